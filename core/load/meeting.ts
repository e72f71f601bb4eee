import { clip, difference, intersection, lengthOf, overlapSeconds, type Span } from '#core/time/spans.ts';
import { calendarSets } from './calendar.ts';
import type { Commitment, LoadCase } from './case.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { frameOf, type Frame } from './frame.ts';
import { caseOf, horizonDays, type Busy, type SeenSchedule } from './seen.ts';

const sumOf = ({ weeks }: Evaluation, seconds: (week: Evaluation['weeks'][number]) => number) => weeks.reduce((sum, week) => sum + seconds(week), 0);

/** What a meeting does to someone's time: the figures of `loadresult/1` (load.md, A6, «Meeting check»). */
export const meetingImpact = (when: Span, input: LoadCase, before: Evaluation, isUnknownBusy: boolean) => {
  const changed: LoadCase = { ...input, events: [...input.events, { when, status: 'busy', kind: 'meeting', commitmentId: null }] };
  const after = evaluate(changed, frameOf(changed), isUnknownBusy);
  const wasAtRisk = new Set(before.states.filter(({ slackSeconds }) => slackSeconds < 0).map(({ id }) => id));
  const known = new Set(before.restBreaches.map(({ startSeconds }) => startSeconds));
  const added = (seconds: (week: Evaluation['weeks'][number]) => number) => sumOf(after, seconds) - sumOf(before, seconds);
  return {
    after,
    focusLostSeconds: sumOf(before, ({ focusSec }) => focusSec) - sumOf(after, ({ focusSec }) => focusSec),
    conflictAddedSeconds: added(({ conflictSec }) => conflictSec),
    outsideSeconds: added(({ afterHoursSec }) => afterHoursSec),
    newRestBreaches: after.restBreaches.filter(({ startSeconds }) => !known.has(startSeconds)).length,
    newAtRisk: after.states.filter(({ id, slackSeconds }) => slackSeconds < 0 && !wasAtRisk.has(id)).map(({ id }) => id),
  };
};

/**
 * What there is to say of a meeting to one who is asked to it, the strongest first in this order.
 * `away`, `busy`, `tentative`: something stands there; `outside`: not her working time; `rest`: too little until the next working day;
 * `over`, `full`: her time ahead becomes so; `promise`: a promise the two share gets too little time; `focus`: the last long stretch of a day goes.
 */
export type MeetingFinding = { why: 'away' | 'busy' | 'outside' | 'rest' | 'promise' | 'over' | 'full' | 'tentative' | 'focus'; seconds: number };

/** Findings that are worth a warning; the others are only told where someone looks. */
const warnings = new Set<MeetingFinding['why']>(['away', 'busy', 'outside', 'rest', 'promise', 'over', 'full']);
export const isWarning = ({ why }: MeetingFinding): boolean => warnings.has(why);

/** Someone's room for a meeting. `empty`: the calendar may not be in use; `too-far`: beyond what is seen. */
export type MeetingRoom = { seen: false; why: 'hidden' | 'empty' | 'too-far' } | { seen: true; findings: readonly MeetingFinding[] };

export type MeetingAsked = {
  meeting: Span;
  /** When the meeting stands already, and is now moved: it is in everyone's calendar, and not in its own way. */
  replaces: Span | null;
  commitments: readonly Commitment[];
};

const bands = ['absent', 'room', 'full', 'over'];

const without = (busy: readonly Busy[], replaced: Span | null): readonly Busy[] => {
  const at = replaced ? busy.findIndex(one => one.startSeconds === replaced.startSeconds && one.endSeconds === replaced.endSeconds) : -1;
  return at < 0 ? busy : busy.toSpliced(at, 1);
};

const found = (all: Readonly<Record<MeetingFinding['why'], number>>): MeetingFinding[] =>
  (Object.entries(all) as [MeetingFinding['why'], number][]).filter(([, seconds]) => seconds > 0).map(([why, seconds]) => ({ why, seconds }));

/** What a meeting would do to someone, as far as is seen from outside. What is not told counts as taken. */
export const meetingRoom = (schedule: SeenSchedule, now: Temporal.ZonedDateTime, { meeting, replaces, commitments }: MeetingAsked): MeetingRoom => {
  if (!schedule.seen) return { seen: false, why: 'hidden' };
  if (schedule.isEmpty) return { seen: false, why: 'empty' };
  const horizon = now.startOfDay().add({ days: horizonDays }).epochMilliseconds / 1000;
  if (meeting.endSeconds > horizon) return { seen: false, why: 'too-far' };

  const input = caseOf({ ...schedule, busy: without(schedule.busy, replaces) }, now, commitments);
  const frame = frameOf(input);
  const before = evaluate(input, frame, true);
  const { after, focusLostSeconds, newRestBreaches, newAtRisk } = meetingImpact(meeting, input, before, true);
  const sets = calendarSets(input, frame.zone, true);
  const overlap = (spans: readonly Span[]) => overlapSeconds([meeting], spans);
  const rises = (to: string) => Number(after.band === to && bands.indexOf(after.band) > bands.indexOf(before.band));
  const findings = found({
    away: overlap(sets.away),
    busy: overlap(sets.busy),
    outside: lengthOf(difference(difference([meeting], frame.allShifts), sets.away)),
    rest: newRestBreaches,
    promise: newAtRisk.length,
    over: rises('over'),
    full: rises('full'),
    tentative: overlap(difference(sets.tentative, sets.busy)),
    // A meeting that takes no more than its own length has broken nothing in two.
    focus: focusLostSeconds > meeting.endSeconds - meeting.startSeconds ? focusLostSeconds : 0,
  });
  return { seen: true, findings };
};

/** When someone is at work and nothing stands in the calendar, from now on as far as is seen; null where that is not known. */
export const freeTime = (schedule: SeenSchedule, now: Temporal.ZonedDateTime, replaces: Span | null): readonly Span[] | null => {
  if (!schedule.seen || schedule.isEmpty) return null;
  const input = caseOf({ ...schedule, busy: without(schedule.busy, replaces) }, now, []);
  const frame: Frame = frameOf(input);
  const sets = calendarSets(input, frame.zone, true);
  const working = clip(difference(frame.allShifts, sets.away), input.nowSeconds, frame.endSeconds);
  return difference(difference(working, sets.busy), sets.tentative);
};

/** What all have free together. */
export const commonTime = (all: readonly (readonly Span[])[]): readonly Span[] =>
  all.reduce<readonly Span[]>((common, free) => intersection(common, free), [{ startSeconds: -Infinity, endSeconds: Infinity }]);
