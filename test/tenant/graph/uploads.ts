import { randomUUID } from 'node:crypto';
import type { AttachmentItem } from '@microsoft/microsoft-graph-types';
import { stamp } from '../clock.ts';
import { newKey, touch, type Mailbox, type StoredMessage } from '../mail/mailbox.ts';
import type { World } from '../world.ts';
import { isAnswer, refuse, type Answer, type Operation } from './call.ts';
import { attachmentId, immutableId } from './ids.ts';
import { largestInlineBytes } from './attachments.ts';
import { myMailbox, namedMessage } from './messages.ts';

type Session = { mailbox: Mailbox; message: StoredMessage; item: AttachmentItem; size: number; received: Buffer; expires: string };

const largestBytes = 150 * 1024 * 1024;

/** Upload sessions of one tenant. They end with it and with every reset; the URL is the key, no bearer is asked for. */
export const makeUploads = () => {
  const sessions = new Map<string, Session>();

  const state = ({ received, expires }: Session) => ({ expirationDateTime: expires, nextExpectedRanges: [`${received.length}-`] });

  const create: Operation = call => {
    const message = namedMessage(call);
    if (isAnswer(message)) return message;

    const { attachmentItem: item } = call.body as { attachmentItem?: AttachmentItem };
    const size = item?.size ?? 0;
    if (!item?.name || item.attachmentType !== 'file') {
      return refuse(400, 'ErrorInvalidRequest', 'An upload session needs the type, name and size of a file.');
    }
    if (size < largestInlineBytes) {
      return refuse(
        400,
        'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize',
        'The size of the attachment should not be less than the minimum size, 3 MB.',
      );
    }
    if (size > largestBytes) return refuse(400, 'ErrorAttachmentSizeLimitExceeded', 'The attachment is larger than 150 MB.');

    const token = `${randomUUID()}${randomUUID()}`;
    const session = {
      mailbox: myMailbox(call),
      message,
      item,
      size,
      received: Buffer.alloc(0),
      expires: stamp(call.world.now().add({ hours: 2 })),
    };
    sessions.set(token, session);
    return { status: 201, body: { uploadUrl: `${call.origin}/upload/${token}`, ...state(session) } };
  };

  const finish = (world: World, { mailbox, message, item, received }: Session, origin: string): Answer => {
    const at = stamp(world.now());
    const key = newKey();
    message.attachments.push({
      key,
      name: item.name ?? '',
      contentType: item.contentType ?? 'application/octet-stream',
      contentBytes: received.toString('base64'),
      isInline: item.isInline ?? false,
      contentId: item.contentId ?? null,
      lastModifiedDateTime: at,
    });
    touch(mailbox, message, at);
    return { status: 201, headers: { location: `${origin}/v1.0/me/messages/${immutableId(message)}/attachments/${attachmentId(key)}` } };
  };

  return {
    create,
    clear: () => sessions.clear(),
    /** PUT of the next range, GET of how far it has come, DELETE to give it up. */
    answer(world: World, method: string, url: URL, headers: Headers, bytes: Buffer): Answer {
      const token = url.pathname.replace('/upload/', '');
      const session = sessions.get(token);
      if (!session) return refuse(404, 'UploadSessionNotFound', 'The upload session was not found or has expired.');
      if (method === 'GET') return { status: 200, body: state(session) };
      if (method === 'DELETE') {
        sessions.delete(token);
        return { status: 204 };
      }

      const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
      const isNext = Number(from) === session.received.length && Number(total) === session.size;
      const fits = isNext && Number(to) - Number(from) + 1 === bytes.length;
      if (method !== 'PUT' || !fits) {
        return refuse(416, 'InvalidRange', 'The uploaded fragment overlaps with data that has already been received, or leaves a gap.');
      }

      session.received = Buffer.concat([session.received, bytes]);
      if (session.received.length < session.size) return { status: 200, body: state(session) };
      sessions.delete(token);
      return finish(world, session, url.origin);
    },
  };
};
