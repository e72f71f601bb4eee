import assert from 'node:assert/strict';
import { extensionClientId } from '../../tenant/contract.ts';
import { canaryMarks, marksIn } from '../canaries.ts';
import { fillForm, press, says, until } from './doing.ts';
import { word } from './journeys.ts';
import type { Check, Desk, Stage } from './stage.ts';

const colleague = { id: 'kariso', name: 'Kari' };

/** Everything the extension keeps in this browser, as text. */
export const everythingKept = (desk: Desk): Promise<string> =>
  desk.panel.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const kept: unknown[] = [await storage.local.get(null), await storage.session.get(null), { ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name ?? '');
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', () => fail(opening.error));
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>(done => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.addEventListener('success', () => done(asking.result));
        });
        // Attachments are bytes: what they say counts, not how they are written.
        kept.push(JSON.stringify(all, (_, value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value)));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });

const lettersOf = async (stage: Stage, who: string): Promise<string> => {
  const { body } = await (await stage.graph(who))('GET', '/me/messages?$top=200&$select=subject,body&$expand=attachments');
  const mails = body.value.map(mail => ({ ...mail, attachments: (mail['attachments'] as { contentBytes?: string }[]).map(({ contentBytes = '' }) => Buffer.from(contentBytes, 'base64').toString()) }));
  return JSON.stringify(mails.filter(({ attachments }) => attachments.some(text => text.includes('"bundle"') || text.includes('"events"'))));
};

export const privacy: readonly Check[] = [
  {
    name: '[T38] after her room was looked at and a letter has gone, nothing of a colleague’s calendar is in any store, letter or request',
    async run(stage) {
      const marks = canaryMarks(stage.tenant);
      assert.ok(marks.length >= 100, 'there are canaries to look for');
      const words = word('Kanari');
      const desk = await stage.desk('torbjorn', { mail: await stage.deliver('torbjorn', words) });
      await says(desk.panel, words);
      await press(desk.panel, /^Spør en kollega om dette$/u);
      await fillForm(desk.panel, { colleague: stage.tenant.people.find(({ id }) => id === colleague.id)!.displayName });
      await until('her room was asked for', async () => stage.asked('POST', /getSchedule/u) > 0);
      await says(desk.panel, 'Slik er det regnet ut');
      await press(desk.panel, /^(Send til|Spør) /u);
      await says(desk.panel, /Sendt\. Ballen/u, 25);
      await stage.exactlyOne('torbjorn', colleague.id, words);

      const requests = JSON.stringify(stage.tenant.graphLog(extensionClientId).map(({ url, request }) => ({ url, request })));
      const places = { store: await everythingKept(desk), mine: await lettersOf(stage, 'torbjorn'), hers: await lettersOf(stage, colleague.id), requests };
      assert.ok(places.store.includes(words) && places.hers.includes(words), 'what is looked through is what there is');
      for (const [place, text] of Object.entries(places)) assert.deepEqual(marksIn(text, marks), [], place);
    },
  },
];
