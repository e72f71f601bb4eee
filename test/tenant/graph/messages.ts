import { stamp } from '../clock.ts';
import { deleteMessage, moveMessage, type FolderName, type Mailbox, type StoredMessage } from '../mail/mailbox.ts';
import { mimeOf } from '../mail/mime.ts';
import { mailboxOf } from '../world.ts';
import { badRequest, isAnswer, malformedId, notFound, ok, refuse, type Answer, type Call, type Operation } from './call.ts';
import { findFolder, findMessage, isWellFormed } from './ids.ts';
import { changeKeyOf, etagOf, filterable, messageShape, shownMessage } from './message-shape.ts';
import { filtered, isTooComplex, pageOf, type Entity } from './query.ts';
import { isFound } from './search.ts';

export const myMailbox = ({ world, bearer }: Call): Mailbox => mailboxOf(world, bearer.member.oid);

/** The mail the path names, or Graph's refusal. */
export const namedMessage = (call: Call): StoredMessage | Answer => {
  const id = call.params['message-id'] ?? '';
  if (!isWellFormed(id)) return malformedId();
  return findMessage(myMailbox(call), id) ?? notFound();
};

/** A mail as this call wants to see it. */
export const shown = (call: Call, message: StoredMessage): Entity =>
  shownMessage(messageShape(myMailbox(call), message, call.prefer, call.origin), message, call.query);

/** Whether `If-Match` names another state of the mail than it has now. */
export const isStale = ({ headers }: Call, message: StoredMessage): boolean => {
  const wanted = headers.get('if-match');
  return wanted !== null && wanted !== '*' && wanted !== etagOf(changeKeyOf(message.key, message.changed));
};

export const changedMeanwhile = (): Answer =>
  refuse(
    412,
    'ErrorIrresolvableConflict',
    'The change key passed in the request does not match the current change key for the item.',
  );

const list = (call: Call, messages: readonly StoredMessage[]): Answer => {
  const { query } = call;
  const mailbox = myMailbox(call);
  const search = query.get('$search');
  if (search !== null && (query.has('$filter') || query.has('$orderby'))) {
    return refuse(400, 'SearchWithFilter', 'The query parameter $search can not be combined with $filter or $orderby.');
  }
  if (isTooComplex(query)) return refuse(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');

  const found = search === null ? messages : messages.filter(message => isFound(message, search));
  const shapes = found.map(message => ({ message, shape: messageShape(mailbox, message, call.prefer, call.origin) }));
  const kept = filtered(shapes.map(({ message, shape }) => filterable(shape, message, call.world.switches)), query);
  if (isAnswer(kept)) return kept;

  const passed = new Set(kept.map(({ id }) => id));
  const rest = new URLSearchParams(query);
  rest.delete('$filter');
  const answer = pageOf(
    { ...call, query: rest },
    shapes.map(({ shape }) => shape).filter(({ id }) => passed.has(id)),
    { orderBy: 'receivedDateTime desc' },
  );
  if (answer.status !== 200) return answer;

  const page = answer.body as { value: Entity[] };
  const byId = new Map(shapes.map(({ message, shape }) => [shape['id'], message]));
  const value = page.value.flatMap(shape => {
    const message = byId.get(shape['id']);
    return message ? [shownMessage(shape, message, query)] : [];
  });
  return ok({ ...page, value });
};

export const listMessages: Operation = call => list(call, myMailbox(call).messages);

export const listFolderMessages: Operation = call => {
  const folder = namedFolder(call);
  return isAnswer(folder) ? folder : list(call, myMailbox(call).messages.filter(message => message.folder === folder));
};

/** The folder the path names, by id or well-known name, or Graph's refusal. */
export const namedFolder = (call: Call): FolderName | Answer =>
  findFolder(call.bearer.member.oid, call.params['mailFolder-id'] ?? '') ?? notFound();

export const readMessage: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  return ok(shown(call, message), { etag: etagOf(changeKeyOf(message.key, message.changed)) });
};

export const readMime: Operation = async call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  return { status: 200, bytes: new Uint8Array(await mimeOf(message)), headers: { 'content-type': 'text/plain' } };
};

export const removeMessage: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;
  if (isStale(call, message)) return changedMeanwhile();

  deleteMessage(myMailbox(call), message, stamp(call.world.now()));
  return { status: 204 };
};

export const move: Operation = call => {
  const message = namedMessage(call);
  if (isAnswer(message)) return message;

  const { destinationId } = call.body as { destinationId?: string };
  const folder = findFolder(call.bearer.member.oid, destinationId ?? '');
  if (!destinationId) return badRequest('destinationId is missing.');
  if (!folder) return refuse(404, 'ErrorItemNotFound', 'The destination folder was not found.');

  moveMessage(myMailbox(call), message, folder, stamp(call.world.now()));
  return { status: 201, body: shown(call, message) };
};
