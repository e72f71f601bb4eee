import { Show, createResource, createSignal, type Component } from 'solid-js';
import { firstName } from '#core/vocabulary/party.ts';
import { onEscape } from '../escape.ts';
import { useLanguage } from '../language.tsx';

/** «Se brevet»: the letter's own text, in a dialog that gives the focus back. */
export const LetterDialog: Component<{ name: string; text: () => Promise<string>; disabled: boolean }> = props => {
  const { say } = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  const [text] = createResource(isOpen, () => props.text());
  let dialog!: HTMLDialogElement;
  return (
    <>
      <button
        class="btn"
        type="button"
        disabled={props.disabled}
        onClick={() => {
          setOpen(true);
          dialog.showModal();
        }}
      >
        {say('delegate.see-letter')}
      </button>
      <dialog ref={dialog} aria-labelledby="letter-title" onClose={() => setOpen(false)} onKeyDown={onEscape(() => dialog.close())}>
        <h2 id="letter-title">{say('delegate.letter-title', { name: firstName(props.name) })}</h2>
        <Show when={isOpen() && text()}>
          {/* It scrolls, so it must be reachable by key. */}
          <div class="letter" tabindex="0" role="document" aria-labelledby="letter-title">
            {text()}
          </div>
        </Show>
        <form method="dialog" class="buttons">
          <button class="btn">{say('common.close')}</button>
        </form>
      </dialog>
    </>
  );
};
