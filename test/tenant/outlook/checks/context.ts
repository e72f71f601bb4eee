import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Frame, Page, Request } from 'playwright-core';
import type { HandMade, Person, Tenant } from '../../contract.ts';

/** What a check stands on: a running tenant, two people in it, and a browser. */
export type CheckContext = { tenant: Tenant; browser: Browser; anne: Person; ola: Person };

/** One thing that must hold, as a sentence. */
export type Check = { name: string; run(context: CheckContext): Promise<void> };

export const letter = (subject: string, more: Partial<HandMade> = {}): HandMade => ({
  subject,
  from: { emailAddress: { name: 'Ingrid Solheim', address: 'ingrid.solheim@fjordvik.example' } },
  body: { contentType: 'html', content: `<html><body><p>Hei, dette gjelder ${subject}.</p></body></html>` },
  ...more,
});

/** Opens someone's Outlook in a browser of its own; what goes wrong in the page comes with it. */
export const openOutlook = async ({ tenant, browser }: CheckContext, path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1300, height: 800 }, locale: 'nb-NO', ...options });
  const page = await context.newPage();
  const strangers: string[] = [];
  const note = (request: Request) => {
    if (!request.url().startsWith(tenant.origin) && /^https?:/.test(request.url())) strangers.push(request.url());
  };
  page.on('requestfinished', note);
  // What the page's own policy stops was never sent.
  page.on('requestfailed', request => request.failure()?.errorText !== 'csp' && note(request));
  const failures: string[] = [];
  page.on('pageerror', error => failures.push(error.message));
  await page.goto(tenant.origin + path);
  return { context, page, strangers, failures };
};

export const rows = (page: Page) => page.getByRole('listbox').getByRole('option');

/** A field of the form by its label. */
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** The row of a letter in the list, waiting until it is there. */
export const row = (page: Page, subject: string) => rows(page).filter({ hasText: subject }).first();

/** Opens a letter from the list; answers its Graph id from the address. */
export const openLetter = async (page: Page, subject: string) => {
  await row(page, subject).click();
  await page.getByRole('heading', { name: subject, level: 2 }).waitFor();
  return new URL(page.url()).searchParams.get('id') ?? '';
};

/** The probe add-in's frame, once office.js is ready in it. */
export const paneFrame = async (page: Page): Promise<Frame> => {
  const handle = await page.waitForSelector('.pane iframe');
  const frame = await handle.contentFrame();
  assert.ok(frame, 'the pane has a frame');
  await frame.waitForSelector('text=Outlook OfficeOnline');
  await frame.waitForFunction(() => document.querySelector('#subject')?.textContent !== '');
  return frame;
};

/** Runs with someone's Outlook and closes it afterwards. */
export const inOutlook = async (
  context: CheckContext,
  path: string,
  work: (opened: { page: Page; context: BrowserContext }) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
) => {
  const opened = await openOutlook(context, path, options);
  try {
    await work(opened);
    assert.deepEqual(opened.failures, [], 'no script failed');
    assert.deepEqual(opened.strangers, [], 'nothing was asked for from elsewhere');
  } finally {
    await opened.context.close();
  }
};
