import type { Effort } from './terms.ts';

/** Four sizes people can tell apart without counting; each a range in minutes. */
export const effortSizes = ['hour', 'hours', 'days', 'more'] as const;
export type EffortSize = (typeof effortSizes)[number];

export const effortOf: Readonly<Record<EffortSize, Effort & { upTo: number }>> = {
  hour: { minutes: 15, upTo: 60 },
  hours: { minutes: 60, upTo: 4 * 60 },
  days: { minutes: 4 * 60, upTo: 15 * 60 },
  more: { minutes: 15 * 60, upTo: 37 * 60 + 30 },
};

/** What work is taken to be where nobody has said. */
export const assumedSize: EffortSize = 'hours';

/** How long work is reckoned to take: the most it may. */
export const reckonedSeconds = (effort: Effort | undefined): number => (effort ? (effort.upTo ?? effort.minutes) : effortOf[assumedSize].upTo) * 60;

/** The size an effort is nearest to. */
export const sizeOf = ({ minutes, upTo }: Effort): EffortSize => effortSizes.find(size => (upTo ?? minutes) <= effortOf[size].upTo) ?? 'more';
