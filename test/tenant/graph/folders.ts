import type { MailFolder } from '@microsoft/microsoft-graph-types';
import { folderNames, type FolderName } from '../mail/mailbox.ts';
import { isAnswer, ok, type Call, type Operation } from './call.ts';
import { folderId } from './ids.ts';
import { myMailbox, namedFolder } from './messages.ts';
import { pageOf, project, type Entity } from './query.ts';

const displayNames: Record<'nb' | 'nn' | 'en', Record<FolderName, string>> = {
  nb: {
    inbox: 'Innboks',
    drafts: 'Kladd',
    sentitems: 'Sendte elementer',
    deleteditems: 'Slettede elementer',
    junkemail: 'Søppelpost',
    archive: 'Arkiv',
    outbox: 'Utboks',
  },
  nn: {
    inbox: 'Innboks',
    drafts: 'Kladd',
    sentitems: 'Sende element',
    deleteditems: 'Sletta element',
    junkemail: 'Søppelpost',
    archive: 'Arkiv',
    outbox: 'Utboks',
  },
  en: {
    inbox: 'Inbox',
    drafts: 'Drafts',
    sentitems: 'Sent Items',
    deleteditems: 'Deleted Items',
    junkemail: 'Junk Email',
    archive: 'Archive',
    outbox: 'Outbox',
  },
};

const folderShape = (call: Call, folder: FolderName): Entity => {
  const { oid, language } = call.bearer.member;
  const messages = myMailbox(call).messages.filter(message => message.folder === folder);
  const shape: MailFolder = {
    id: folderId(oid, folder),
    displayName: displayNames[language][folder],
    parentFolderId: `${folderId(oid, 'inbox').slice(0, -4)}root`,
    childFolderCount: 0,
    unreadItemCount: messages.filter(({ isRead }) => !isRead).length,
    totalItemCount: messages.length,
    isHidden: false,
  };
  return { ...shape };
};

export const listFolders: Operation = call => {
  const answer = pageOf(call, folderNames.map(folder => folderShape(call, folder)));
  if (answer.status !== 200) return answer;
  const page = answer.body as { value: Entity[] };
  return ok({ ...page, value: page.value.map(shape => project(shape, call.query)) });
};

export const readFolder: Operation = call => {
  const folder = namedFolder(call);
  return isAnswer(folder) ? folder : ok(project(folderShape(call, folder), call.query));
};

export const listChildFolders: Operation = call => {
  const folder = namedFolder(call);
  return isAnswer(folder) ? folder : ok({ value: [] });
};
