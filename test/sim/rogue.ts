import { canonical, idOf, termsHashOf } from '#core/ledger/canonical.ts';
import type { Ledger } from '#core/ledger/ledger.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { nAfter, type Counted } from '#core/ledger/set.ts';
import { writeEvent, type Written } from '#core/ledger/write.ts';
import { penLock, type Spoken } from '#core/flows/speak.ts';
import type { Role } from '#core/vocabulary/party.ts';
import type { Device, OpenPage } from './device.ts';
import { termsNo } from './parties.ts';
import type { Random } from './random.ts';
import { enqueue } from './stories.ts';
import { wishOf, type Temper } from './wishes.ts';

const at = '2026-11-22T13:05:00Z';
/** No two of its events are the same. */
const devOf = (random: Random) => `x${random.below(1e9).toString(36)}`;

/** A party with a changed Løfte of her own: she hides what she has seen, says what she may not, or writes what only a newer version knows. */
export const sayAsRogue = (device: Device, page: OpenPage, ag: string, temper: Temper): Promise<Spoken | null> =>
  page.ports.lock(penLock, () => write(device, page, ag, temper));

const write = async (device: Device, page: OpenPage, ag: string, temper: Temper): Promise<Spoken | null> => {
  const texts = await page.ports.store.texts(ag);
  const ledger = readLedger(texts, ag);
  // Her letter carries all she has said: nothing that she may still take back is among it.
  if (ledger.events.length === 0 || (await page.ports.store.rows()).length > 0) return null;
  const { role, random } = device;
  const written = random.chance(0.5) ? hiding(ledger, role, temper, random) : random.chance(0.75) ? impossible(ledger, role, random) : unknownWord(ledger, role, random);
  return written && enqueue(page, texts, written, role);
};

/** A possible move in an older state of things: the latest events are as if never seen. */
const hiding = (ledger: Ledger, role: Role, temper: Temper, random: Random): Written | null => {
  const seen = ledger.events.slice(0, 1 + random.below(ledger.events.length));
  const older = readLedger(seen.map(({ text }) => text), ledger.ag);
  const command = wishOf(older, role, temper, random);
  const written = command && writeEvent(older, { actor: role, dev: devOf(random), at, ...command });
  return written && 'text' in written ? written : null;
};

const sealed = (ledger: Ledger, parents: readonly Counted[], actor: Role, dev: string, type: string, body: object, crit = false): Written => {
  const text = canonical({ v: 1, ag: ledger.ag, actor, dev, n: nAfter(parents), at, parents: parents.map(({ id }) => id).toSorted(), crit, type, body });
  return { id: idOf(text), text };
};

const headsIn = (ledger: Ledger): Counted[] => ledger.events.filter(({ id }) => ledger.heads.includes(id)).slice(0, 16);

/** A word about anything at all, whether it waits for one or not; often the very thing that is settled already. */
const impossible = (ledger: Ledger, role: Role, random: Random): Written | null => {
  const all = (...types: string[]) => ledger.events.filter(({ event }) => types.includes(event.type as string));
  const offers = all('terms.offered');
  const counters = all('terms.countered', 'terms.requested');
  const deliveries = all('work.delivered', 'delivery.recorded');
  const say = (type: string, body: object) => sealed(ledger, headsIn(ledger), role, devOf(random), type, body);
  const offer = offers.length > 0 ? random.of(offers) : null;
  const revs = offers.map(({ event }) => (event.body as { rev: number }).rev);

  if (role === 'delegate') {
    if (!offer) return null;
    const body = { offer: offer.id };
    const accept = (one: Counted) => say('terms.accepted', { offer: one.id, terms: one.terms, promise: 'Likevel.', needs: [] });
    const words = [
      ...offers.map(one => () => accept(one)),
      () => say('terms.accepted', { ...body, terms: termsHashOf(termsNo(random.below(40))), promise: 'Til mine vilkår.', needs: [] }),
      () => say('terms.declined', body),
      () => say('terms.offered', { rev: 1 + Math.max(...revs), terms: termsNo(1) }),
      ...deliveries.map(({ id }) => () => say('delivery.confirmed', { delivery: id, recognition: 'Takk, meg.' })),
      ...counters.map(({ id }) => () => say('counter.retracted', { counter: id })),
    ];
    return random.of(words)();
  }
  const counter = counters.length > 0 ? random.of(counters) : null;
  const adopt = (one: Counted) => say('terms.offered', { rev: 1 + Math.max(0, ...revs), terms: (one.event.body as { terms: object }).terms, adopts: one.id });
  const words = [
    ...counters.map(one => () => adopt(one)),
    ...(offer ? [() => say('terms.withdrawn', { offer: offer.id })] : []),
    ...(offer ? [() => say('terms.accepted', { offer: offer.id, terms: offer.terms, promise: 'På hennes vegne.', needs: [] })] : []),
    ...(counter ? [() => say('terms.offered', { rev: 1 + Math.max(0, ...revs), terms: termsNo(random.below(40)), adopts: counter.id })] : []),
    () => say('terms.offered', { rev: 99, terms: termsNo(2) }),
    ...deliveries.map(({ id }) => () => say('delivery.returned', { delivery: id, missing: 'Alt.' })),
  ];
  return random.of(words)();
};

/** A word of a version yet to come; now and then one that must be understood. */
const unknownWord = (ledger: Ledger, role: Role, random: Random): Written => sealed(ledger, headsIn(ledger), role, devOf(random), 'mood.felt', { glad: random.below(10) }, random.chance(0.1));
