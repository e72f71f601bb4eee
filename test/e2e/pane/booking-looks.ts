import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { findings } from './axe.ts';
import { isBusy, openMeeting, pane, pictures, write, type Desk } from './meetings.ts';
import type { Check, Stage } from './stage.ts';

const media = { light: { colorScheme: 'light', forcedColors: 'none' }, dark: { colorScheme: 'dark', forcedColors: 'none' }, forced: { colorScheme: 'light', forcedColors: 'active' } } as const;
const looks = ['light', 'dark', 'forced'] as const;

const frameOf = async (page: Page): Promise<Frame> => {
  const handle = await page.waitForSelector('iframe[title="Løfte"]');
  return (await handle.contentFrame()) ?? assert.fail('the pane has no frame');
};

const holds = async ({ page }: Desk, what: string) => {
  const frame = await frameOf(page);
  for (const look of looks) {
    await page.emulateMedia(media[look]);
    await frame.waitForFunction(theme => document.documentElement.dataset['theme'] === theme, look === 'dark' ? 'dark' : 'light');
    assert.deepEqual(await findings(frame), [], `${what}, ${look}`);
    await pane(page).locator('main').screenshot({ path: `${pictures}${what}-${look}.png` });
  }
  await page.emulateMedia(media.light);
};

const words = {
  nb: { tight: /^Tiden er trang for/u, room: /^Spør noen om å gå$/u, goes: 'Spør noen om å gå i ditt sted' },
  nn: { tight: /^Tida er trong for/u, room: /^Spør nokon om å gå$/u, goes: 'Spør nokon om å gå i staden for deg' },
  en: { tight: /^Time is tight for/u, room: /^Ask someone to go$/u, goes: 'Ask someone to go in your place' },
} as const;

const inEveryLook = async (stage: Stage, language: keyof typeof words) => {
  await isBusy(stage, 'jorunn', '10:00', '11:30');
  const form = await write(stage, 'nina', { to: ['jorunn', 'fatima', 'ole', 'kari'], isPaneOpen: true, query: `&lang=${language}`, look: { bypassCSP: true }, prepare: () => Promise.resolve(stage.giveAccess('nina')) });
  await pane(form.page).getByRole('heading', { name: words[language].tight, level: 1 }).waitFor();
  for (const summary of await pane(form.page).locator('summary').all()) await summary.click();
  await holds(form, `form-${language}`);
  await form.context.close();

  const subject = stage.word('Møte');
  const meeting = await openMeeting(stage, 'geir', { subject, text: '- Bestille strøsand\n- Varsle skolene', attendees: ['nina'], query: `&lang=${language}`, look: { bypassCSP: true } });
  await pane(meeting.page).getByRole('button', { name: words[language].room }).waitFor();
  await holds(meeting, `meeting-${language}`);
  await pane(meeting.page).getByRole('button', { name: words[language].room }).click();
  await pane(meeting.page).getByRole('heading', { name: words[language].goes }).waitFor();
  await holds(meeting, `stand-in-${language}`);
  await meeting.context.close();
};

export const bookingLooks: readonly Check[] = [
  ...(['nb', 'nn', 'en'] as const).map(language => ({
    name: `axe finds nothing beside a meeting that is written, beside one in the calendar, nor in the form of going there for someone, in ${language}, light, dark and forced colours`,
    run: (stage: Stage) => inEveryLook(stage, language),
  })),
  {
    name: 'by keys alone: through office.js’ own Tab to a better time, Enter takes it, and the focus is not lost; at 200 % nothing runs out',
    async run(stage) {
      stage.giveAccess('nina');
      await isBusy(stage, 'jorunn', '10:00', '11:30');
      const { context, page } = await write(stage, 'nina', { to: ['jorunn'], isPaneOpen: true, look: { bypassCSP: true, viewport: { width: 640, height: 430 } } });
      const there = pane(page);
      await there.getByRole('heading', { name: /^Tiden er trang/u, level: 1 }).waitFor();
      assert.deepEqual(await findings(await frameOf(page)), [], '200 %');
      await there.locator('body').press('Tab');
      await there.locator('button.way').first().waitFor();
      for (let count = 0; count < 10 && !(await there.locator('button.way:focus').count()); count++) await page.keyboard.press('Tab');
      assert.equal(await there.locator('button.way:focus').count(), 1, 'the first better time has the focus');
      await page.keyboard.press('Enter');
      await there.getByText(/^Møtet er flyttet til/u).waitFor();
      assert.notEqual(await (await frameOf(page)).evaluate(() => document.activeElement?.tagName), 'BODY', 'the focus stands somewhere');
      await context.close();
    },
  },
];
