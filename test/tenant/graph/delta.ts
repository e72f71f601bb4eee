import type { FolderName, Mailbox } from '../mail/mailbox.ts';
import { badRequest, isAnswer, ok, refuse, type Answer, type Call, type Operation } from './call.ts';
import { itemId } from './ids.ts';
import { messageShape, shownMessage } from './message-shape.ts';
import { myMailbox, namedFolder } from './messages.ts';
import { filtered, type Entity } from './query.ts';

/** What a link remembers: the query of the first call, and how far the client has come. */
type Token = { epoch: string; folder: FolderName; after: number; isFirst: boolean; query: string };

const write = (token: Token) => Buffer.from(JSON.stringify(token)).toString('base64url');

const read = (text: string): Token | undefined => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Token;
  } catch {
    return undefined;
  }
};

const expired = (): Answer =>
  refuse(410, 'SyncStateNotFound', 'The sync state generation is not found; continue with a full synchronization.');

type Change = { changed: number; entity: Entity | undefined };

const changesIn = (call: Call, mailbox: Mailbox, token: Token): Change[] | Answer => {
  const query = new URLSearchParams(token.query);
  const present: Change[] = [];
  for (const message of mailbox.messages) {
    if (message.folder !== token.folder || message.changed <= token.after) continue;
    const shape = messageShape(mailbox, message, call.prefer, call.origin);
    const kept = filtered([shape], query);
    if (isAnswer(kept)) return kept;
    present.push({
      changed: message.changed,
      entity: kept.length > 0 ? { '@odata.type': '#microsoft.graph.message', ...shownMessage(shape, message, query) } : undefined,
    });
  }
  const gone = mailbox.removals
    .filter(removal => !token.isFirst && removal.folder === token.folder && removal.changed > token.after)
    .map(removal => ({
      changed: removal.changed,
      entity: {
        '@odata.type': '#microsoft.graph.message',
        id: itemId(mailbox.oid, removal, call.prefer.immutableIds),
        '@removed': { reason: 'deleted' },
      },
    }));
  return [...present, ...gone].toSorted((a, b) => a.changed - b.changed);
};

/** Outlook's delta takes few options, and only on the first call (message-delta). */
const complaint = (query: URLSearchParams): string | undefined => {
  if (query.has('$search') || query.has('$skip')) return '$search and $skip are not supported with delta.';
  const filter = query.get('$filter');
  if (filter && !/^\s*receivedDateTime\s+(ge|gt)\s+\S+\s*$/.test(filter)) {
    return 'Only receivedDateTime ge or gt is supported in the filter of delta.';
  }
  const order = query.get('$orderby');
  if (order && !/^\s*receivedDateTime\s+desc\s*$/.test(order)) return 'Only receivedDateTime desc is supported as the order of delta.';
  return undefined;
};

/** Changes in one folder since the link was given, a page at a time. */
export const messageDelta: Operation = call => {
  const folder = namedFolder(call);
  if (isAnswer(folder)) return folder;

  const mailbox = myMailbox(call);
  const text = call.query.get('$deltatoken') ?? call.query.get('$skiptoken');
  const refused = text === null ? complaint(call.query) : undefined;
  if (refused) return badRequest(refused);

  const start = (): Token => ({ epoch: call.world.epoch, folder, after: 0, isFirst: true, query: call.query.toString() });
  const token = text === null ? start() : read(text);
  if (!token || token.epoch !== call.world.epoch || token.folder !== folder) return expired();

  const changes = changesIn(call, mailbox, token);
  if (isAnswer(changes)) return changes;

  const size = call.prefer.pageSize ?? (Number(new URLSearchParams(token.query).get('$top')) || 10);
  const page = changes.slice(0, size);
  const isLast = page.length === changes.length;
  const link = (name: string, next: Token) => `${call.url.origin}${call.url.pathname}?${name}=${write(next)}`;
  return ok({
    value: page.flatMap(({ entity }) => (entity ? [entity] : [])),
    ...(isLast
      ? { '@odata.deltaLink': link('$deltatoken', { ...token, after: mailbox.changes, isFirst: false }) }
      : { '@odata.nextLink': link('$skiptoken', { ...token, after: page.at(-1)?.changed ?? token.after }) }),
  });
};
