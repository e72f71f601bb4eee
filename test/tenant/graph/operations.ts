import type { Operation } from './call.ts';
import { addAttachment, listAttachments, readAttachment, readAttachmentBytes, removeAttachment } from './attachments.ts';
import { calendarView, listEvents, readEvent } from './calendar.ts';
import { messageDelta } from './delta.ts';
import { createDraft, send, updateMessage } from './drafts.ts';
import { createEvent, removeEvent, updateEvent } from './event-writing.ts';
import { listChildFolders, listFolders, readFolder } from './folders.ts';
import { listFolderMessages, listMessages, move, readMessage, readMime, removeMessage } from './messages.ts';
import { replyToAll, replyToWriter } from './replies.ts';
import { getSchedule } from './schedule.ts';
import { mailboxSettings } from './settings.ts';
import { listUsers, me, readUser } from './users.ts';

/** What the local tenant can do, by method and path of Microsoft's description; batches and upload sessions are added in `graph.ts`. */
export const operations: Record<string, Operation> = {
  'GET /me': me,
  'GET /users': listUsers,
  'GET /users/{user-id}': readUser,
  'GET /me/messages': listMessages,
  'POST /me/messages': createDraft,
  'GET /me/messages/{message-id}': readMessage,
  'PATCH /me/messages/{message-id}': updateMessage,
  'DELETE /me/messages/{message-id}': removeMessage,
  'GET /me/messages/{message-id}/$value': readMime,
  'GET /me/messages/{message-id}/attachments': listAttachments,
  'POST /me/messages/{message-id}/attachments': addAttachment,
  'GET /me/messages/{message-id}/attachments/{attachment-id}': readAttachment,
  'GET /me/messages/{message-id}/attachments/{attachment-id}/$value': readAttachmentBytes,
  'DELETE /me/messages/{message-id}/attachments/{attachment-id}': removeAttachment,
  'POST /me/messages/{message-id}/createReply': replyToWriter,
  'POST /me/messages/{message-id}/createReplyAll': replyToAll,
  'POST /me/messages/{message-id}/send': send,
  'POST /me/messages/{message-id}/move': move,
  'GET /me/mailFolders': listFolders,
  'GET /me/mailFolders/{mailFolder-id}': readFolder,
  'GET /me/mailFolders/{mailFolder-id}/childFolders': listChildFolders,
  'GET /me/mailFolders/{mailFolder-id}/messages': listFolderMessages,
  'GET /me/mailFolders/{mailFolder-id}/messages/delta': messageDelta,
  'POST /me/calendar/getSchedule': getSchedule,
  'POST /users/{user-id}/calendar/getSchedule': getSchedule,
  'GET /me/calendarView': calendarView,
  'GET /me/calendar/calendarView': calendarView,
  'GET /me/events': listEvents,
  'POST /me/events': createEvent,
  'GET /me/events/{event-id}': readEvent,
  'PATCH /me/events/{event-id}': updateEvent,
  'DELETE /me/events/{event-id}': removeEvent,
  'GET /me/mailboxSettings': mailboxSettings,
};
