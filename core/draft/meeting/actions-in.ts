import { sameAddress } from '#core/vocabulary/party.ts';
import type { MailPerson } from '../from-mail.ts';
import type { Action, ReadableMeeting } from '../read-meeting.ts';
import { assignmentIn, doerBehind, withoutLabel } from '../reading/assignment.ts';
import { bodyOf, type Body } from '../reading/body.ts';
import { dueIn, lastDayIn, type Due, type When } from '../reading/due.ts';
import { isTask, ownerLast, presence } from '../reading/owner-last.ts';
import type { Patterns } from '../reading/patterns.ts';
import { afterName, personNamedFirst } from '../reading/people.ts';
import { asSentence, piecesOf, sentencesOf, type Piece } from '../reading/pieces.ts';
import { isPromise } from '../reading/promise.ts';
import { requestIn } from '../reading/request.ts';
import { taskRows } from '../reading/table.ts';
import { actionDue, type MeetingTime } from './action-due.ts';
import { clausesOf } from './clauses.ts';
import { withOwnersBelow } from './owner-below.ts';

/** An action before it is told as a result; `matter` is its text without what goes before who does it. */
export type Found = Omit<Action, 'result'> & { matter: string };

/** What a piece is read in. `isAhead`: the meeting has not been; `isTold`: a heading says that tasks follow. */
export type Scene = {
  meeting: ReadableMeeting;
  people: readonly MailPerson[];
  patterns: Patterns;
  when: When;
  time: MeetingTime;
  isAhead: boolean;
  isTold: boolean;
};

type Task = Pick<Piece, 'text' | 'start' | 'end'> & { matter?: string };

const dueOf = (due: Due | null): Pick<Found, 'due' | 'dueAlternatives' | 'isDueAmbiguous' | 'dueWords'> => ({
  due: due?.due ?? null,
  dueAlternatives: due?.alternatives ?? [],
  isDueAmbiguous: due?.isAmbiguous ?? false,
  dueWords: due?.words ?? null,
});

const action = ({ text, start, end, matter = text }: Task, who: string | null, due: Due | null): Found => ({
  text: asSentence(text),
  matter: asSentence(matter),
  start,
  end,
  who,
  ...dueOf(due),
});

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

const headings = /^(?:ansvar|aksjon(?:er|spunkt(?:er)?)?|actions?|action items|tiltak|oppfølging(?:spunkter)?|oppfølgjing|oppgaver|to ?do|next steps|veien videre|åtgärder|handlinger|opgaver|beslutninger|ansvar ?\/ ?frist|skal gjøres|må gjøres|å gjøre|gjøres|skal gjerast|to be done|att göra|skal gøres|hva hver av oss gjør(?: nå)?|hvem gjør hva|who does what)\s*(?:\/\s*frist)?\s*:?$/iu;

/** The lines of a piece of minutes, headings aside: each may be an action of its own. */
const isHeading = (piece: Piece) => headings.test(piece.text.trim());

const wordsOf = (text: string) => text.split(/[\s,]+/u);

/** «Enhetene leverer tiltakslister senest 7. desember»: a group that is to do something by a day. */
const isGroupDoing = ({ text, written, isQuestion }: Body, { verbs, not }: Patterns, due: Due | null): boolean => {
  const [first = '', second = '', third = ''] = wordsOf(text);
  if (/^(?:hver|hvert|kvar|kvart|each|every|varje|vart)$/u.test(first) && !isQuestion && due?.isTold) return verbs.telling.has(third);
  return !isQuestion && due?.isTold === true && !not.test(text) && /^\p{Lu}/u.test(written) && /(?:ene|ane|en|a|et|erna|arna|erne|s)$/u.test(first) && verbs.telling.has(second);
};

/** What one does in a meeting, and not before it: «Lars Petter innleder», «Priya shares her screen». */
const duringIt = /^\s+(?:innleder|innleiar|orienterer|presenterer|presenterar|åpner|opnar|leder|leier|leiar|viser|viser fram|visar|forteller|fortel|gjennomgår|går gjennom|går igjennom|ønsker|holder|snakker|referer|referater|shares|presents|opens|leads|chairs|shows|tells|walks|introduces|reports|demos|hosts|inleder|berättar|leder|öppnar|fremlægger|indleder|fortæller)(?![\p{L}])/iu;
const isOfTheMeeting = (matter: string, people: readonly MailPerson[]): boolean => {
  const named = personNamedFirst(matter, people);
  return named !== null && duringIt.test(afterName(matter, named));
};

/** «Brøyteberedskapen (Magnus)» on an agenda: a point, and who speaks of it. */
const isAgendaPoint = ({ kind, text }: Piece) => kind === 'item' && /\(\p{Lu}[^()]*\)\s*$/u.test(text);

/** «Tidy up the diagram (done in the meeting)» */
const isDone = /\((?:done|completed|utført|gjort|ferdig|fullført|färdigt|klart|lukket|lukka|avslutta|avsluttet)(?![\p{L}])[^)]*\)\s*\.?$/iu;

const fromPiece = (piece: Piece, scene: Scene): Found | null => {
  const { meeting, people, patterns, when, time, isAhead, isTold } = scene;
  if (isDone.test(piece.text) || presence.test(piece.text)) return null;
  const due = () => actionDue(piece.text, piece.start, when, time, isAhead);
  const body = bodyOf(withoutLabel(piece.text), people, patterns);
  const bare = { ...piece, text: withoutLabel(piece.text) };

  if (!patterns.noNeed.test(body.text)) {
    const assigned = body.isQuestion ? null : assignmentIn(piece.text, people, patterns, isTold || !isAhead);
    if (assigned && isAhead && isOfTheMeeting(assigned.matter, people) && dueIn(piece.text, piece.start, when) === null) return null;
    if (assigned) return action({ ...piece, text: assigned.text, matter: assigned.matter }, assigned.person?.address ?? null, due());
  }
  if (isAhead && isAgendaPoint(piece)) return null;
  const doer = isAhead || body.isQuestion || patterns.not.test(body.text) ? null : doerBehind(piece.text, people, patterns);
  if (doer) return action(bare, doer.address, due());
  const owner = isAhead ? null : ownerLast(piece.text, people, patterns);
  if (owner) return action(bare, owner.address, due());
  const own = dueIn(piece.text, piece.start, when);
  const request = requestIn(body, patterns, people, { isDue: own !== null, isLimit: own?.isTold === true, asksBefore: false });
  const isReport = !isAhead && patterns.bodyAsks.test(body.text);
  if (request?.strength === 'clear' && !isReport && !patterns.tells.test(body.text)) return action(bare, request.to?.address ?? (isAhead ? onlyOther(meeting) : null), due());
  const doneByAll = patterns.everyone.test(body.text) ? (/^\S+\s+(\p{L}+)/u.exec(body.text)?.[1] ?? '') : '';
  if (patterns.verbs.telling.has(doneByAll) || /^(?:to|skal|må|ska|måste)$/u.test(doneByAll) || (doneByAll !== '' && own?.isTold)) return action(bare, null, due());
  if (isGroupDoing(body, patterns, own)) return action(bare, null, due());
  if (isAhead) return null;
  if (piece.kind === 'item' && isTask(body.text, patterns) && !body.isQuestion) return action(bare, null, due());
  if (isPromise(body, patterns, true, false)) return action(bare, meeting.organizer?.address ?? null, due());
  const doing = patterns.you.exec(body.text);
  const verb = doing ? (/^\s+(\p{L}+)/u.exec(body.text.slice(doing[0].length))?.[1] ?? '') : '';
  return patterns.verbs.telling.has(verb) || /[^s]er$/u.test(verb) ? action(bare, onlyOther(meeting), due()) : null;
};

/** Headings under which things are told and not given to anyone: «ORIENTERT», «Vedtatt». */
const informed = /^(?:orientert|orientering|orienteringer|til orientering|vedtatt|vedtekne|vedtak|informert|informasjon|information|for information|noted|decided|beslutat|besluttet|til efterretning|orientering fra)\s*:?$/iu;

/** A line that holds nothing but the name of one who is there, over what that one is to do. */
const nameAlone = ({ kind, text }: Piece, people: readonly MailPerson[]): MailPerson | null => {
  const named = kind === 'sentence' ? personNamedFirst(text.trim(), people) : null;
  return named && /^\s*:?\s*$/u.test(afterName(text.trim(), named)) ? named.person : null;
};

/** The sentences of a point of minutes that holds several; the piece itself where it holds one. */
const partsOf = (piece: Piece): readonly Piece[] => (piece.kind === 'item' ? sentencesOf(piece) : [piece]);

/** What someone is to do, in the order of the text. */
export const actionsIn = (text: string, scene: Scene): Found[] => {
  const pieces = piecesOf(text);
  const actions: Found[] = [];
  const { isAhead, patterns, people } = scene;
  let isTold = false;
  let isInformed = false;
  let owner: { person: MailPerson; block: number } | null = null;
  let { when } = scene;
  withOwnersBelow(pieces).forEach(({ piece, below }, at, all) => {
    if (piece.kind === 'row') {
      if (all[at - 1]?.piece.block !== piece.block) actions.push(...fromRows(pieces.filter(other => other.block === piece.block && other.kind === 'row'), scene));
      return;
    }
    if (isHeading(piece)) return void ([isTold, isInformed] = [true, false]);
    if (informed.test(piece.text.trim())) return void (isInformed = true);
    const headed = nameAlone(piece, people);
    if (headed && all[at + 1]?.piece.kind === 'item') return void (owner = { person: headed, block: all[at + 1]!.piece.block });
    if (isInformed) return;
    if (owner?.block === piece.block && piece.kind === 'item' && !isDone.test(piece.text) && !patterns.not.test(piece.text)) {
      return void actions.push(action(piece, owner.person.address, actionDue(piece.text, piece.start, when, scene.time, isAhead)));
    }
    if (below?.owner) {
      const found = ownedTask(piece, below.owner, below.due, { ...scene, when });
      return void actions.push({ ...found, text: withoutLabel(found.text), matter: withoutLabel(found.matter) });
    }
    for (const clause of partsOf(piece).flatMap(part => clausesOf(part, patterns))) {
      const found = fromPiece(clause, { ...scene, when, isTold });
      const due = found && below?.due ? actionDue(below.due.text, below.due.start, when, scene.time, isAhead) : null;
      if (found) actions.push(due ? { ...found, ...dueOf(due) } : found);
    }
    when = { ...when, anchor: isAhead ? null : (lastDayIn(piece.text, when) ?? when.anchor) };
  });
  return actions;
};
