import { sameAddress } from '#core/vocabulary/party.ts';
import type { ReadableMeeting } from '../read-meeting.ts';
import { assignmentIn, doerBehind, withoutLabel } from '../reading/assignment.ts';
import { bodyOf } from '../reading/body.ts';
import { dueIn } from '../reading/due.ts';
import { isTask, ownerLast, presence } from '../reading/owner-last.ts';
import type { Piece } from '../reading/pieces.ts';
import { isPromise } from '../reading/promise.ts';
import { requestIn } from '../reading/request.ts';
import { action, type Found, type Scene } from './action.ts';
import { actionDue } from './action-due.ts';
import { isAgendaPoint, isDone, isGroupDoing, isOfTheMeeting } from './lines.ts';

/** The one other person «du» can be. */
const onlyOther = ({ attendees, organizer }: ReadableMeeting): string | null => {
  const others = attendees.filter(({ address }) => !(organizer && sameAddress(address, organizer.address)));
  return others.length === 1 ? others[0]!.address : null;
};

/** What someone is to do by one sentence or point of a meeting's text; null where it tells of nothing to be done. */
export const fromPiece = (piece: Piece, scene: Scene): Found | null => {
  const { meeting, people, patterns, when, time, isAhead, isTold } = scene;
  if (isDone(piece) || presence.test(piece.text)) return null;
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
  const own = dueIn(piece.text, piece.start, { ...when, anchor: when.anchor ?? time.day });
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
