import type { Member } from './organisation.ts';
import { makeRandom } from './random.ts';
import { weekdayOf, type Planned } from './recipes.ts';

/** Odd minutes that no meeting of the recipes has; the first is the one people know. */
const oddTimes = [
  { start: 9 * 60 + 37, end: 10 * 60 + 11 },
  { start: 12 * 60 + 43, end: 13 * 60 + 17 },
  { start: 14 * 60 + 7, end: 14 * 60 + 41 },
];

const perPerson = 3;

/** The subject of a person's canary: a word that is nowhere else, and different for each. */
export const canarySubject = ({ oid }: Member, number: number): string => `kanari-${oid.slice(0, 8)}-${number}`;

/**
 * A few busy times in each calendar that can be recognised wherever they turn up: odd minutes and a subject of their own.
 * None of them may be found in any store, mailbox, log or request of the product.
 */
export const canariesOf = (person: Member, today: Temporal.PlainDate): Planned[] => {
  const next = makeRandom(`canary ${person.id}`);
  const days = Array.from({ length: 14 }, (_, at) => today.add({ days: at })).filter(date => person.workingHours.daysOfWeek.includes(weekdayOf(date)));
  return Array.from({ length: perPerson }, (_, at) => {
    const date = days[Math.trunc(next() * days.length)] ?? today;
    const time = oddTimes[at % oddTimes.length] ?? { start: 577, end: 611 };
    return { date: date.toString(), ...time, zone: person.workingHours.timeZone, subject: canarySubject(person, at + 1), showAs: 'busy' as const };
  });
};
