/** The figures the model rests on, each hers to change (load.md, A10). Shares in basis points. */
export type LoadSettings = {
  fullAtBp: number;
  overAtBp: number;
  /** What the day brings beside the calendar: mail, small requests. */
  baselineBp: number;
  /** Kept free, so that one late thing does not make all late. */
  reserveBp: number;
  /** How much of tentative time counts in shares; for promises it is not there at all. */
  tentativeBp: number;
  /** Shorter pieces of free time are crumbs. */
  minBlockSeconds: number;
  /** What it takes to come back to a piece of work. */
  restartSeconds: number;
  focusBlockSeconds: number;
  pauseSeconds: number;
  longRunSeconds: number;
  minRoomSeconds: number;
};

export const usualSettings: LoadSettings = {
  fullAtBp: 8500,
  overAtBp: 10_000,
  baselineBp: 1500,
  reserveBp: 1500,
  tentativeBp: 5000,
  minBlockSeconds: 30 * 60,
  restartSeconds: 10 * 60,
  focusBlockSeconds: 2 * 3600,
  pauseSeconds: 5 * 60,
  longRunSeconds: 2 * 3600,
  minRoomSeconds: 60 * 60,
};

/** What the law of the place asks for (load.md, A1). Hours as seconds; null where it asks nothing. */
export type Ruleset = {
  /** Hours of the night, local; null where none are counted. */
  night: { from: number; to: number } | null;
  breakAfterSeconds: number;
  breakSeconds: number;
  dailyRestSeconds: number | null;
  weeklyRestSeconds: number | null;
  dayMaxSeconds: number | null;
  weekMaxSeconds: number | null;
  totalWeekMaxSeconds: number | null;
};

const hours = (count: number) => count * 3600;

export const rulesets: Readonly<Record<'NO' | 'EU' | 'none', Ruleset>> = {
  NO: {
    night: { from: 21, to: 30 },
    breakAfterSeconds: hours(5.5),
    breakSeconds: 30 * 60,
    dailyRestSeconds: hours(11),
    weeklyRestSeconds: hours(35),
    dayMaxSeconds: hours(9),
    weekMaxSeconds: hours(40),
    totalWeekMaxSeconds: hours(48),
  },
  EU: {
    night: { from: 24, to: 29 },
    breakAfterSeconds: hours(6),
    breakSeconds: 30 * 60,
    dailyRestSeconds: hours(11),
    weeklyRestSeconds: hours(35),
    dayMaxSeconds: null,
    weekMaxSeconds: null,
    totalWeekMaxSeconds: hours(48),
  },
  none: {
    night: null,
    breakAfterSeconds: Infinity,
    breakSeconds: 0,
    dailyRestSeconds: null,
    weeklyRestSeconds: null,
    dayMaxSeconds: null,
    weekMaxSeconds: null,
    totalWeekMaxSeconds: null,
  },
};

/** A share in basis points, rounded half up; null of nothing. */
export const shareBp = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((part * 20_000 + whole) / (2 * whole)));

export const shareOf = (seconds: number, bp: number): number => Math.floor((seconds * bp) / 10_000);
