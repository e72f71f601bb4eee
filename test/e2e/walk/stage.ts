import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { watch, type Kept } from './privacy.ts';

export const out = fileURLToPath(new URL('../../../dist/walk/', import.meta.url));

type StepRecord = { name: string; seconds: number; result: 'ok' | 'failed'; screenshot: string };

/** Someone at her computer: a browser of her own with Outlook in it. */
export type Seat = {
  context: BrowserContext;
  page: Page;
  pane: FrameLocator;
  /** Where a picture of something beside the page belongs. */
  picture: (name: string) => string;
};

/** Whatever a step's picture is taken of. */
export type Pictured = { page: { screenshot(options: { path: `${string}.png` }): Promise<unknown> } };

export type Look = { colorScheme?: 'light' | 'dark'; forcedColors?: 'active'; locale?: string };

/** The stage of a walk: seats with Outlook, and steps that leave a picture and a line each. */
export const makeStage = (browser: Browser, origin: string) => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const steps: StepRecord[] = [];
  const kept: Kept = { stores: [], logs: [] };
  const next = () => String(steps.length + 1).padStart(2, '0');

  const sit = async (who: string, query = '', look: Look = {}, viewport = { width: 1280, height: 860 }): Promise<Seat> => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, locale: 'nb-NO', timezoneId: 'Europe/Oslo', ...look });
    watch(context, kept);
    const page = await context.newPage();
    await page.goto(`${origin}/?as=${who}${query}`);
    return { context, page, pane: page.frameLocator('iframe[title="Løfte"]'), picture: name => `${out}${next()}-${name}.png` };
  };

  /** Does a step and takes its picture; a failed step is told, pictured, and ends the walk. */
  const step = async (name: string, seat: Pictured, act: () => Promise<unknown>) => {
    const start = performance.now();
    const number = next();
    const screenshot: `${string}.png` = `${number}-${name.toLowerCase().replace(/[^a-zæøå0-9]+/gu, '-').replace(/^-|-$/gu, '')}.png`;
    const record = (result: StepRecord['result']) => {
      const seconds = Math.round((performance.now() - start) / 100) / 10;
      steps.push({ name, seconds, result, screenshot });
      writeFileSync(`${out}steps.json`, `${JSON.stringify({ steps }, null, 2)}\n`);
      console.log(`${result === 'ok' ? '✓' : '✗'} ${number} ${name} (${seconds} s)`);
    };
    try {
      await act();
      await seat.page.screenshot({ path: `${out}${screenshot}` });
      record('ok');
    } catch (error) {
      await seat.page.screenshot({ path: `${out}${screenshot}` }).catch(() => undefined);
      record('failed');
      throw error;
    }
  };

  return { sit, step, steps, kept };
};

export type Stage = ReturnType<typeof makeStage>;
