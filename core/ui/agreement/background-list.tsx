import { For, Show, createSignal, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import type { ReadMail } from '#core/letter/eml.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { onEscape } from '../escape.ts';
import { Fold } from '../fold.tsx';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { TroubleNote } from '../note.tsx';

export type BackgroundFile = { mailId: string; attachmentId: string; name: string; isMail: boolean };

/** What came along with the letters, and how to open it. */
export type Background = {
  files: readonly BackgroundFile[];
  readMail: (file: BackgroundFile) => Promise<ReadMail>;
  download: (file: BackgroundFile) => Promise<void>;
};

/** The mail the agreement grew from, opened from the agreement, and the files with it. */
export const BackgroundList: Component<{ background: Background; terms: Terms }> = props => {
  const { say, tag } = useLanguage();
  const [mail, setMail] = createSignal<ReadMail | null>(null);
  const [trouble, setTrouble] = createSignal<{ known: Trouble; file: BackgroundFile } | null>(null);
  let dialog!: HTMLDialogElement;

  const open = async (file: BackgroundFile) => {
    setTrouble(null);
    try {
      if (!file.isMail) return await props.background.download(file);
      setMail(await props.background.readMail(file));
      dialog.showModal();
    } catch (thrown) {
      setTrouble({ known: troubleOf(thrown), file });
    }
  };

  const sources = () => props.terms.sources ?? [];
  const names = () => [...sources().map(source => source.subject || say('delegate.no-subject')), ...props.background.files.filter(file => !file.isMail).map(file => file.name)];
  const preview = () => names().join(', ') || say('agreement.background-none');
  return (
    <>
      <Fold title={say('agreement.background')} preview={preview()}>
        <ul class="stack-s">
          <For each={sources()}>
            {source => (
              <li>
                <bdi>{source.subject || say('delegate.no-subject')}</bdi>
                <Show when={source.date}>{date => <small> {longDay(tag, Temporal.PlainDate.from(date()))}</small>}</Show>
              </li>
            )}
          </For>
          <For each={props.background.files}>
            {file => (
              <li>
                <button class="btn" type="button" onClick={() => void open(file)}>
                  <Icon name={file.isMail ? 'mail' : 'file'} />
                  <bdi>{file.isMail ? say('agreement.open-mail') : file.name}</bdi>
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={trouble()}>
          {failed => <TroubleNote isReading trouble={failed().known} onRetry={() => void open(failed().file)} onAllow={() => void open(failed().file)} />}
        </Show>
      </Fold>
      <dialog ref={dialog} aria-labelledby="mail-title" onClose={() => setMail(null)} onKeyDown={onEscape(() => dialog.close())}>
        <h2 id="mail-title">
          <bdi>{mail()?.subject || say('delegate.no-subject')}</bdi>
        </h2>
        <p class="meta">
          <bdi>{mail()?.from}</bdi>
        </p>
        <div class="letter" tabindex="0" role="document" aria-labelledby="mail-title">
          {mail()?.text || say('delegate.source-no-text')}
        </div>
        <form method="dialog" class="buttons">
          <button class="btn">{say('common.close')}</button>
        </form>
      </dialog>
    </>
  );
};
