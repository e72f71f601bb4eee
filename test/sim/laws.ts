import { canonical, idOf } from '#core/ledger/canonical.ts';
import { formedOffers } from '#core/ledger/formed.ts';
import { pastOf } from '#core/ledger/past.ts';
import { readLedger, type Ledger } from '#core/ledger/ledger.ts';
import { stateOf, type State } from '#core/ledger/state.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import { randomFrom } from './random.ts';
import { commandOf } from './wishes.ts';
import { writeEvent } from '#core/ledger/write.ts';

/** What must hold of any agreement, however it came about. */
export const judgeAgreement = (ledger: Ledger): string[] => {
  const state = stateOf(ledger);
  return [...orderMatters(ledger, state), ...timesMatter(ledger, state), ...untrueMoves(ledger, state), ...hiddenCrossings(ledger, state)];
};

const orderMatters = (ledger: Ledger, state: State): string[] => {
  const random = randomFrom(ledger.events.length, ledger.ag ?? '');
  const texts = ledger.events.map(({ text }) => text);
  const shuffled = [...texts, ...texts.slice(0, 3)].map(text => ({ text, at: random.next() })).toSorted((one, other) => one.at - other.at).map(({ text }) => text);
  const again = stateOf(readLedger(shuffled, ledger.ag));
  return again.fingerprint === state.fingerprint && again.ball === state.ball ? [] : ['divergent: order or repetition matters'];
};

/** Two offers of one revision formed or recorded: which of them holds falls to the greater id. */
const hasEquals = ({ history }: Ledger): boolean => {
  const past = pastOf(history);
  const held = new Set([...formedOffers(past), ...past.named('answer.recorded')]);
  const revs = past.of('terms.offered').flatMap(({ id, body }) => (held.has(id) ? [body.rev] : []));
  return new Set(revs).size < revs.length;
};

/** The same talk with every `at` another, and so with every id another. */
const timesMatter = (ledger: Ledger, state: State): string[] => {
  if (hasEquals(ledger)) return [];
  const renamed = new Map<string, string>();
  const rename = (text: string) => text.replaceAll(/"[\w-]{43}"/g, quoted => `"${renamed.get(quoted.slice(1, -1)) ?? quoted.slice(1, -1)}"`);
  const texts = ledger.events.map(({ id, text }, place) => {
    const event = JSON.parse(rename(text)) as { at: string; parents: string[] };
    const year = 2016 + ((place * 7) % 20);
    const other = canonical({ ...event, at: `${year}-01-01T00:00:00Z`, parents: event.parents.toSorted() });
    renamed.set(id, idOf(other));
    return other;
  });
  const again = stateOf(readLedger(texts));
  const figures = ({ events, rev, twin, formed, openOffers, openCounters, crossed, delivered, confirmed, ineffective, moves }: State) =>
    JSON.stringify([[events, formed, openOffers, openCounters, crossed, delivered, confirmed, ineffective].map(ids => ids.length), rev, twin, moves]);
  return figures(again) === figures(state) ? [] : ['the time on a clock changed the state'];
};

/** Every move told as possible is one. */
const untrueMoves = (ledger: Ledger, { moves }: State): string[] =>
  (['delegator', 'delegate'] as const).flatMap(role =>
    moves[role].flatMap(type => {
      const written = writeEvent(ledger, { actor: role, dev: 'x', at: '2026-11-22T13:05:00Z', ...commandOf(type, ledger, role, randomFrom(1, type)) });
      return 'refusal' in written ? [`told as possible, and refused: ${type}, ${written.refusal}`] : [];
    }),
  );

const hiddenCrossings = (ledger: Ledger, { crossed, twin }: State): string[] =>
  (['delegator', 'delegate'] as const).flatMap(role => {
    const view = agreementView(ledger, role);
    return [
      ...(view && view.hasCrossed !== crossed.length > 0 ? [`a crossing is hidden from the ${role}`] : []),
      ...(view && view.hasTwin !== twin ? [`a twin is hidden from the ${role}`] : []),
    ];
  });
