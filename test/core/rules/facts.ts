import type { Room } from '#core/load/room.ts';
import type { Facts } from '#core/rules/catalogue.ts';
import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';

export const day = (date: string) => Temporal.PlainDate.from(date);

/** A Tuesday in the story. */
const today = day('2026-11-24');

const until = day('2026-11-27');

export const room = (change: Partial<Extract<Room, { seen: true }>> = {}): Room => ({
  seen: true,
  band: 'room',
  until,
  sum: { bookedSeconds: 36_000, baselineSeconds: 0, promisedSeconds: 0, askedSeconds: 14_400, totalSeconds: 50_400, timeSeconds: 86_400 },
  lackingSeconds: 0,
  isCrumbs: false,
  earliest: null,
  days: [],
  backOn: null,
  hoursAssumed: false,
  ...change,
});

export const shared = (change: Partial<SharedAgreement> = {}): SharedAgreement => ({
  ag: 'ag',
  result: 'Lysene virker',
  at: '2026-10-01T08:00:00Z',
  competence: [],
  isKept: true,
  waitsForRecognition: false,
  learned: null,
  ...change,
});

const hour = 3600;

/** A proposal there is nothing to say about, changed. */
export const facts = (change: Partial<Facts> = {}): Facts => ({
  today,
  room: room(),
  earlier: [],
  shared: [],
  reachesDelegate: true,
  name: 'Amira Haddad',
  result: 'Berit Haugland har fått svar',
  why: 'Skolevegen skal være trygg',
  forWhom: 'Berit Haugland',
  mandate: 'Trygge veier',
  mandatesKnown: 3,
  success: 'Alle elleve lysene lyser',
  goals: [],
  decidesAlone: ['Reparasjon inntil 50 000 kr'],
  consultsFirst: [],
  staysWithDelegator: [],
  delegatorPromises: ['Jeg svarer samme dag'],
  resources: [],
  competence: [],
  checkIns: null,
  due: until,
  answerBy: null,
  effortSeconds: 4 * hour,
  hasSource: true,
  stepIn: null,
  texts: { result: 'Berit Haugland har fått svar' },
  ...change,
});

/** What a rule is asked, and what it answers: a sentence about it, the facts, and `pass`, `unknown` or the id of its message. */
export type Example = readonly [sentence: string, facts: Partial<Facts>, answer: string];
