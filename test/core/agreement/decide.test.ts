import { expect, test } from 'vitest';
import { decide, type Command } from '#core/agreement/decide.ts';
import { isPossible, movesOf } from '#core/agreement/possible.ts';
import type { Standing } from '#core/agreement/standing.ts';
import { wordTypes, writersOf } from '#core/agreement/word.ts';
import type { EventId, TermsHash } from '#core/vocabulary/id.ts';
import { otherRole, sameAddress, samePerson, type Role } from '#core/vocabulary/party.ts';

const id = (name: string) => name as EventId;
const hash = (name: string) => name as TermsHash;
const terms = { result: 'Svar til kunden', due: { date: '2026-12-01', time: null, zone: 'Europe/Oslo' } };

const offered: Standing = {
  begun: true,
  over: false,
  greatestRev: 1,
  formed: new Set(),
  current: null,
  recorded: null,
  openOffers: new Set([id('offer')]),
  openCounters: new Set(),
  waiting: new Set(),
  openEnds: new Map(),
  find: name => (name === id('offer') ? { type: 'terms.offered', actor: 'delegator', terms: hash('terms') } : undefined),
  revOf: () => 1,
  isConfirmed: () => false,
  all: () => new Set(),
};
const agreed: Standing = { ...offered, formed: new Set([id('offer')]), current: id('offer'), openOffers: new Set() };
const over: Standing = { ...agreed, over: true };

test('accepting an offer accepts its terms, to the letter', () => {
  const command: Command = { type: 'terms.accepted', body: { offer: id('offer'), promise: 'Jeg lover det.', needs: [] } };
  expect(decide(command, 'delegate', offered)).toMatchObject({ body: { terms: 'terms' } });
});

test('an amendment takes the next number', () => {
  expect(decide({ type: 'terms.offered', body: { terms } }, 'delegator', agreed)).toMatchObject({ body: { rev: 2 } });
});

const recorded: Standing = { ...offered, recorded: id('offer'), openOffers: new Set() };
const delivered = (type: 'work.delivered' | 'delivery.recorded', actor: Role) => (name: EventId) => (name === id('done') ? { type, actor, terms: null } : offered.find(name));
const asked = (actor: Role) => (name: EventId) => (name === id('end') ? { type: 'end.offered' as const, actor, terms: null } : undefined);

const noes: [string, Standing, Role, Command, string][] = [
  ['only the delegator numbers terms', agreed, 'delegate', { type: 'terms.offered', body: { terms } }, 'not-yours'],
  ['what is agreed is not withdrawn', agreed, 'delegator', { type: 'terms.withdrawn', body: { offer: id('offer') } }, 'final-effect'],
  ['what is over takes no new terms', over, 'delegator', { type: 'terms.offered', body: { terms } }, 'over'],
  ['nothing is delivered before anything is agreed', offered, 'delegate', { type: 'work.delivered', body: { what: 'Her.', links: [] } }, 'nothing-agreed'],
  ['nobody ends for the other`s reason', agreed, 'delegator', { type: 'end.declared', body: { why: 'cannot-keep' } }, 'not-your-reason'],
  ['what is not here is not answered', offered, 'delegate', { type: 'terms.declined', body: { offer: id('other') } }, 'not-there'],
  ['a delivery is not taken back by whoever has not made it', { ...recorded, find: delivered('delivery.recorded', 'delegator') }, 'delegate', { type: 'delivery.retracted', body: { delivery: id('done') } }, 'not-yours'],
  ['a delivery that is answered is not taken back', { ...agreed, find: delivered('work.delivered', 'delegate') }, 'delegate', { type: 'delivery.retracted', body: { delivery: id('done') } }, 'already-answered'],
  ['what has been thanked for is not returned', { ...agreed, find: delivered('work.delivered', 'delegate'), isConfirmed: () => true }, 'delegator', { type: 'delivery.returned', body: { delivery: id('done'), missing: 'Tallene.' } }, 'final-effect'],
  ['nobody says yes to the end she asked for herself', { ...agreed, find: asked('delegate') }, 'delegate', { type: 'end.accepted', body: { end: id('end') } }, 'not-yours'],
  ['an end that is answered is not answered again', { ...agreed, find: asked('delegator') }, 'delegate', { type: 'end.accepted', body: { end: id('end') } }, 'already-answered'],
  ['there is nothing to end before anything is agreed', offered, 'delegate', { type: 'end.offered', body: {} }, 'nothing-agreed'],
  ['to end is asked once', { ...agreed, openEnds: new Map([[id('end'), 'delegate']]) }, 'delegate', { type: 'end.offered', body: {} }, 'already-asked'],
  ['what only is recorded has been asked to end', { ...recorded, openEnds: new Map([[id('end'), 'delegate']]) }, 'delegate', { type: 'end.offered', body: {} }, 'already-asked'],
  ['a recorded answer is for an offer that is open', agreed, 'delegator', { type: 'answer.recorded', body: { offer: id('offer'), mail: '<ja@eksempel.no>', says: 'yes' } }, 'already-answered'],
  ['what is replaced is not countered', { ...offered, openOffers: new Set(), greatestRev: 2 }, 'delegate', { type: 'terms.countered', body: { offer: id('offer'), terms } }, 'replaced'],
  ['nothing is delivered by record before a yes is recorded', agreed, 'delegator', { type: 'delivery.recorded', body: { offer: id('offer'), mail: '<ja@eksempel.no>', what: 'Svaret.' } }, 'nothing-agreed'],
];

test.each(noes)('%s', (_, at, by, command, no) => {
  expect(decide(command, by, at)).toEqual({ no });
});

test('read-only stops what must be understood, never leaving', () => {
  const question: Command = { type: 'question.asked', body: { text: 'Når?' } };
  expect(decide(question, 'delegate', agreed, { isReadOnly: true })).toEqual({ no: 'read-only' });
  expect(decide({ type: 'end.declared', body: { why: 'left' } }, 'delegate', agreed, { isReadOnly: true })).toHaveProperty('type', 'end.declared');
});

test('both always have a move once something is said, and none before', () => {
  for (const role of ['delegator', 'delegate'] as const) {
    for (const at of [offered, agreed, over]) expect(movesOf(role, at)).toContain('sync.requested');
    expect(movesOf(role, { ...offered, begun: false })).toEqual([]);
  }
});

test('while something is formed each can end alone', () => {
  expect(movesOf('delegator', agreed)).toContain('end.declared');
  expect(movesOf('delegate', agreed)).toContain('end.declared');
});

test('no word is possible for a role that may not write it, and none is listed', () => {
  for (const type of wordTypes) {
    for (const role of (['delegator', 'delegate'] as const).filter(role => !writersOf[type].includes(role))) {
      expect(movesOf(role, agreed)).not.toContain(type);
      expect(isPossible({ type, body: {} } as never, role, null, agreed)).toBe(false);
    }
  }
});

test('one person is one id or one address, ASCII case apart and nothing else', () => {
  const kari = { tid: 't', oid: 'k', address: 'kari@eksempel.no', name: 'Kari' };
  expect(samePerson(kari, { ...kari, address: 'k@eksempel.no' })).toBe(true);
  expect(samePerson(kari, { ...kari, oid: 'o', address: 'KARI@EKSEMPEL.NO' })).toBe(true);
  expect(samePerson(kari, { ...kari, oid: 'o', address: 'ola@eksempel.no' })).toBe(false);
  expect(sameAddress('k@eksempel.no', '\u212a@eksempel.no')).toBe(false);
  expect(otherRole('delegator')).toBe('delegate');
});
