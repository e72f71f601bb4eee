import type { Span } from '#core/time/spans.ts';
import { usualSettings, type LoadSettings } from './settings.ts';

export type EventStatus = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';

/** One thing in a calendar. An all-day one is days in her zone, not instants. */
export type CalendarEvent = {
  when: Span | { firstDay: number; dayAfter: number };
  status: EventStatus;
  kind: 'meeting' | 'focus' | null;
  /** The promise this time is set aside for. */
  commitmentId: string | null;
};

/** Work she has promised: what remains of it, and by when. */
export type Commitment = { id: string; remainingSeconds: number; dueSeconds: number };

/** Weekly hours; Monday is 1, minutes after local midnight; an end at or before the start is the next day's. */
export type WeeklyRule = { days: readonly number[]; startMinutes: number; endMinutes: number };

export type Person = {
  /** IANA name. */
  zone: string;
  hours: readonly WeeklyRule[];
  /** Other hours on one day, by its number; none at all is a day off. They win over a holiday. */
  exceptions: ReadonlyMap<number, readonly { startMinutes: number; endMinutes: number }[]>;
  holidays: 'NO' | null;
  ruleset: 'NO' | 'EU' | 'none';
  contractSecondsPerWeek: number | null;
  /** Hours or zone are our guess. */
  isAssumed: boolean;
};

/** Everything an answer about someone's time is computed from (load.md, A3). Instants in epoch seconds. */
export type LoadCase = {
  nowSeconds: number;
  /** The number of the Monday the window begins with. */
  firstDay: number;
  weeks: number;
  person: Person;
  events: readonly CalendarEvent[];
  commitments: readonly Commitment[];
  /** Time of which free/busy is not known. */
  unknown: readonly Span[];
  settings: LoadSettings;
};

export const settingsWith = (change: Partial<LoadSettings>): LoadSettings => ({ ...usualSettings, ...change });
