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

export type MailOf = { subject: string; html?: string; attachments?: HandMade['attachments']; headers?: { name: string; value: string }[]; from?: [name: string, address: string]; conversationId?: string };

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
  const deliver = (who: string, { subject, html = '<p>Hei, kan noen se på dette?</p>', attachments = [], headers, from = citizen, conversationId }: MailOf): string => {
    const [name, address] = from;
    const message: HandMade = {
      subject,
      from: { emailAddress: { name, address } },
      body: { contentType: 'html', content: `<html><body>${html}</body></html>` },
      attachments,
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

  /** Sits down before a mail, does something there, and leaves. Nothing may have failed in the page meanwhile. */
  const at = async (who: string, mailId: string, work: (seat: Seat) => Promise<void>, options: SitOptions = {}) => {
    giveAccess(who);
    const seat = await sit(who, mailId, options);
    const failures: string[] = [];
    seat.page.on('pageerror', error => failures.push(error.message));
    try {
      await work(seat);
      assert.deepEqual(failures, [], 'no script failed');
    } finally {
      await seat.context.close();
    }
  };

  const count = async (who: string, folder: 'inbox' | 'sentitems' | 'drafts', words: string) => {
    const ask = await graph(who);
    const { body } = await ask('GET', `/me/mailFolders/${folder}/messages?$select=subject&$top=200`);
    return body.value.filter(({ subject }) => String(subject).includes(words)).length;
  };

  return {
    tenant,
    deliver,
    sit,
    at,
    giveAccess,
    count,
    graph,
    /** A word no other check uses, to count mails by. */
    word: (stem: string) => `${stem} ${randomUUID().slice(0, 8)}`,
    /** Lets something go wrong for one person's add-in. */
    fault: (person: string, rule: FaultRule) => tenant.addFaults([{ ...rule, when: { ...rule.when, person, client: addinClientId } }]),
    address: (who: string) => personNamed(tenant, who).mail,
    /** How often the add-in has asked Graph for this as someone. */
    asked: (method: string, path: RegExp) => tenant.graphLog(addinClientId).filter(line => line.method === method && path.test(line.url)).length,
  };
};

export type Stage = ReturnType<typeof makeStage>;

/** The pane's own frame, for what is run inside it. */
export const frameOf = async ({ page }: Seat): Promise<Frame> => {
  const handle = await page.waitForSelector('iframe[title="Løfte"]');
  return (await handle.contentFrame()) ?? assert.fail('the pane has no frame');
};
