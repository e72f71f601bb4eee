import { linesOf } from './from-meeting.ts';
import { readMeeting, type Action, type ReadableMeeting } from './read-meeting.ts';

/** What a meeting came to, and whatever else stands in its text, line by line. */
export type MeetingLines = { actions: readonly Action[]; others: readonly string[] };

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();

/** The lines of a meeting's text: those that are something someone is to do, each once, and the others. */
export const meetingLines = (meeting: ReadableMeeting): MeetingLines => {
  const { actions } = readMeeting(meeting);
  const distinct = actions.filter(({ text }, at) => actions.findIndex(other => other.text === text) === at);
  const told = distinct.map(({ text }) => bare(text));
  return { actions: distinct, others: linesOf(meeting.bodyText).filter(line => !told.some(action => bare(line).includes(action))) };
};
