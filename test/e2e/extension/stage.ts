import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../../../extension/build.ts';
import { asPerson, personNamed, type Ask } from '../../tenant/as-person.ts';
import { extensionClientId, outlookClientId, type FaultRule, type HandMade } from '../../tenant/contract.ts';
import type { RunningTenant } from '../../tenant/server.ts';
import { extensionFolder, launch, newProfile, removeFolder, type ExtensionBrowser } from './browser.ts';
import { press, says, until } from './doing.ts';

export type Check = { name: string; run(stage: Stage): Promise<void> };

/** One person's browser with Outlook and the panel beside it. */
export type Desk = ExtensionBrowser & { who: string; outlook: Page; panel: Page };

type DeskOptions = { profile?: string; language?: 'nb' | 'nn' | 'en'; mail?: string; isSignedIn?: boolean; hasAccess?: boolean; /** The browser has forgotten that she is signed in at the service. */ forgets?: boolean; /** How the panel greets once she is signed in. */ greets?: RegExp };

export const scopes = ['User.Read', 'User.ReadBasic.All', 'Calendars.ReadBasic', 'Mail.ReadWrite', 'Mail.Send'];

export const makeStages = async (tenant: RunningTenant, executablePath: string) => {
  const config = { clientId: extensionClientId, authority: tenant.identity.issuer, graph: tenant.origin };
  const folder = extensionFolder(await buildExtension('chrome', 'development', config), config);
  const folders = [folder];

  const asks = new Map<string, Promise<Ask>>();
  const graph = (who: string) => {
    const known = asks.get(who) ?? asPerson(tenant, who, { clientId: outlookClientId });
    asks.set(who, known);
    return known;
  };
  const giveAccess = (who: string) => tenant.identity.consent(personNamed(tenant, who).oid, extensionClientId, scopes);

  const chooseLanguage = async (desk: ExtensionBrowser, language: string) => {
    const target = await desk.browser.waitForTarget(one => one.type() === 'service_worker');
    const worker = await target.worker();
    await worker?.evaluate(chosen => (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.local.set({ settings: { language: chosen } }), language);
  };

  /** The window in which the sign-in service asks. */
  const askingWindow = async ({ browser }: ExtensionBrowser): Promise<Page> => {
    const target = await browser.waitForTarget(one => one.url().startsWith(tenant.identity.issuer.slice(0, -5)) && one.url().includes('/interaction/'), { timeout: 15_000 });
    return target.asPage();
  };

  /** Signs in as someone in the sign-in service's own window, and says yes. */
  const signIn = async (desk: Desk, pressed: RegExp = /^(Logg inn|Sign in)/u) => {
    await press(desk.panel, pressed);
    const asking = await askingWindow(desk);
    await press(asking, new RegExp(personNamed(tenant, desk.who).displayName, 'u'));
    if (!tenant.identity.hasConsent(personNamed(tenant, desk.who).oid, extensionClientId, ['User.Read'])) await press(asking, /^(Godta|Accept)/u);
  };

  const addressOf = (who: string, mail?: string) => `${tenant.origin}/mail/${mail ? `inbox/id/${mail}` : 'inbox'}?as=${who}`;

  const deskIn = (open: Set<ExtensionBrowser>) => async (who: string, { profile = newProfile(), language = 'nb', mail, isSignedIn = true, hasAccess = true, forgets = false, greets = /(God|Hei)[\p{L} ]*,/u }: DeskOptions = {}): Promise<Desk> => {
    folders.push(profile);
    if (hasAccess) giveAccess(who);
    const browser = await launch(executablePath, folder, profile);
    open.add(browser);
    if (forgets) await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    await chooseLanguage(browser, language);
    const outlook = await browser.open(addressOf(who, mail));
    const made: Desk = { ...browser, who, outlook, panel: await browser.panelBeside(outlook) };
    if (isSignedIn) {
      await signIn(made);
      await says(made.panel, greets);
    }
    return made;
  };

  /** Lays a mail in someone's inbox; answers its id as Outlook's addresses have it. */
  const deliver = async (who: string, subject: string, from = { name: 'Wenche Aarskog', address: 'wenche.aarskog@epost.example' }, html = '<p>Kan noen se på dette?</p>'): Promise<string> => {
    const message: HandMade = { subject, from: { emailAddress: from }, body: { contentType: 'html', content: html } };
    assert.ok(tenant.deliver(personNamed(tenant, who).mail, message), `${who} has no mailbox`);
    const { body } = await (await graph(who))('GET', `/me/messages?$filter=${encodeURIComponent(`subject eq '${subject}'`)}&$select=id`, undefined, { prefer: 'outlook.body-content-type="text"' });
    return encodeURIComponent(String(body.value[0]?.['id']).replaceAll('-', '/').replaceAll('_', '+'));
  };

  const count = async (who: string, inFolder: 'inbox' | 'sentitems' | 'drafts', words: string) => {
    const { body } = await (await graph(who))('GET', `/me/mailFolders/${inFolder}/messages?$select=subject&$top=200`);
    return body.value.filter(({ subject }) => String(subject).includes(words)).length;
  };

  const shared = {
    tenant,
    deliver,
    count,
    graph,
    signIn,
    askingWindow,
    addressOf,
    giveAccess,
    fault: (person: string, rule: FaultRule) => tenant.addFaults([{ ...rule, when: { ...rule.when, person, client: extensionClientId } }]),
    asked: (method: string, path: RegExp) => tenant.graphLog(extensionClientId).filter(line => line.method === method && path.test(line.url)).length,
    /** Waits until exactly one such mail has come, and makes sure that no second follows and no draft is left. */
    async exactlyOne(from: string, to: string, words: string) {
      await until(`${to} gets «${words}»`, async () => (await count(to, 'inbox', words)) > 0);
      await new Promise(resolve => setTimeout(resolve, 500));
      const counts = { received: await count(to, 'inbox', words), sent: await count(from, 'sentitems', words), left: await count(from, 'drafts', words) };
      assert.deepEqual(counts, { received: 1, sent: 1, left: 0 });
    },
  };

  /** The stage for one check, with browsers of its own. */
  const stage = () => {
    const open = new Set<ExtensionBrowser>();
    return {
      ...shared,
      desk: deskIn(open),
      /** Closes every browser of this check's that stands open, also where it failed before it could. */
      async leave() {
        await Promise.all([...open].map(browser => browser.close().catch(() => undefined)));
        open.clear();
      },
    };
  };

  return {
    stage,
    async close() {
      await tenant.close();
      for (const one of folders) removeFolder(one);
    },
  };
};

export type Stage = ReturnType<Awaited<ReturnType<typeof makeStages>>['stage']>;
