import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, FrameLocator, Page } from 'playwright-core';
import { asPerson, personNamed, type Ask } from '../../tenant/as-person.ts';
import { addinClientId, outlookClientId, type FaultRule, type HandMade, type Tenant } from '../../tenant/contract.ts';

/** One thing that must hold, as a sentence. */
export type Check = { name: string; run(stage: Stage): Promise<void> };

/** Someone's Outlook with a mail and the pane open. */
export type Seat = { context: BrowserContext; page: Page; pane: FrameLocator; who: string };

type SitOptions = { query?: string; context?: BrowserContext; look?: BrowserContextOptions; isPaneOpen?: boolean };

const scopes = ['User.Read', 'User.ReadBasic.All', 'Calendars.ReadBasic', 'Mail.ReadWrite', 'Mail.Send'];

export type MailOf = { subject: string; html?: string; attachments?: HandMade['attachments']; headers?: { name: string; value: string }[]; from?: [name: string, address: string]; to?: readonly [name: string, address: string][]; conversationId?: string };

const citizen: [string, string] = ['Wenche Aarskog', 'wenche.aarskog@epost.example'];

/** The tenant, a browser, and what every check does with them. Access is given beforehand to whoever sits down. */
export const makeStage = (tenant: Tenant, browser: Browser) => {
  const asks = new Map<string, Promise<Ask>>();
  const graph = (who: string) => {
    const known = asks.get(who) ?? asPerson(tenant, who, { clientId: outlookClientId });
    asks.set(who, known);
    return known;
  };
  const giveAccess = (who: string) => tenant.identity.consent(personNamed(tenant, who).oid, addinClientId, scopes);

  /** Lays a mail in someone's inbox; answers its id. */
  const deliver = (who: string, { subject, html = '<p>Hei, kan noen se på dette?</p>', attachments = [], headers, from = citizen, to, conversationId }: MailOf): string => {
    const [name, address] = from;
    const message: HandMade = {
      subject,
      from: { emailAddress: { name, address } },
      body: { contentType: 'html', content: `<html><body>${html}</body></html>` },
      attachments,
      ...(to ? { toRecipients: to.map(([name, address]) => ({ emailAddress: { name, address } })) } : {}),
      ...(conversationId ? { conversationId } : {}),
      ...(headers ? { internetMessageHeaders: headers } : {}),
    };
    return tenant.deliver(personNamed(tenant, who).mail, message) ?? assert.fail(`${who} has no mailbox`);
  };

  const sit = async (who: string, mailId: string, { query = '', context, look = {}, isPaneOpen = true }: SitOptions = {}): Promise<Seat> => {
    const size = { width: 1280, height: 860 };
    const own =
      context ?? (await browser.newContext({ ignoreHTTPSErrors: true, viewport: size, locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce', ...look }));
    own.setDefaultTimeout(20_000);
    const page = await own.newPage();
    page.on('dialog', dialog => void dialog.dismiss());
    // A mail of megabytes takes its time to be drawn; nobody waits for that.
    await page.goto(`${tenant.origin}/?as=${who}${isPaneOpen ? '&pane=open' : ''}&id=${encodeURIComponent(mailId)}${query}`, { waitUntil: 'domcontentloaded' });
    return { context: own, page, pane: page.frameLocator('iframe[title="Løfte"]'), who };
  };

  const watched = new WeakMap<Page, string[]>();
  const work = async (seat: Seat, act: (seat: Seat) => Promise<void>) => {
    const failures = watched.get(seat.page) ?? [];
    if (!watched.has(seat.page)) seat.page.on('pageerror', error => failures.push(error.message));
    watched.set(seat.page, failures);
    try {
      await act(seat);
      assert.deepEqual(failures.splice(0), [], 'no script failed');
    } catch (error) {
      const said = await seat.pane.locator('body').innerText({ timeout: 1000 }).catch(() => 'nothing');
      throw new Error(`${(error as Error).message}\n  the pane says: ${said.replaceAll('\n', ' | ').slice(0, 300)}`, { cause: error });
    }
  };

  /** Sits down before a mail in a browser of its own, does something there, and leaves. Nothing may have failed in the page meanwhile. */
  const at = async (who: string, mailId: string, act: (seat: Seat) => Promise<void>, options: SitOptions = {}) => {
    giveAccess(who);
    const seat = await sit(who, mailId, options);
    await work(seat, act).finally(() => seat.context.close());
  };

  const seats = new Map<string, Promise<Seat>>();
  /** The same, at a seat that is kept: the mail is opened in the Outlook and the pane that stand there. */
  const keptAt = async (who: string, mailId: string, act: (seat: Seat) => Promise<void>, options: SitOptions = {}) => {
    giveAccess(who);
    const key = `${who} ${options.query}`;
    const known = await seats.get(key);
    const seat = known ?? (await sit(who, mailId, options));
    seats.set(key, Promise.resolve(seat));
    if (known) await goTo(seat, mailId);
    await work(seat, act);
  };

  const count = async (who: string, folder: 'inbox' | 'sentitems' | 'drafts', words: string) => {
    const ask = await graph(who);
    const { body } = await ask('GET', `/me/mailFolders/${folder}/messages?$select=subject&$top=200`);
    return body.value.filter(({ subject }) => String(subject).includes(words)).length;
  };

  return {
    tenant,
    browser,
    clientId: addinClientId,
    deliver,
    sit,
    at,
    keptAt,
    giveAccess,
    count,
    graph,
    /** A word no other check uses, to count mails by. */
    word: (stem: string) => `${stem} ${randomUUID().slice(0, 8)}`,
    /** Lets something go wrong for one person's add-in. */
    fault: (person: string, rule: FaultRule) => tenant.addFaults([{ ...rule, when: { ...rule.when, person, client: addinClientId } }]),
    address: (who: string) => personNamed(tenant, who).mail,
    /** How often the add-in has asked Graph for this, with these words in what it sent where they are given. */
    asked: (method: string, path: RegExp, words = '') => tenant.graphLog(addinClientId).filter(line => line.method === method && path.test(line.url) && JSON.stringify(line.request ?? '').includes(words)).length,
  };
};

export type Stage = ReturnType<typeof makeStage>;

/** Opens another mail in the Outlook that stands there, and waits until the pane has left the one before. */
const goTo = async (seat: Seat, mailId: string) => {
  if ((await seat.page.locator('iframe[title="Løfte"]').count()) > 0)
    await (await frameOf(seat)).evaluate(() => document.querySelector('main')?.setAttribute('data-before', ''));
  await seat.page.evaluate(id => {
    const query = new URLSearchParams(location.search);
    query.set('id', id);
    query.set('pane', '320');
    history.pushState(null, '', `?${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, mailId);
  await seat.pane.locator('main:not([data-before])').first().waitFor();
};

/** The pane's own frame, for what is run inside it. */
export const frameOf = async ({ page }: Seat): Promise<Frame> => {
  const handle = await page.waitForSelector('iframe[title="Løfte"]');
  return (await handle.contentFrame()) ?? assert.fail('the pane has no frame');
};
