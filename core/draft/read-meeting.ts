import { sameAddress } from '#core/vocabulary/party.ts';
import type { ReadingLanguage } from './dates/mark.ts';
import type { Place } from './dates/read-date.ts';
import { distinctPeople, type MailPerson } from './from-mail.ts';
import { actionDue, type MeetingTime } from './meeting/action-due.ts';
import { clausesOf } from './meeting/clauses.ts';
import { withOwnersBelow } from './meeting/owner-below.ts';
import { assignmentIn, withoutLabel } from './reading/assignment.ts';
import { bodyOf } from './reading/body.ts';
import { lastDayIn, type Due, type When } from './reading/due.ts';
import { languageOf } from './reading/language-of.ts';
import { isTask, ownerLast, withoutOwner } from './reading/owner-last.ts';
import { patternsFor, type Patterns } from './reading/patterns.ts';
import { personNamedFirst } from './reading/people.ts';
import { asSentence, piecesOf, type Piece } from './reading/pieces.ts';
import { isPromise } from './reading/promise.ts';
import { aloneAndUndated, requestIn } from './reading/request.ts';
import { taskRows } from './reading/table.ts';
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

/** An action before it is told as a result. */
type Found = Omit<Action, 'result'>;

type Scene = { meeting: ReadableMeeting; people: readonly MailPerson[]; patterns: Patterns; when: When; time: MeetingTime; isAhead: boolean; isTold: boolean };

type Task = Pick<Piece, 'text' | 'start' | 'end'>;

const action = (piece: Task, who: string | null, due: Due | null): Found => ({
  text: asSentence(piece.text),
  start: piece.start,
  end: piece.end,
  who,
  due: due?.due ?? null,
  dueAlternatives: due?.alternatives ?? [],
  isDueAmbiguous: due?.isAmbiguous ?? false,
  dueWords: due?.words ?? null,
});

const daysBeforeInvitation = 6;

/** In an invitation whose text has no time of its own, days are told from the week before it. */
const toldFrom = ({ start, lastModified }: ReadableMeeting): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.compare(lastModified, start) === 0 ? start.subtract({ days: daysBeforeInvitation }) : lastModified;

const timeOf = ({ start, isAllDay }: ReadableMeeting): MeetingTime => {
  const day = start.toPlainDate();
  return { day, at: isAllDay ? day.toString() : start.toString({ timeZoneName: 'never' }) };
};

/** A task beside which its owner and, in words of its own, its day are told. */
const ownedTask = (task: Task, owner: string, due: Pick<Piece, 'text' | 'start'> | null, { people, when, time, isAhead }: Scene): Found => {
  const { text, start } = due ?? task;
  const read = actionDue(text, start, when, time, isAhead);
  return action(task, personNamedFirst(owner, people)?.person.address ?? null, read && due ? { ...read, words: null } : read);
};

const fromRows = (rows: readonly Piece[], scene: Scene): Found[] =>
  taskRows(rows).map(({ task, owner, due, start, end }) => ownedTask({ text: task, start, end }, owner, due ? { text: due, start } : null, { ...scene, isAhead: false }));

/** The one other person «du» can be. */
const onlyOther = ({ attendees, organizer }: ReadableMeeting): string | null => {
  const others = attendees.filter(({ address }) => !(organizer && sameAddress(address, organizer.address)));
  return others.length === 1 ? others[0]!.address : null;
};

const headings = /^(?:ansvar|aksjon(?:er|spunkt(?:er)?)?|actions?|action items|tiltak|oppfølging(?:spunkter)?|oppfølgjing|oppgaver|to ?do|next steps|veien videre|åtgärder|handlinger|opgaver|beslutninger|ansvar ?\/ ?frist|hvem gjør hva|who does what)\s*(?:\/\s*frist)?\s*:?$/iu;

/** The lines of a piece of minutes, headings aside: each may be an action of its own. */
const isHeading = (piece: Piece) => headings.test(piece.text.trim());

const fromPiece = (piece: Piece, scene: Scene): Found | null => {
  const { meeting, people, patterns, when, time, isAhead, isTold } = scene;
  const due = () => actionDue(piece.text, piece.start, when, time, isAhead);
  const body = bodyOf(withoutLabel(piece.text), people, patterns);
  const bare = { ...piece, text: withoutLabel(piece.text) };

  if (!patterns.noNeed.test(body.text)) {
    const assigned = body.isQuestion ? null : assignmentIn(piece.text, people, patterns, isTold || !isAhead);
    if (assigned) return action({ ...piece, text: assigned.text }, assigned.person?.address ?? null, due());
  }
  const owner = isAhead ? null : ownerLast(piece.text, people, patterns);
  if (owner) return action(bare, owner.address, due());
  const request = requestIn(body, patterns, people, aloneAndUndated);
  if (request?.strength === 'clear' && !patterns.tells.test(body.text)) return action(bare, request.to?.address ?? null, due());
  const doneByAll = patterns.everyone.test(body.text) ? (/^\S+\s+(\p{L}+)/u.exec(body.text)?.[1] ?? '') : '';
  if (patterns.verbs.telling.has(doneByAll) || /^(?:to|skal|må|ska|måste)$/u.test(doneByAll)) return action(bare, null, due());
  if (isAhead) return null;
  if (piece.kind === 'item' && isTask(body.text, patterns) && !body.isQuestion) return action(bare, null, due());
  if (isPromise(body, patterns, true, false)) return action(bare, meeting.organizer?.address ?? null, due());
  const doing = patterns.you.exec(body.text);
  const verb = doing ? (/^\s+(\p{L}+)/u.exec(body.text.slice(doing[0].length))?.[1] ?? '') : '';
  return patterns.verbs.telling.has(verb) || /[^s]er$/u.test(verb) ? action(bare, onlyOther(meeting), due()) : null;
};

/** Reads a meeting's text, before it or after it, for what someone is to do. */
export const readMeeting = (meeting: ReadableMeeting): MeetingReading => {
  const { organizer, attendees, known = [], bodyText, bodyHtml = null, subject } = meeting;
  const text = withTables(bodyText.trim() === '' && bodyHtml ? textOfHtml(bodyHtml) : bodyText, bodyHtml).slice(0, longestBody);
  const language = meeting.lang ?? languageOf(`${subject}\n${text}`);
  const isAhead = Temporal.ZonedDateTime.compare(meeting.lastModified, meeting.start) <= 0;
  const scene: Scene = {
    meeting,
    people: distinctPeople([...attendees, ...(organizer ? [organizer] : []), ...known]),
    patterns: patternsFor(language),
    when: { lang: language, now: toldFrom(meeting), anchor: null },
    time: timeOf(meeting),
    isAhead,
    isTold: false,
  };

  const pieces = piecesOf(text);
  const actions: Found[] = [];
  let isTold = false;
  let { when } = scene;
  withOwnersBelow(pieces).forEach(({ piece, below }, at, all) => {
    if (piece.kind === 'row') {
      if (all[at - 1]?.piece.block !== piece.block) actions.push(...fromRows(pieces.filter(other => other.block === piece.block && other.kind === 'row'), scene));
      return;
    }
    if (isHeading(piece)) return void (isTold = true);
    if (below) {
      const found = ownedTask(piece, below.owner, below.due, { ...scene, when });
      return void actions.push({ ...found, text: withoutLabel(found.text) });
    }
    for (const clause of clausesOf(piece, scene.patterns)) {
      const found = fromPiece(clause, { ...scene, when, isTold });
      if (found) actions.push(found);
    }
    when = { ...when, anchor: isAhead ? null : (lastDayIn(piece.text, when) ?? when.anchor) };
  });
  const { people, patterns } = scene;
  const resultOf = ({ text: task, dueWords }: Found): string | null => {
    const whenever = dueWords ? task.replace(asSentence(text.slice(dueWords.start, dueWords.end)), ' ') : task;
    return toldAsDone(withoutOwner(whenever, people, patterns), language, people, patterns);
  };
  return { language, actions: actions.map(found => ({ ...found, result: resultOf(found) })) };
};
