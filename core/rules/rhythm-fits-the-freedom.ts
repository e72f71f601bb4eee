import { daysBetween } from '#core/time/days.ts';
import { defineRule } from './rule.ts';

export type RhythmFacts = {
  name: string;
  today: Temporal.PlainDate;
  due: Temporal.PlainDate | null;
  checkIns: 'once' | 'weekly' | 'fortnightly' | 'monthly' | 'on-request' | null;
  decidesAlone: readonly string[];
  consultsFirst: readonly string[];
};

/** Speaks of both: a long way with nobody to talk to, and someone with a free hand who is asked every week of a few days. */
export const rhythmFitsTheFreedom = defineRule({
  id: 'rhythm-fits-the-freedom',
  severity: 'hint',
  principles: ['E10', 'C9', 'C13', 'D3'],
  speaks: true,
  messages: ['absent', 'close'],
  check({ name, today, due, checkIns, decidesAlone, consultsFirst }: RhythmFacts, { longDays, shortDays }) {
    if (!due) return 'unknown';
    const days = daysBetween(today, due);
    if (checkIns === null && days >= longDays) return { messageId: 'absent', data: { name, days } };
    const hasFreeHand = decidesAlone.length > 0 && consultsFirst.length === 0;
    return checkIns === 'weekly' && hasFreeHand && days <= shortDays ? { messageId: 'close', data: { name } } : 'pass';
  },
});
