import type { MailPerson } from '../from-mail.ts';
import { withoutLabel } from '../reading/assignment.ts';
import { lastDayIn } from '../reading/due.ts';
import { personNamedFirst } from '../reading/people.ts';
import { piecesOf, sentencesOf, type Piece } from '../reading/pieces.ts';
import { taskRows } from '../reading/table.ts';
import { action, dueOf, type Found, type Scene, type Task } from './action.ts';
import { actionDue } from './action-due.ts';
import { clausesOf } from './clauses.ts';
import { fromPiece } from './from-piece.ts';
import { isDone, isHeading, isInformed, nameAlone } from './lines.ts';
import { withOwnersBelow } from './owner-below.ts';

/** A task beside which its owner and, in words of its own, its day are told. */
const ownedTask = (task: Task, owner: string, due: Pick<Piece, 'text' | 'start'> | null, { people, when, time, isAhead }: Scene): Found => {
  const { text, start } = due ?? task;
  const read = actionDue(text, start, when, time, isAhead);
  return action(task, personNamedFirst(owner, people)?.person.address ?? null, read && due ? { ...read, words: null } : read);
};

const fromRows = (rows: readonly Piece[], scene: Scene): Found[] =>
  taskRows(rows).map(({ task, owner, due, start, end }) => ownedTask({ text: task, start, end }, owner, due ? { text: due, start } : null, { ...scene, isAhead: false }));

/** The sentences of a point of minutes that holds several; the piece itself where it holds one. */
const partsOf = (piece: Piece): readonly Piece[] => (piece.kind === 'item' ? sentencesOf(piece) : [piece]);

/** What someone is to do, in the order of the text. */
export const actionsIn = (text: string, scene: Scene): Found[] => {
  const pieces = piecesOf(text);
  const actions: Found[] = [];
  const { isAhead, patterns, people } = scene;
  let isTold = false;
  let informedBlock: number | null = null;
  let owner: { person: MailPerson; block: number } | null = null;
  let { when } = scene;
  withOwnersBelow(pieces.flatMap(partsOf)).forEach(({ piece, below }, at, all) => {
    if (piece.kind === 'row') {
      if (all[at - 1]?.piece.block !== piece.block) actions.push(...fromRows(pieces.filter(other => other.block === piece.block && other.kind === 'row'), scene));
      return;
    }
    if (isHeading(piece)) return void (isTold = true);
    if (isInformed(piece)) return void (informedBlock = all[at + 1]?.piece.block ?? null);
    const headed = nameAlone(piece, people);
    if (headed && all[at + 1]?.piece.kind === 'item') return void (owner = { person: headed, block: all[at + 1]!.piece.block });
    if (informedBlock === piece.block) return;
    if (owner?.block === piece.block && piece.kind === 'item' && !isDone(piece) && !patterns.not.test(piece.text)) {
      return void actions.push(action(piece, owner.person.address, actionDue(piece.text, piece.start, when, scene.time, isAhead)));
    }
    if (below?.owner) {
      const found = ownedTask(piece, below.owner, below.due, { ...scene, when });
      return void actions.push({ ...found, text: withoutLabel(found.text), matter: withoutLabel(found.matter) });
    }
    for (const clause of clausesOf(piece, patterns)) {
      const found = fromPiece(clause, { ...scene, when, isTold });
      const due = found && below?.due ? actionDue(below.due.text, below.due.start, when, scene.time, isAhead) : null;
      if (found) actions.push(due ? { ...found, ...dueOf(due) } : found);
    }
    when = { ...when, anchor: isAhead ? null : (lastDayIn(piece.text, when) ?? when.anchor) };
  });
  return actions;
};
