/** `npm run bench -- ledger`: from the texts this device remembers to what a person looks at. */
import { idOf } from '#core/ledger/canonical.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { readOverview } from '#core/flows/overview.ts';
import { overviewOf } from '#core/overview/overview.ts';
import { memoryStore } from '../core/flows/world.ts';
import { eventText, firstOffer, hashNo, he, kari, she, termsNo, type Event } from '../core/ledger/talk.ts';

const today = Temporal.PlainDate.from('2026-11-26');

/** A long talk: mostly small words, now and then a counter, an amendment, a delivery. */
const talkOf = (count: number, first: Event): Event[] => {
  const ag = first.id;
  const events = [first, he([first], 'terms.accepted', { offer: ag, terms: hashNo(1), promise: 'Jeg lover det.', needs: [] }, { ag })];
  let rev = 1;
  for (let number = events.length + 1; number <= count; number += 1) {
    const before = events.slice(-1);
    if (number % 20 === 3) events.push(he(before, 'work.delivered', { what: `Del ${number}`, links: [] }, { ag }));
    else if (number % 20 === 13) events.push(he(before, 'terms.countered', { offer: ag, terms: termsNo(number) }, { ag }));
    else if (number % 10 === 6) events.push(she(before, 'terms.offered', { rev: (rev += 1), terms: termsNo(number) }, { ag }));
    else events.push((number % 2 ? she : he)(before, 'question.asked', { text: `Spørsmål ${number}, med noen ord til.` }, { ag }));
  }
  return events;
};

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

/** Milliseconds, the median of some rounds; each round gets its own argument, so that nothing is remembered from the one before. */
const time = <Given>(given: readonly Given[], act: (one: Given) => unknown): number =>
  median(
    given.map(one => {
      const start = performance.now();
      act(one);
      return performance.now() - start;
    }),
  );

/** The same talk begun on other devices, so that every text is new to the reader. */
const editions = (count: number, rounds: number, from = 0): string[][] =>
  Array.from({ length: rounds }, (_, round) => {
    const text = eventText({ ...JSON.parse(firstOffer.text), dev: `r${from + round}` });
    return talkOf(count, { id: idOf(text), text, n: 0 }).map(event => event.text);
  });

export const benchLedger = async () => {
  const read = (texts: readonly string[]) => stateOf(readLedger(texts));
  for (const texts of editions(60, 5)) if (read(texts).events.length !== 60) throw new Error('the talk does not hang together');

  const agreements = editions(30, 500, 1000);
  const overview = () => overviewOf(agreements.map(texts => readLedger(texts)), kari.oid, today);
  const firstStart = performance.now();
  overview();
  const first = performance.now() - firstStart;
  const again = time([1, 2, 3, 4, 5], overview);
  console.log(`500 agreements of 30 events to the overview: ${first.toFixed(0)} ms the first time, ${again.toFixed(0)} ms again`);

  const store = memoryStore();
  for (const texts of agreements) {
    const ids = texts.map(text => idOf(text));
    await store.add(ids[0]!, texts.map((text, at) => ({ id: ids[at]!, text })));
  }
  await readOverview(store, kari.oid, today);
  const startAgain = performance.now();
  await readOverview(store, kari.oid, today);
  console.log(`the same from what was kept of them: ${(performance.now() - startAgain).toFixed(0)} ms`);

  const sizes = [32, 64, 128, 256, 512];
  const each = sizes.map(size => time(editions(size, 5, 10 * size), read));
  const known = sizes.map(size => {
    const [texts = []] = editions(size, 1, 10 * size);
    read(texts);
    return time([1, 2, 3, 4, 5], () => read(texts));
  });
  sizes.forEach((size, at) => console.log(`${size} events: ${each[at]!.toFixed(1)} ms unread, ${known[at]!.toFixed(1)} ms read before, ${((1000 * each[at]!) / size).toFixed(0)} µs an event`));
  console.log(`growth an event from 32 to 512: ${(each[4]! / 512 / (each[0]! / 32)).toFixed(1)} times`);
};
