import { asLine } from '#core/vocabulary/text.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { othersThan, type MailPerson } from './from-mail.ts';

/** A meeting in one's calendar, as far as a draft is made of it. */
export type SourceMeeting = {
  /** Its iCalUId, or where that is not told its id in this mailbox. */
  ref: string;
  subject: string;
  organizer: MailPerson | null;
  attendees: readonly MailPerson[];
  /** Epoch seconds. */
  startSeconds: number;
  endSeconds: number;
  /** Local date it begins, `YYYY-MM-DD`. */
  date: string;
};

/** What a meeting is delegated for: one of the things it came to, or to go there in one's place. */
export type MeetingPurpose = 'action' | 'stand-in';

/** Everyone in the meeting but me, each once. */
export const peopleIn = ({ organizer, attendees }: SourceMeeting, me: string): MailPerson[] => othersThan(me, [...(organizer ? [organizer] : []), ...attendees]);

const hourMinutes = 60;

/** A draft of terms from a meeting: what is asked for in the words given, by a day where they name one, and the meeting as its source. To go there is due that day, and takes as long as it lasts. */
export const draftFromMeeting = (meeting: SourceMeeting, purpose: MeetingPurpose, words: string, due: string | null = null): Draft => {
  const minutes = (meeting.endSeconds - meeting.startSeconds) / 60;
  const asked = {
    ...emptyDraft,
    texts: { ...emptyDraft.texts, result: { value: asLine(words), from: 'meeting' as const } },
    source: { kind: 'event' as const, ref: asLine(meeting.ref, 1000), subject: asLine(meeting.subject), date: meeting.date },
  };
  if (purpose === 'action') return due === null ? asked : { ...asked, due: { value: due, from: 'meeting' } };
  return { ...asked, due: { value: meeting.date, from: 'meeting' }, effort: { value: minutes <= hourMinutes ? 'hour' : minutes <= 4 * hourMinutes ? 'hours' : 'days', from: 'meeting' } };
};

const mostLines = 60;
const shortest = 3;

/** The lines of a meeting's text that could be something to do, each once, without bullets and numbers; the person says which are. */
export const linesOf = (text: string): string[] => {
  const lines = text.split(/\r?\n|\t/u).map(line => asLine(line.replace(/^\s*(?:[-–—•*·☐□✓]|\d{1,2}[.)])\s+/u, '')));
  return [...new Set(lines.filter(line => line.length >= shortest && /\p{L}/u.test(line)))].slice(0, mostLines);
};
