/** `npm run bench -- booking`: how long the add-in takes when a meeting's form wakes it, beside a handler that does nothing, in one and the same form. */
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { ensureBrowser } from '../browser/install.ts';
import { isBusy, write } from '../e2e/pane/meetings.ts';
import { makeStage } from '../e2e/pane/stage.ts';
import { serve } from '../tenant/start.ts';

const rounds = 60;

type Times = { woken: Map<string, number>; took: number[] };
type Timed = typeof globalThis & { times: Times };

/** Notes in the frame that is woken when it is, and in Outlook's page when it tells that it is done. */
const watch = () => {
  const page = window.top as unknown as Timed;
  page.times ??= { woken: new Map(), took: [] };
  const { times } = page;
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('message', ({ data }) => {
    if (typeof data !== 'string' || !(data.includes('appCommandInvoked') || data.includes('executeMethod'))) return;
    const { _responseType, _messageType, _data } = JSON.parse(data) as { _responseType?: number; _messageType: number; _data?: { 0?: string; DdaMethod?: { DispatchId?: number } } };
    const invocation = _data?.[0];
    if (!invocation) return;
    if (_messageType === 1 && _responseType === 1) times.woken.set(invocation, now());
    const woken = _data.DdaMethod?.DispatchId === 94 ? times.woken.get(invocation) : undefined;
    if (woken !== undefined) times.took.push(now() - woken);
  });
};

const wake = async (page: Page, count: number): Promise<number[]> => {
  await page.evaluate(() => void ((globalThis as Timed).times.took = []));
  const start = page.getByLabel('Start');
  for (let round = 0; round < count; round += 1) {
    const value = await start.inputValue();
    await start.fill(`${value.slice(0, 11)}${round % 2 === 0 ? '10:15' : '10:00'}`);
    await start.press('Tab');
    await page.waitForFunction(wanted => (globalThis as Timed).times.took.length >= wanted, round + 1);
  }
  return page.evaluate(() => (globalThis as Timed).times.took);
};

const told = (name: string, took: readonly number[]) => {
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  console.log(`${name.padEnd(28)} median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms (${sorted.length} times)`);
  return at(0.95);
};

export const benchBooking = async () => {
  const executablePath = ensureBrowser();
  if (!executablePath) throw new Error('no browser');
  const tenant = await serve(0);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const stage = makeStage(tenant, browser);
  stage.giveAccess('stine');
  await isBusy(stage, 'jorunn', '10:00', '11:30');
  const { page } = await write(stage, 'stine', { to: ['jorunn', 'ole', 'kari', 'geir'], prepare: context => context.addInitScript(watch) });
  await page.locator('.notifications li').waitFor();
  const ours = told('ours, warm', await wake(page, rounds));
  const frame = page.frames().find(one => one.url().includes('launch.html'));
  await frame?.evaluate(() => Office.actions.associate('onAppointmentTimeChanged', (event?: unknown) => (event as Office.AddinCommands.Event).completed()));
  const empty = told('one that does nothing', await wake(page, rounds));
  console.log(`p95 is ${(ours / empty).toFixed(1)} times that of nothing`);
  await browser.close();
  await tenant.close();
};
