import { distinctPeople, type MailPerson } from './from-mail.ts';
import type { ReadingLanguage } from './dates/mark.ts';
import type { Place } from './dates/read-date.ts';
import type { Found, Scene } from './meeting/action.ts';
import { actionsIn } from './meeting/actions-in.ts';
import type { MeetingTime } from './meeting/action-due.ts';
import { languageOf } from './reading/language-of.ts';
import { withoutOwner } from './reading/owner-last.ts';
import { patternsFor } from './reading/patterns.ts';
import { asSentence } from './reading/pieces.ts';
import { toldAsDone } from './reading/told-as-done.ts';
import { textOfHtml, withTables } from './unique-text/html.ts';

/** A meeting as it is read. `start` and `lastModified` in the reader's zone; `known` are people who may be named though they do not attend. */
export type ReadableMeeting = {
  subject: string;
  organizer: MailPerson | null;
  attendees: readonly MailPerson[];
  start: Temporal.ZonedDateTime;
  isAllDay: boolean;
  bodyText: string;
  bodyHtml?: string | null;
  /** When its text was last written: after the start, the text tells what was agreed. */
  lastModified: Temporal.ZonedDateTime;
  lang?: ReadingLanguage | null;
  known?: readonly MailPerson[];
};

/**
 * Something someone is to do. `start` and `end` are its place in the body; `who` is an address, null for everyone or someone who is not known;
 * `result` is what is in place once it is done, null where that can't be told.
 */
export type Action = { text: string; result: string | null; start: number; end: number; who: string | null; due: string | null; dueAlternatives: readonly string[]; isDueAmbiguous: boolean; dueWords: Place | null };
export type MeetingReading = { language: ReadingLanguage; actions: readonly Action[] };

/** What stands further down than this is not read. */
const longestBody = 40_000;

const daysBeforeInvitation = 6;

/** In an invitation whose text has no time of its own, days are told from the week before it. */
const toldFrom = ({ start, lastModified }: ReadableMeeting): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.compare(lastModified, start) === 0 ? start.subtract({ days: daysBeforeInvitation }) : lastModified;

const timeOf = ({ start, isAllDay }: ReadableMeeting): MeetingTime => {
  const day = start.toPlainDate();
  return { day, at: isAllDay ? day.toString() : start.toString({ timeZoneName: 'never' }) };
};

/** Reads a meeting's text, before it or after it, for what someone is to do. */
export const readMeeting = (meeting: ReadableMeeting): MeetingReading => {
  const { organizer, attendees, known = [], bodyText, bodyHtml = null, subject } = meeting;
  const text = withTables(bodyText.trim() === '' && bodyHtml ? textOfHtml(bodyHtml) : bodyText, bodyHtml).slice(0, longestBody);
  const language = meeting.lang ?? languageOf(`${subject}\n${text}`);
  const people = distinctPeople([...attendees, ...(organizer ? [organizer] : []), ...known]);
  const patterns = patternsFor(language);
  const scene: Scene = {
    meeting,
    people,
    patterns,
    when: { lang: language, now: toldFrom(meeting), anchor: null },
    time: timeOf(meeting),
    isAhead: Temporal.ZonedDateTime.compare(meeting.lastModified, meeting.start) <= 0,
    isTold: false,
  };
  const asAction = ({ matter, ...found }: Found): Action => {
    const { dueWords } = found;
    const whenever = dueWords ? matter.replace(asSentence(text.slice(dueWords.start, dueWords.end)), ' ') : matter;
    return { ...found, result: toldAsDone(withoutOwner(whenever, people, patterns), language, people, patterns) };
  };
  return { language, actions: actionsIn(text, scene).map(asAction) };
};
