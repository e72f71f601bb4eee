import { readMeeting } from '#core/draft/read-meeting.ts';
import { meetingOf, type MeetingLine } from '../inspect/meeting.ts';
import { isSameDue, matched } from './compare.ts';
import { count, type Tally } from './tally.ts';

type LabelledAction = { text: string; who: string | null; due: string | null; dueAlternatives?: (string | null)[] };
export type LabelledMeeting = MeetingLine & { id: string; lang: string; kind: string; labels: { actions: LabelledAction[]; grey: string[] } };

/** How well meetings are read, against their labels; every miss as a line. */
export const scoreMeetings = (meetings: readonly LabelledMeeting[]): { tally: Tally; misses: string[] } => {
  const tally: Tally = new Map();
  const misses: string[] = [];
  for (const line of meetings) {
    const { id, lang, kind, labels } = line;
    const measure = (name: string, isRight: boolean, told: string) => {
      count(tally, name, lang, isRight);
      if (!isRight) misses.push(`${name} · ${id} ${lang} ${kind}: ${told}`);
    };
    // The language is found, as beside an open meeting, where nobody tells it.
    const { language, actions } = readMeeting(meetingOf({ ...line, lang: '' })!);
    measure('language found', language === lang, language);
    const read = actions.map(action => ({ ...action, sentence: action.text }));
    const { pairs, extra, missed } = matched(read, labels.actions.map(action => ({ ...action, sentence: action.text })), labels.grey);
    extra.forEach(({ sentence }) => measure('actions, precision', false, sentence));
    missed.forEach(({ sentence }) => measure('actions, recall', false, sentence));
    pairs.forEach(([found, right]) => {
      measure('actions, precision', true, '');
      measure('actions, recall', true, '');
      measure('who acts', found.who === right.who, `${found.sentence} → ${found.who}, not ${right.who}`);
      measure('deadlines of found actions', isSameDue(found.due, right), `${found.sentence} → ${found.due}, not ${right.due}`);
    });
  }
  return { tally, misses };
};
