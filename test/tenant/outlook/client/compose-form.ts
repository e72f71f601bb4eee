import type { Message } from '@microsoft/microsoft-graph-types';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { toEwsId } from '../../id-alphabets.ts';
import type { ComposeItem, Draft, DraftAttachment } from '../host/item.ts';
import { textOfHtml } from './letter.ts';
import type { Mail } from './mail.ts';
import { badAddress, toRecipients } from './recipients.ts';
import { failed, ok, type Problem, type Result } from './result.ts';

/** Why a draft was not sent; a `Problem` comes from Graph. */
export type ComposeProblem = { kind: 'no-recipient' } | { kind: 'bad-address'; address: string } | { kind: 'graph'; problem: Problem };

export type NewDraft = Partial<Draft> & { id?: string; conversationId?: string };

const largestAttachmentBytes = 3_000_000;
export const fits = (file: File) => file.size <= largestAttachmentBytes;

/** A message being written. Nothing written is lost when Graph says no: the form stays as it is and can be sent again. */
export const createComposeForm = (mail: Mail, start: NewDraft) => {
  const { id: startId, conversationId, ...fields } = start;
  const [draft, setDraft] = createStore<Draft>({ to: [], cc: [], bcc: [], subject: '', html: '', attachments: [], headers: {}, ...fields });
  const [id, setId] = createSignal(startId);
  const [isBusy, setIsBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ComposeProblem>();
  /** Attachments the server already has: our id → Graph's. */
  const uploaded = new Map<string, string>(startId ? draft.attachments.map(({ id }) => [id, id]) : []);

  const toMessage = (): Message => ({
    subject: draft.subject,
    body: { contentType: 'html', content: draft.html },
    toRecipients: toRecipients(draft.to),
    ccRecipients: toRecipients(draft.cc),
    ...(draft.bcc.length > 0 ? { bccRecipients: toRecipients(draft.bcc) } : {}),
    ...(Object.keys(draft.headers).length > 0
      ? { internetMessageHeaders: Object.entries(draft.headers).map(([name, value]) => ({ name, value })) }
      : {}),
  });

  const uploadMissing = async (messageId: string): Promise<Result<undefined>> => {
    for (const [own, theirs] of uploaded) {
      if (draft.attachments.some(one => one.id === own)) continue;
      const gone = await mail.detach(messageId, theirs);
      if (!gone.ok && gone.problem.kind !== 'gone') return gone;
      uploaded.delete(own);
    }
    for (const { id: own, name, contentType, base64 } of draft.attachments) {
      if (uploaded.has(own)) continue;
      const sent = await mail.attach(messageId, name, contentType, base64);
      if (!sent.ok) return sent;
      uploaded.set(own, sent.value.id ?? '');
    }
    return ok(undefined);
  };

  /** Puts the draft into Drafts as it is now; answers its Graph id. */
  const save = async (): Promise<Result<string>> => {
    const known = id();
    const saved = known ? await mail.updateDraft(known, toMessage()) : await mail.createDraft(toMessage());
    if (!saved.ok) return saved;
    const savedId = saved.value.id ?? known ?? '';
    setId(savedId);
    const attached = await uploadMissing(savedId);
    return attached.ok ? ok(savedId) : attached;
  };

  const whyNot = (): ComposeProblem | undefined => {
    if (draft.to.length + draft.cc.length + draft.bcc.length === 0) return { kind: 'no-recipient' };
    const address = badAddress([...draft.to, ...draft.cc]);
    return address === undefined ? undefined : { kind: 'bad-address', address };
  };

  const busy = async (work: () => Promise<Result<unknown>>): Promise<boolean> => {
    setIsBusy(true);
    setProblem(undefined);
    const result = await work();
    setIsBusy(false);
    if (!result.ok) setProblem({ kind: 'graph', problem: result.problem });
    return result.ok;
  };

  const item: ComposeItem = {
    kind: 'message-compose',
    id: () => (id() === undefined ? undefined : toEwsId(id() ?? '')),
    ...(conversationId ? { conversationId: toEwsId(conversationId) } : {}),
    draft: () => draft,
    change: part => setDraft(part),
    async save() {
      const saved = await save();
      if (!saved.ok) throw new Error('Graph refused');
      return toEwsId(saved.value);
    },
    textOf: textOfHtml,
  };

  return {
    draft,
    change: (part: Partial<Draft>) => setDraft(part),
    item,
    isBusy,
    problem,
    isEmpty: () => draft.to.length + draft.cc.length + draft.attachments.length === 0 && draft.subject === '' && textOfHtml(draft.html) === '',
    async attach(file: File) {
      const base64 = await toBase64(file);
      const attachment: DraftAttachment = {
        id: crypto.randomUUID(),
        name: file.name,
        attachmentType: 0,
        size: file.size,
        contentType: file.type || 'application/octet-stream',
        isInline: false,
        base64,
      };
      setDraft('attachments', all => [...all, attachment]);
    },
    save: () => busy(save),
    /** Sends through a draft, as Outlook does; true when the server has taken it. */
    async send(): Promise<boolean> {
      const reason = whyNot();
      if (reason) {
        setProblem(reason);
        return false;
      }
      return busy(async () => {
        const saved = await save();
        return saved.ok ? mail.send(saved.value) : saved;
      });
    },
    /** Throws the draft away, also from the server. */
    async discard(): Promise<boolean> {
      const known = id();
      return known === undefined ? true : busy(async () => {
        const gone = await mail.remove(known, 'drafts');
        return gone.ok || gone.problem.kind === 'gone' ? ok(undefined) : failed(gone.problem);
      });
    },
  };
};

export type ComposeForm = ReturnType<typeof createComposeForm>;

const toBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')));
    reader.readAsDataURL(file);
  });
