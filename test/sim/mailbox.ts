import type { Folder, Mail, Mailbox } from '#core/ports/mailbox.ts';
import { Trouble } from '#core/ports/trouble.ts';
import type { Role } from '#core/vocabulary/party.ts';
import type { World } from './device.ts';
import type { Kept } from './post.ts';

const missing = () => new Trouble('missing');

/** One party's mailbox, as the port has it. A copy on its way to Sent Items is nowhere; a new draft may not be found by its key at once. */
export const mailboxOf = (role: Role, { post, faults, turns, random }: World): Mailbox => {
  const box = post.boxes[role];
  const inSight = () => [...box.mails.values()].filter(({ isOnItsWay }) => !isOnItsWay);
  const kept = (id: string): Kept => {
    const mail = box.mails.get(id);
    if (!mail || mail.isOnItsWay) throw missing();
    return mail;
  };
  const draft = (id: string): Kept => {
    const mail = kept(id);
    if (!mail.isDraft) throw missing();
    return mail;
  };
  const shown = (mail: Kept): Mail => mail;

  const changes = (folder: 'inbox' | 'sentitems', from: { link: string } | { since: string }) => {
    if ('link' in from && faults.strikes('forgotten-link', random)) throw missing();
    const arrived = box.arrived[folder];
    const ids = 'link' in from ? arrived.slice(Number(from.link)) : arrived.filter(id => (kept(id).receivedAt ?? kept(id).sentAt ?? '') >= from.since);
    const bare = ids.map(kept).flatMap(({ id, subject, from: by, attachments }) => (attachments.length > 0 ? [] : [{ id, subject, from: by?.address ?? null }]));
    return { ids: ids.filter(id => kept(id).attachments.length > 0), bare, link: String(arrived.length) };
  };

  return {
    read: async id => shown(kept(id)),
    ownText: async () => '',
    attachment: async (id, attachmentId) => kept(id).contents[Number(attachmentId)] ?? new Uint8Array(),
    eml: async () => new Uint8Array(),
    inConversation: async id => inSight().filter(({ conversationId }) => conversationId === id).map(shown),
    withAttachment: async name => inSight().filter(({ attachments }) => attachments.some(one => one.name === name)).map(shown),
    changes: async (folder, from) => changes(folder, from),
    async findByKey(key) {
      const found = inSight().filter(mail => mail.key === key && mail.indexedAt <= turns.now());
      const best = found.find(({ isDraft }) => !isDraft) ?? found[0];
      if (!best) return null;
      return { id: best.id, isDraft: best.isDraft, otherDrafts: found.filter(({ id, isDraft }) => isDraft && id !== best.id).map(({ id }) => id) };
    },
    async createDraft(mail) {
      if (mail.replyTo !== null) kept(mail.replyTo);
      return { id: post.newDraft(role, mail) };
    },
    attach: async (id, attachment) => post.attach(role, draft(id).id, attachment),
    send: async id => post.send(role, draft(id).id),
    sendLeaving(id) {
      if (box.mails.get(id)?.isDraft) post.send(role, id);
    },
    async remove(id) {
      const mail = draft(id);
      box.mails.set(id, { ...mail, folder: 'deleteditems' as Folder });
    },
  };
};
