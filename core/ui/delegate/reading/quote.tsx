import { Show, createSignal, onCleanup, onMount, type Component } from 'solid-js';
import type { Words } from '#core/draft/suggest.ts';

export type QuotedField = 'result' | 'due';

const fieldAt = (target: EventTarget | null): QuotedField | null => {
  if (!(target instanceof HTMLElement)) return null;
  if (target.id === 'result') return 'result';
  return target.closest('fieldset')?.querySelector('.picks') ? 'due' : null;
};

/** So much of a sentence is shown on each side of the words. */
const mostAround = 160;
const lastOf = (text: string) => (text.length > mostAround ? `… ${text.slice(-mostAround)}` : text);
const firstOf = (text: string) => (text.length > mostAround ? `${text.slice(0, mostAround)} …` : text);

/** The sender's own sentence; while a field has the focus, the one it comes from, its words marked. */
export const Quote: Component<{ words: (field: QuotedField) => Words | null; form: HTMLElement; /** The language it is written in. */ lang: string }> = props => {
  const [field, setField] = createSignal<QuotedField | null>(null);
  onMount(() => {
    const listening = new AbortController();
    props.form.addEventListener('focusin', event => setField(fieldAt(event.target)), { signal: listening.signal });
    props.form.addEventListener('focusout', () => setField(null), { signal: listening.signal });
    setField(fieldAt(document.activeElement));
    onCleanup(() => listening.abort());
  });
  const marked = () => (field() ? props.words(field()!) : null);
  const shown = () => marked() ?? props.words('result') ?? props.words('due');
  return (
    <Show when={shown()}>
      {words => (
        <q lang={props.lang}>
          <bdi>
            {lastOf(words().before)}
            <Show when={marked()} fallback={firstOf(words().words)}>
              <mark>{firstOf(words().words)}</mark>
            </Show>
            {firstOf(words().after)}
          </bdi>
        </q>
      )}
    </Show>
  );
};
