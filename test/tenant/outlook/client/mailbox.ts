import type { Attachment, Message } from '@microsoft/microsoft-graph-types';
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Folder, Mail } from './mail.ts';
import type { Problem } from './result.ts';

export type Opened = { message: Message; attachments: readonly Attachment[] };

const pageSize = 25;
const pollMillis = 3000;

/** One folder's messages and the open message, kept fresh by asking every three seconds. */
export const createMailbox = (mail: Mail, folder: () => string, openId: () => string | undefined) => {
  const [folders, setFolders] = createStore<Folder[]>([]);
  const [messages, setMessages] = createStore<Message[]>([]);
  const [hasMore, setHasMore] = createSignal(false);
  const [isLoading, setIsLoading] = createSignal(true);
  const [problem, setProblem] = createSignal<Problem>();
  const [opened, setOpened] = createSignal<Opened>();
  /** The open message as the list names it: an address may name it by an immutable id, or by its conversation. */
  const [selectedId, setSelectedId] = createSignal<string>();
  const [openProblem, setOpenProblem] = createSignal<Problem>();
  let count = pageSize;
  let isAsking = false;

  const refreshList = async () => {
    const asked = folder();
    const page = await mail.messages(asked, count);
    if (asked !== folder()) return;
    setIsLoading(false);
    if (!page.ok) return void setProblem(page.problem);
    setProblem(undefined);
    setMessages(reconcile(page.value.messages, { key: 'id' }));
    setHasMore(page.value.hasMore);
  };
  const refreshFolders = async () => {
    const found = await mail.folders();
    if (found.ok) setFolders(reconcile(found.value, { key: 'id' }));
  };
  const refresh = async () => {
    if (isAsking) return;
    isAsking = true;
    await refreshList();
    await refreshFolders();
    isAsking = false;
  };

  const read = async (id: string) => {
    const meant = await mail.meant(id);
    return meant.ok ? ([await mail.message(meant.value), await mail.attachments(meant.value)] as const) : ([meant, meant] as const);
  };
  const open = async (id: string | undefined) => {
    setOpenProblem(undefined);
    setSelectedId(id);
    if (!id) return void setOpened(undefined);
    const [message, attachments] = await read(id);
    if (id !== openId()) return;
    if (!message.ok) {
      setOpened(undefined);
      return void setOpenProblem(message.problem);
    }
    const { id: messageId = id, isRead } = message.value;
    setSelectedId(messageId);
    setOpened({ message: message.value, attachments: attachments.ok ? attachments.value : [] });
    if (!isRead && (await mail.markRead(messageId)).ok) {
      setMessages(one => one.id === messageId, 'isRead', true);
      void refreshFolders();
    }
  };

  createEffect(
    on(folder, () => {
      count = pageSize;
      setMessages([]);
      setIsLoading(true);
      void refreshList();
    }),
  );
  createEffect(on(openId, id => void open(id)));
  void refreshFolders();
  const poll = setInterval(() => void refresh(), pollMillis);
  onCleanup(() => clearInterval(poll));

  return {
    folders,
    messages,
    hasMore,
    isLoading,
    problem,
    opened,
    selectedId,
    openProblem,
    refresh,
    more() {
      count += pageSize;
      return refreshList();
    },
    /** Deletes the message; where it was deleted from its last place, it is gone. Answers what went wrong. */
    async remove(id: string): Promise<Problem | undefined> {
      const removed = await mail.remove(id, folder());
      if (!removed.ok) {
        setOpenProblem(removed.problem);
        return removed.problem;
      }
      await refresh();
      return undefined;
    },
  };
};

export type Mailbox = ReturnType<typeof createMailbox>;
