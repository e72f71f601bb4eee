import type { Message } from '@microsoft/microsoft-graph-types';
import { createMemo, createSignal, Show, type Component } from 'solid-js';
import { toRestId } from '../../id-alphabets.ts';
import type { Notification } from '../host/notifications.ts';
import { AddinPane, type PaneControl } from './addin-pane.tsx';
import { Compose } from './compose.tsx';
import { createComposeForm, type ComposeForm, type NewDraft } from './compose-form.ts';
import { fromAddin, fromMailto, openDraft, replyTo } from './drafts.ts';
import { FolderList } from './folder-list.tsx';
import { MessageList } from './message-list.tsx';
import { appName, useOutlook } from './outlook.tsx';
import { toReadItem } from './read-item.ts';
import { Reading } from './reading.tsx';
import type { Problem } from './result.ts';
import { TopBar } from './top-bar.tsx';

/** The whole window: folders, messages, the letter or the form, and the add-in beside it. */
export const App: Component = () => {
  const { sharedBy, address, go, openPane, closePane, mail, mailbox, say, sayProblem } = useOutlook();
  const [form, setForm] = createSignal<ComposeForm>();
  const [problem, setProblem] = createSignal<Problem>();
  const [notifications, setNotifications] = createSignal<readonly Notification[]>([]);
  /** Whether the pane stands on the form rather than on the letter: chosen by the button in the form. */
  const [paneIsOnForm, setPaneIsOnForm] = createSignal(false);
  let control: PaneControl | undefined;
  let addinButton: HTMLButtonElement | undefined;

  const closeForm = () => {
    setForm(undefined);
    setPaneIsOnForm(false);
    go({ mailto: undefined }, 'replace');
    void mailbox.refresh();
  };
  /** Goes from the form to something else: what is written lies in Drafts first; where it cannot, the form stays. */
  const leaveForm = async () => {
    const written = form();
    const isLeft = !written || written.isEmpty() || (await written.save());
    if (isLeft && written) closeForm();
    return isLeft;
  };
  const compose = async (draft: NewDraft) => {
    if (await leaveForm()) setForm(createComposeForm(mail, draft));
  };
  const open = async (message: Message) => {
    if (!(await leaveForm())) return;
    if (!message.isDraft) return go({ id: message.id });
    const draft = await openDraft(message.id ?? '', mail);
    setProblem(draft.ok ? undefined : draft.problem);
    if (draft.ok) await compose(draft.value);
  };
  const reply = async (message: Message) => {
    const draft = await replyTo(message, mail);
    setProblem(draft.ok ? undefined : draft.problem);
    if (draft.ok) await compose(draft.value);
  };
  const { mailto } = address();
  if (mailto?.startsWith('mailto:')) void compose(fromMailto(mailto));

  const readItem = createMemo(() => {
    const opened = mailbox.opened();
    return opened ? toReadItem(opened.message, opened.attachments, mail, sharedBy) : undefined;
  });
  const isPaneOpen = () => address().paneWidth !== undefined;
  const togglePane = (onForm: boolean) => {
    const isHere = isPaneOpen() && paneIsOnForm() === onForm;
    setPaneIsOnForm(onForm);
    return isHere ? closePane() : openPane();
  };
  const AddinButton: Component<{ onForm: boolean }> = props => (
    <button
      ref={element => {
        addinButton = element;
      }}
      class="addin"
      aria-pressed={isPaneOpen() && paneIsOnForm() === props.onForm}
      onClick={() => togglePane(props.onForm)}
    >
      <img src="/outlook/lofte.svg" alt="" width="16" height="16" /> {appName}
    </button>
  );
  const dismiss = (key: string) => control?.dismiss(key);
  const view = () => (form() ? 'compose' : address().id ? 'reading' : 'list');

  return (
    <>
      <TopBar />
      <div class="window" data-view={view()} data-pane={!isPaneOpen() ? 'closed' : paneIsOnForm() ? 'form' : 'letter'}>
        <FolderList onNew={() => void compose({})} />
        <main class="mail">
          <MessageList onOpen={message => void open(message)} />
          <section class="reading" aria-label={say('reading')}>
          <Show when={problem()}>{found => <p class="problem" role="alert">{sayProblem(found())}</p>}</Show>
          <Show
            when={form()}
            fallback={
              <Show
                when={mailbox.opened()}
                fallback={<p class="quiet">{mailbox.openProblem() ? sayProblem(mailbox.openProblem() as Problem) : say('reading.none')}</p>}
              >
                {opened => (
                  <Reading
                    opened={opened()}
                    notifications={notifications()}
                    onDismiss={dismiss}
                    onReply={message => void reply(message)}
                    onRemoved={() => go({ id: undefined })}
                    addinButton={() => <AddinButton onForm={false} />}
                  />
                )}
              </Show>
            }
            keyed
          >
            {open => (
              <Compose
                form={open}
                notifications={paneIsOnForm() ? notifications() : []}
                onDismiss={dismiss}
                onDone={closeForm}
                addinButton={() => <AddinButton onForm />}
              />
            )}
          </Show>
          </section>
        </main>
        <Show when={isPaneOpen() && (paneIsOnForm() ? (form() ?? 'letter') : 'letter')} keyed>
          {on => (
            <AddinPane
              item={on === 'letter' ? readItem() : on.item}
              width={address().paneWidth ?? 320}
              onClose={() => {
                closePane();
                addinButton?.focus();
              }}
              onNewMessage={message => void compose(fromAddin(message))}
              onOpenMessage={id => go({ id: toRestId(id) })}
              onNotifications={setNotifications}
              onEscape={() => addinButton?.focus()}
              control={given => {
                control = given;
              }}
            />
          )}
        </Show>
      </div>
    </>
  );
};
