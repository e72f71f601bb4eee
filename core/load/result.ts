import type { Span } from '#core/time/spans.ts';
import type { LoadCase } from './case.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { frameOf } from './frame.ts';
import { meetingImpact } from './meeting.ts';
import { earliestPromise } from './promises.ts';
import { readCase, secondsOf, type WrittenCase, type WrittenQuestion } from './read-case.ts';

const iso = (seconds: number | null): string | null => (seconds === null ? null : Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString());

const shownSide = ({ band, pressure, states, roomLeftSeconds, weeks, restBreaches, knownBp, counts }: Evaluation, nowSeconds: number) => ({
  now: iso(nowSeconds),
  band,
  pressureBp: pressure.bp,
  pressureAt: iso(pressure.atSeconds),
  roomLeftSec: roomLeftSeconds,
  knownBp,
  counts,
  atRisk: states.filter(({ isAtRisk }) => isAtRisk).map(({ id }) => id),
  late: states.filter(({ isLate }) => isLate).map(({ id }) => id),
  commitments: states.map(state => ({
    id: state.id,
    due: iso(state.dueSeconds),
    remainingSec: state.remainingSeconds,
    cumSec: state.cumulativeSeconds,
    slackSec: state.slackSeconds,
    slackFullSec: state.slackFullSeconds,
    finish: iso(state.finishSeconds),
    atRisk: state.isAtRisk,
    late: state.isLate,
    overdue: state.isOverdue,
    beyondWindow: state.isBeyondWindow,
  })),
  dailyRestBreaches: restBreaches.map(({ startSeconds, longestRestSeconds }) => ({ start: iso(startSeconds), longestRestSec: longestRestSeconds })),
  weeks: weeks.map(week => ({ ...week, start: iso(week.start), end: iso(week.end) })),
});

/** A `loadcase/1` answered as a `loadresult/1`. */
export const loadResult = (written: WrittenCase) => {
  const input = readCase(written);
  const frame = frameOf(input);
  const best = evaluate(input, frame, false);
  const worst = input.unknown.length > 0 ? evaluate(input, frame, true) : null;
  const band = worst && worst.band !== best.band ? ('unknown' as const) : best.band;
  return {
    schema: 'loadresult/1' as const,
    band,
    confidence: confidenceOf(input, best.knownBp),
    best: shownSide(best, input.nowSeconds),
    worst: worst && shownSide(worst, input.nowSeconds),
    answers: (written.questions ?? []).map(question => answer(question, input, best, worst)),
  };
};

const confidenceOf = ({ person }: LoadCase, knownBp: number) => {
  if (knownBp === 0) return 'none' as const;
  if (knownBp < 6000) return 'low' as const;
  return knownBp < 9500 || person.isAssumed ? ('medium' as const) : ('high' as const);
};

const answer = (question: WrittenQuestion, input: LoadCase, best: Evaluation, worst: Evaluation | null) => {
  if (question.type === 'promise') {
    const effortSec = question.effortMinutes * 60;
    const bound = worst ?? best;
    const earliest = earliestPromise(bound.states, bound.supplies, effortSec);
    const due = question.due ? secondsOf(question.due) : null;
    return {
      type: 'promise' as const,
      effortSec,
      earliest: iso(earliest),
      earliestIfUnknownFree: iso(earliestPromise(best.states, best.supplies, effortSec)),
      fitsByDue: due === null ? null : earliest !== null && earliest <= due,
    };
  }
  const meeting: Span = { startSeconds: secondsOf(question.start), endSeconds: secondsOf(question.end) };
  return meetingAnswer(meeting, input, worst ?? best, worst !== null);
};

const meetingAnswer = (when: Span, input: LoadCase, before: Evaluation, isUnknownBusy: boolean) => {
  const { after, focusLostSeconds, conflictAddedSeconds, outsideSeconds, newRestBreaches, newAtRisk } = meetingImpact(when, input, before, isUnknownBusy);
  return {
    type: 'meeting' as const,
    bandBefore: before.band,
    bandAfter: after.band,
    pressureBeforeBp: before.pressure.bp,
    pressureAfterBp: after.pressure.bp,
    focusLostSec: focusLostSeconds,
    conflictAddedSec: conflictAddedSeconds,
    outsideHoursSec: outsideSeconds,
    newRestBreaches,
    newAtRisk,
  };
};
