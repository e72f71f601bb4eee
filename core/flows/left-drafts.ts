import { bundleName } from '#core/ledger/bundle-name.ts';
import { bundleBytes, readBundle } from '#core/ledger/bundle.ts';
import type { EventId } from '#core/ledger/event.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { readOnce } from '#core/ledger/read-once.ts';
import type { Me } from '#core/ports/directory.ts';
import type { Mail, Mailbox } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import { otherRole, type Role } from '#core/vocabulary/party.ts';
import { letterText } from './letter-text.ts';

/** A letter of mine that stands in Drafts, and that no browser here is sending: its event is nowhere else. */
export type LeftDraft = { draftId: string; ag: string; by: Role; id: EventId; texts: readonly string[]; subject: string; to: string };

type Ports = { mailbox: Mailbox; store: Store };

const leftNote = (draftId = '') => `left-draft ${draftId}`;

const contentOf = async (mailbox: Mailbox, draft: Mail): Promise<string | null> => {
  const [file, ...more] = draft.attachments.filter(({ name }) => name === bundleName);
  if (!file || more.length > 0 || file.kind !== 'file' || file.sizeBytes > bundleBytes) return null;
  const bytes = await mailbox.attachment(draft.id, file.id).catch((thrown: unknown) => {
    if (troubleOf(thrown).kind !== 'missing') throw thrown;
    return null;
  });
  return bytes && letterText(bytes);
};

/** What a draft would say, where it is mine, carries our own key, and what it says is not known here. */
const leftIn = async ({ mailbox, store }: Ports, me: Me, draft: Mail): Promise<LeftDraft | null> => {
  const bundle = readBundle(await contentOf(mailbox, draft));
  if ('reason' in bundle) return null;

  const last = readOnce(bundle.events.at(-1));
  const ledger = readLedger([...(await store.texts(bundle.ag)), ...bundle.events], bundle.ag);
  const party = ledger.parties?.[bundle.by];
  if ('reason' in last || !party || party.oid !== me.oid || party.tid !== me.tid) return null;

  const { id, event } = last;
  if (event.actor !== bundle.by || !ledger.events.some(one => one.id === id)) return null;
  if ((await store.row(id)) || (await store.holds(id))) return null;
  const found = await mailbox.findByKey(id);
  if (!found?.isDraft || ![found.id, ...found.otherDrafts].includes(draft.id)) return null;
  return { draftId: draft.id, ag: bundle.ag, by: bundle.by, id, texts: bundle.events, subject: draft.subject, to: ledger.parties![otherRole(bundle.by)].name };
};

/** Finds, among the drafts that carry a letter, those a browser left that has been emptied since. Nothing is sent. Throws `Trouble`. */
export const findLeftDrafts = async (ports: Ports, me: Me, drafts: readonly Mail[]): Promise<void> => {
  const before = await ports.store.notes(leftNote());
  const found = new Map<EventId, LeftDraft>();
  for (const draft of drafts.filter(({ folder }) => folder === 'drafts')) {
    const left = await leftIn(ports, me, draft);
    if (left) found.set(left.id, left);
  }
  for (const left of found.values()) await ports.store.keepNote(leftNote(left.draftId), JSON.stringify(left));
  const stand = new Set([...found.values()].map(({ draftId }) => draftId));
  for (const { draftId } of before.map(note => JSON.parse(note) as LeftDraft)) if (!stand.has(draftId)) await ports.store.dropNote(leftNote(draftId));
};

/** The letters I did not get sent, as the latest search found them. What has come from elsewhere since is sent after all. */
export const leftDrafts = async (store: Store): Promise<readonly LeftDraft[]> => {
  const left: LeftDraft[] = [];
  for (const note of await store.notes(leftNote())) {
    const one = JSON.parse(note) as LeftDraft;
    if (!(await store.holds(one.id))) left.push(one);
  }
  return left;
};

/** Puts a letter that was never sent among the deleted mails. Throws `Trouble`. */
export const throwDraft = async ({ mailbox, store }: Ports, { draftId }: LeftDraft): Promise<void> => {
  await mailbox.remove(draftId).catch((thrown: unknown) => {
    if (troubleOf(thrown).kind !== 'missing') throw thrown;
  });
  await store.dropNote(leftNote(draftId));
};

/** What was offered is decided. */
export const forgetLeft = ({ store }: Pick<Ports, 'store'>, { draftId }: LeftDraft): Promise<void> => store.dropNote(leftNote(draftId));
