import type { OutboxRow, Store } from '#core/ports/store.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Lock } from '#core/ports/lock.ts';
import type { Mail, Mailbox } from '#core/ports/mailbox.ts';
import { Trouble } from '#core/ports/trouble.ts';

/** A store in memory, with the same promises as the browser's. */
export const memoryStore = (): Store => {
  const events = new Map<string, { ag: string; text: string }>();
  const rows = new Map<string, OutboxRow>();
  const newest = new Map<string, string>();
  const letters = new Map<string, string>();
  const notes = new Map<string, string>();
  return {
    agreements: async () => [...new Set([...events.values()].map(({ ag }) => ag))],
    texts: async ag => [...events.values()].filter(event => event.ag === ag).map(({ text }) => text),
    ids: async () => [...events.keys()],
    agreementOf: async id => events.get(id)?.ag ?? null,
    holds: async id => events.has(id),
    add: async (ag, added) => added.forEach(({ id, text }) => events.set(id, { ag, text })),
    async enqueue({ id, text }, row) {
      events.set(id, { ag: row.ag, text });
      rows.set(row.id, row);
    },
    rows: async () => [...rows.values()],
    row: async id => rows.get(id) ?? null,
    save: async row => void rows.set(row.id, row),
    async finish(row, mailId) {
      rows.delete(row.id);
      newest.set(row.ag, mailId);
    },
    async undo(row) {
      rows.delete(row.id);
      events.delete(row.id);
    },
    device: async () => 'test1',
    newestMail: async ag => newest.get(ag) ?? null,
    async rememberMail(ag, mailId) {
      newest.set(ag, mailId);
      letters.set(mailId, ag);
    },
    letter: async mailId => letters.get(mailId) ?? null,
    lettersOf: async ag => [...letters].filter(([, of]) => of === ag).map(([mailId]) => mailId),
    note: async key => notes.get(key) ?? null,
    keepNote: async (key, value) => void notes.set(key, value),
    dropNote: async key => void notes.delete(key),
    notes: async prefix => [...notes].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value),
  };
};

/** A clock that stands still until someone waits. */
export const patientClock = (): Clock & { passed: () => number } => {
  let now = Temporal.ZonedDateTime.from('2026-11-26T10:00[Europe/Oslo]');
  const start = now.epochMilliseconds;
  return {
    now: () => now,
    async wait(milliseconds, signal) {
      await new Promise(resolve => setTimeout(resolve, 0));
      if (!signal?.aborted && milliseconds > 0) now = now.add({ milliseconds: Math.ceil(milliseconds) });
    },
    passed: () => now.epochMilliseconds - start,
  };
};

/** One at a time for each name, as Web Locks are. */
export const oneLock = (): Lock => {
  const last = new Map<string, Promise<unknown>>();
  return (name, act) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(act);
    last.set(name, mine.catch(() => undefined));
    return mine;
  };
};

type Kept = Mail & { key: string };

/** A mailbox that remembers what was drafted and sent; `fails` decides what goes wrong, before or after the effect. */
export const smallMailbox = (fails: (act: string, when: 'before' | 'after') => Trouble | null = () => null) => {
  const mails = new Map<string, Kept>();
  const acts: string[] = [];
  let count = 0;
  const act = async <Result>(name: string, effect: () => Result): Promise<Result> => {
    acts.push(name);
    const before = fails(name, 'before');
    if (before) throw before;
    const result = effect();
    const after = fails(name, 'after');
    if (after) throw after;
    return result;
  };
  const change = (id: string, changed: Partial<Kept>) => {
    const mail = mails.get(id);
    if (!mail?.isDraft) throw new Trouble('missing');
    mails.set(id, { ...mail, ...changed });
  };
  const mailbox: Mailbox = {
    read: id => act('read', () => mails.get(id)!),
    ownText: () => act('ownText', () => ''),
    attachment: () => act('attachment', () => new Uint8Array()),
    eml: () => act('eml', () => new Uint8Array()),
    inConversation: () => act('inConversation', () => []),
    withAttachment: () => act('withAttachment', () => []),
    changes: () => act('changes', () => ({ ids: [], bare: [], link: '' })),
    findByKey: key =>
      act('findByKey', () => {
        const found = [...mails.values()].filter(mail => mail.key === key).toSorted(({ isDraft }) => (isDraft ? 1 : -1))[0];
        const otherDrafts = [...mails.values()].filter(mail => mail.key === key && mail.isDraft && mail.id !== found?.id).map(({ id }) => id);
        return found ? { id: found.id, isDraft: found.isDraft, otherDrafts } : null;
      }),
    createDraft: mail =>
      act('createDraft', () => {
        const id = `mail ${(count += 1)}`;
        const empty = { conversationId: 'c', internetMessageId: id, from: null, sender: null, to: [mail.to], cc: [], sentAt: null, receivedAt: null, headers: [] };
        mails.set(id, { ...empty, id, key: mail.key, subject: mail.subject, isDraft: true, folder: 'drafts', attachments: [] });
        return { id };
      }),
    attach: (id, { name, contentType, bytes }) =>
      act('attach', () => {
        const attachments = [...(mails.get(id)?.attachments ?? []), { id: name, name, contentType, sizeBytes: bytes.length, kind: 'file' as const }];
        change(id, { attachments });
      }),
    send: id => act('send', () => change(id, { isDraft: false, folder: 'sentitems' })),
    sendLeaving: id => {
      acts.push('sendLeaving');
      change(id, { isDraft: false, folder: 'sentitems' });
    },
    remove: id => act('remove', () => void mails.delete(id)),
  };
  return { mailbox, acts, sent: () => [...mails.values()].filter(mail => !mail.isDraft), drafts: () => [...mails.values()].filter(mail => mail.isDraft) };
};
