import { describe, expect, test } from 'vitest';
import { scoreMails, type LabelledMail } from '../../score/mails.ts';
import { scoreMeetings, type LabelledMeeting } from '../../score/meetings.ts';
import { share, type Tally } from '../../score/tally.ts';
import mailFile from '../../tenant/content/data/mails-open.json' with { type: 'json' };
import meetingFile from '../../tenant/content/data/meetings-open.json' with { type: 'json' };

const mails = scoreMails(mailFile.mails as unknown as LabelledMail[]);
const meetings = scoreMeetings(meetingFile.meetings as unknown as LabelledMeeting[]);

/** The share that was right; nothing where nothing was measured, so that a renamed measure is seen. */
const reached = (tally: Tally, measure: string) => (tally.has(measure) ? share(tally, measure) : Number.NaN);

describe('the labelled mails', () => {
  test.each([
    ['asks, precision', 0.9],
    ['asks, recall', 0.8],
    ['deadlines of found asks', 0.9],
    ['unique text equal', 0.95],
    ['mails that should be silent', 1],
    ['person and deadline, as labelled', 0.7],
  ])('%s: at least %d', (measure, least) => {
    expect(reached(mails.tally, measure)).toBeGreaterThanOrEqual(least);
  });
});

describe('the labelled meetings', () => {
  test.each([
    ['actions, precision', 0.9],
    ['actions, recall', 0.8],
    ['who acts', 0.9],
    ['deadlines of found actions', 0.9],
  ])('%s: at least %d', (measure, least) => {
    expect(reached(meetings.tally, measure)).toBeGreaterThanOrEqual(least);
  });
});
