import { expect, test } from 'vitest';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { races } from './race-table.ts';
import { firstOffer, type Event } from './talk.ts';

/** Most events in a set; all their orders are tried. */
const most = 6;

const ordersOf = <T>(list: readonly T[]): T[][] =>
  list.length === 0 ? [[]] : list.flatMap((first, at) => ordersOf(list.toSpliced(at, 1)).map(rest => [first, ...rest]));

const partsOf = (events: readonly Event[]): Event[][] => (events.length === 0 ? [[]] : partsOf(events.slice(1)).flatMap(part => [part, [events[0]!, ...part]]));

const keyOf = (events: readonly Event[]) => events.map(({ id }) => id).toSorted().join();
const distinct = (sets: readonly (readonly Event[])[]) => [...new Map(sets.map(set => [keyOf(set), set])).values()];
const union = (one: readonly Event[], other: readonly Event[]) => [...new Map([...one, ...other].map(event => [event.id, event])).values()];

const sets = races.map(([, events]) => events);
/** Each race, any two at once, and whatever part of them has arrived so far. */
const whole = distinct(sets.flatMap(one => sets.map(other => union(one, other)))).filter(({ length }) => length <= most);
const arrived = distinct([...whole, ...sets.filter(({ length }) => length <= most).flatMap(partsOf)]);

const outcome = (order: readonly Event[]) => {
  const { fingerprint, pending, ball, heads } = stateOf(readLedger(order.map(({ text }) => text), firstOffer.id));
  return `${fingerprint} ${pending.join()} ${ball} ${heads.join()}`;
};

test('every order of every set of at most six events from the race table is one and the same agreement', () => {
  let orders = 0;
  const split: (readonly Event[])[] = [];
  for (const set of arrived) {
    const all = ordersOf(set);
    orders += all.length;
    if (new Set(all.map(outcome)).size > 1) split.push(set);
  }
  expect(split).toEqual([]);
  expect(arrived.length).toBeGreaterThan(200);
  expect(orders).toBeGreaterThan(20_000);
}, 30_000);
