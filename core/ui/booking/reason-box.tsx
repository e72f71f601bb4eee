import { Show, createSignal, type Component } from 'solid-js';
import { troubleOf } from '#core/ports/trouble.ts';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { troubleText } from '../note.tsx';

/** One line from whoever keeps the time, to those it is hard for; to nobody else. */
export const ReasonBox: Component<{ onWrite: (text: string) => Promise<void> }> = props => {
  const language = useLanguage();
  const { say } = language;
  const [text, setText] = createSignal('');
  const [state, setState] = createSignal<'writing' | 'busy' | 'done'>('writing');
  const [wrong, setWrong] = createSignal<string | null>(null);
  const write = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!text().trim() || state() === 'busy') return;
    setState('busy');
    setWrong(null);
    try {
      await props.onWrite(text().trim());
      setState('done');
    } catch (thrown) {
      setWrong(troubleText(language, troubleOf(thrown), true));
      setState('writing');
    }
  };
  return (
    <Show when={state() !== 'done'} fallback={<p role="status">{say('booking.reason-done')}</p>}>
      <form class="stack" onSubmit={event => void write(event)}>
        <TextField singleLine label={say('booking.reason')} value={text()} onInput={setText} aside={say('booking.reason-why')} wrong={wrong()} />
        <div>
          <button class="btn" type="submit" disabled={!text().trim()}>
            {say('booking.reason-act')}
          </button>
        </div>
      </form>
    </Show>
  );
};
