import type { Member } from './organisation.ts';
import { makeRandom } from './random.ts';
import type { Day, Planned } from './recipes.ts';

/** Odd minutes that no meeting of the recipes has; the first is the one people know. */
const oddTimes = [
  { start: 9 * 60 + 37, end: 10 * 60 + 11 },
  { start: 12 * 60 + 43, end: 13 * 60 + 17 },
  { start: 14 * 60 + 7, end: 14 * 60 + 41 },
];

/** What every canary's subject begins with. */
export const canaryWord = 'kanari-';

/** The subject of a person's canary: a word that is nowhere else, and different for each. */
export const canarySubject = ({ oid }: Member, number: number): string => `${canaryWord}${oid.slice(0, 8)}-${number}`;

/**
 * A few busy times in each calendar that can be recognised wherever they turn up: odd minutes and a subject of their own.
 * None of them may be found in any store, mailbox, log or request of the product.
 */
export const canariesOf = (person: Member, days: readonly Day[]): Planned[] => {
  const next = makeRandom(`canary ${person.id}`);
  const near = days.filter(
    ({ fromToday, weekday }) => fromToday >= 0 && fromToday < 14 && person.workingHours.daysOfWeek.includes(weekday),
  );
  return oddTimes.map((time, at) => {
    const { date = '' } = near[Math.trunc(next() * near.length)] ?? {};
    return { date, ...time, zone: person.workingHours.timeZone, subject: canarySubject(person, at + 1), showAs: 'busy' as const };
  });
};
