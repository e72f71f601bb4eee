import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { personNamed } from '../../tenant/as-person.ts';
import type { Stage } from './stage.ts';

export const pictures = fileURLToPath(new URL('../../../dist/booking/', import.meta.url));
mkdirSync(pictures, { recursive: true });

const zone = 'Europe/Oslo';

/** A working day that lies wholly ahead. */
export const bookedDay = () => {
  const later = Temporal.Now.plainDateISO(zone).add({ days: 2 });
  return later.dayOfWeek > 5 ? later.add({ days: 8 - later.dayOfWeek }) : later;
};

/** Puts something into a colleague's calendar. */
export const isBusy = async (stage: Stage, who: string, from: string, to: string) => {
  const at = (time: string) => ({ dateTime: `${bookedDay().toString()}T${time}:00`, timeZone: zone });
  const { status } = await (await stage.graph(who))('POST', '/me/events', { subject: 'Hos tannlegen', start: at(from), end: at(to), showAs: 'busy' });
  assert.equal(status, 201);
};

const instant = (time: string) => bookedDay().toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString();

export type Desk = { context: BrowserContext; page: Page };
type MeetingAsked = { to: readonly string[]; from?: string; until?: string; subject?: string; isPaneOpen?: boolean; look?: BrowserContextOptions; query?: string; prepare?: (context: BrowserContext) => Promise<unknown> };

/** Opens Outlook's form for a meeting in a window of its own. */
export const write = async (stage: Stage, who: string, { to, from = '10:00', until = '11:00', subject = 'Vinterdrift ved skolene', isPaneOpen = false, look = {}, query = '', prepare }: MeetingAsked): Promise<Desk> => {
  const context = await stage.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 860 }, locale: 'nb-NO', timezoneId: zone, reducedMotion: 'reduce', ...look });
  context.setDefaultTimeout(20_000);
  await prepare?.(context);
  const page = await context.newPage();
  const asked = new URLSearchParams({ as: who, subject, to: to.map(one => personNamed(stage.tenant, one).mail).join(','), startdt: instant(from), enddt: instant(until) });
  await page.goto(`${stage.tenant.origin}/calendar/deeplink/compose?${asked}${isPaneOpen ? '&pane=open' : ''}${query}`);
  return { context, page };
};

export const pane = (page: Page) => page.frameLocator('iframe[title="Løfte"]');
export const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true });

/** Opens a meeting of this week or the next in the calendar that stands there. */
export const openEvent = async (page: Page, subject: string) => {
  const event = page.getByRole('button', { name: new RegExp(subject, 'u') });
  const isHere = await event.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!isHere) await page.getByRole('button', { name: /^(Uken|Veka) etter$|^Week after$/u }).click();
  await event.click();
};

/** Sends a meeting to someone and opens it in the calendar of the first who is asked, with the pane beside it. */
export const openMeeting = async (stage: Stage, who: string, { subject, text, from = '12:00', until = '13:00', attendees, query = '', look = {} }: { subject: string; text: string; from?: string; until?: string; attendees: readonly string[]; query?: string; look?: BrowserContextOptions }): Promise<Desk> => {
  const at = (time: string) => ({ dateTime: `${bookedDay().toString()}T${time}:00`, timeZone: zone });
  const people = attendees.map(one => ({ type: 'required', emailAddress: { name: personNamed(stage.tenant, one).displayName, address: personNamed(stage.tenant, one).mail } }));
  const { status } = await (await stage.graph(who))('POST', '/me/events', { subject, start: at(from), end: at(until), attendees: people, body: { contentType: 'text', content: text } });
  assert.equal(status, 201);
  const guest = attendees[0] ?? who;
  stage.giveAccess(guest);
  return openInCalendar(stage, guest, subject, look, query);
};

/** Someone's week in a browser of its own. */
export const openCalendar = async (stage: Stage, who: string, look: BrowserContextOptions = {}, query = ''): Promise<Desk> => {
  const context = await stage.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 860 }, locale: 'nb-NO', timezoneId: zone, reducedMotion: 'reduce', ...look });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${stage.tenant.origin}/calendar/?as=${who}&pane=open${query}`);
  return { context, page };
};

/** Opens a meeting in someone's calendar, with the pane beside it. */
const openInCalendar = async (stage: Stage, guest: string, subject: string, look: BrowserContextOptions, query: string): Promise<Desk> => {
  const desk = await openCalendar(stage, guest, look, query);
  await openEvent(desk.page, subject);
  return desk;
};
