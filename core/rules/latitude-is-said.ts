import { daysBetween } from '#core/time/days.ts';
import { defineRule } from './rule.ts';

export type LatitudeFacts = {
  name: string;
  today: Temporal.PlainDate;
  due: Temporal.PlainDate | null;
  effortSeconds: number;
  decidesAlone: readonly string[];
  consultsFirst: readonly string[];
  staysWithDelegator: readonly string[];
};

const aDay = 7.5 * 3600;

/** Asks what she may decide herself, where the work is more than a favour: it takes a day, or lies some way ahead. */
export const latitudeIsSaid = defineRule({
  id: 'latitude-is-said',
  severity: 'hint',
  principles: ['E5', 'E6', 'A9'],
  speaks: true,
  messages: ['missing'],
  check({ name, today, due, effortSeconds, decidesAlone, consultsFirst, staysWithDelegator }: LatitudeFacts, { daysAhead }) {
    if (decidesAlone.length + consultsFirst.length + staysWithDelegator.length > 0) return 'pass';
    const isLarge = effortSeconds >= aDay;
    if (!isLarge && !due) return 'unknown';
    return isLarge || (due !== null && daysBetween(today, due) >= daysAhead) ? { messageId: 'missing', data: { name } } : 'pass';
  },
});
