import { expect, test } from 'vitest';
import type { AskOfSeveral } from '#core/draft/several-asks.ts';
import { openLetter } from '#core/flows/open-letter.ts';
import { sayAnswer } from '#core/flows/say.ts';
import { speak } from '#core/flows/speak.ts';
import { loadLanguage } from '#core/language/language.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { composeLetter } from '#core/letter/compose.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import type { OpenItem } from '#core/screens/open-item.ts';
import type { Session } from '#core/screens/session.ts';
import { writeOffer } from '#core/screens/write-offer.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { anne, terje, withAnneAndTerje } from '../flows/anne-and-terje.ts';
import { memoryStore } from '../flows/world.ts';

withAnneAndTerje();

const ref = '<o065@innbygger.example>';
const item: OpenItem = { kind: 'nothing', id: 'nothing' };
const budget = { sentence: 'Kan du oppdatere budsjettet?', result: 'Budsjettet er oppdatert' };
const matter = { sentence: 'Kan du skrive saken?', result: 'Saken er skrevet' };
const about = (one: typeof budget, result = one.result): AskOfSeveral => ({ sentence: one.sentence, result, others: [budget, matter].filter(other => other !== one) });

/** Asks Terje for it, about one ask of the mail or about the mail as a whole. */
const ask = async (result: string, asked: AskOfSeveral | null) => {
  const terms: Terms = { result, due: { date: '2026-12-04', time: null, zone: 'Europe/Oslo' }, sources: [{ kind: 'message', ref, subject: 'To ting' }] };
  const language = await loadLanguage('nb');
  const session = { ports: async () => anne.ports, me: async () => anne.me } as unknown as Session;
  return writeOffer(session, item, { terms, delegate: terje.me, along: { mail: false, files: [] }, ask: asked }, (me, delegate) =>
    composeLetter(language, { from: me, to: { ...delegate, tid: me.tid }, terms, telling: { kind: 'offer', hasMailAlong: false } }),
  );
};

/** Terje promises what he was asked last, and Anne has read it. */
const promised = async (result: string, asked: AskOfSeveral | null) => {
  const written = await ask(result, asked);
  await anne.send(written!.spoken.rowId);
  const opened = await openLetter(terje.ports, terje.me, await terje.newest());
  if (opened.kind !== 'agreement') throw new Error(opened.reason);
  const view = agreementView(readLedger(await terje.ports.store.texts(opened.ag), opened.ag), 'delegate')!;
  const { command, terms, telling } = sayAnswer(view, { kind: 'promise', promise: 'Det gjør jeg', needs: [] })!;
  const spoken = await speak(terje.ports, { ag: opened.ag, by: 'delegate', command, wording: composeLetter(await loadLanguage('nb'), { from: view.me, to: view.other, terms, telling }) });
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  await terje.send(spoken.rowId);
  await openLetter(anne.ports, anne.me, await anne.newest());
};

test('of a mail that asks for one thing nothing more can be asked once it is promised', async () => {
  await promised(budget.result, null);
  expect(await ask('Noe annet', null)).toBeNull();
});

test('of a mail that asks for two things, the one that is promised is refused, whatever is made of it now', async () => {
  await promised('Tallene stemmer', about(budget, 'Tallene stemmer'));
  expect(await ask('Budsjettet er ferdig', about(budget, 'Budsjettet er ferdig'))).toBeNull();
});

test('the other of them is not', async () => {
  await promised('Tallene stemmer', about(budget, 'Tallene stemmer'));
  expect(await ask(matter.result, about(matter))).not.toBeNull();
});

test('nor in a browser that has forgotten all, where the promise tells by its result what it is about', async () => {
  await promised(budget.result, about(budget));
  anne.ports.store = memoryStore();
  expect(await ask(budget.result, about(budget))).toBeNull();
  expect(await ask(matter.result, about(matter))).not.toBeNull();
});

test('where nobody can tell any more what was promised, all of the mail is', async () => {
  await promised('Tallene stemmer', about(budget, 'Tallene stemmer'));
  anne.ports.store = memoryStore();
  expect(await ask(matter.result, about(matter))).toBeNull();
});

test('the mail as a whole is refused once a part of it is promised', async () => {
  await promised(budget.result, about(budget));
  expect(await ask('Alt i e-posten er gjort', null)).toBeNull();
});
