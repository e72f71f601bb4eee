import { For, Match, Show, Switch, type Component } from 'solid-js';
import { shortDay } from '#core/language/calendar.ts';
import { isOfAsk, type GrownFromMail } from '#core/draft/several-asks.ts';
import type { MessageId } from '#core/language/language.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { Way } from '../way.tsx';

/** Something someone is to do, and what is in place once it is done, where that can be told. `days` are local dates it may be due on; `address` is of whoever is named, and `name` hers, null where it is the reader. */
export type ActionLine = { words: string; result: string | null; address: string | null; name: string | null; isReader: boolean; days: readonly string[] };

/** What a meeting's text holds, once it is read; or that it can't be read here. */
export type ReadLines = { kind: 'elsewhere' } | { kind: 'reading' } | { kind: 'read'; actions: readonly ActionLine[]; others: readonly string[] };

/** The lines of a meeting: first what someone is to do, with who and when; the others folded. */
export const MeetingLines: Component<{ read: ReadLines; /** Agreements it has led to: what they are about is no longer something to choose. */ agreed: readonly Required<GrownFromMail>[]; onLine: (words: string, action: ActionLine | null) => void }> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const read = () => (props.read.kind === 'read' ? props.read : null);
  /** By the line it grew from, or by its result where another line says the same. */
  const isAgreed = (sentence: string, result: string | null) => props.agreed.some(one => isOfAsk({ sentence, result }, one) || isOfAsk({ sentence, result }, { result: one.result }));
  const actions = () => (read()?.actions ?? []).filter(({ words, result }) => !isAgreed(words, result));
  const others = () => (read()?.others ?? []).filter(line => !isAgreed(line, null));
  const why = (): MessageId | null => {
    if (props.read.kind === 'elsewhere') return 'meeting.lines-elsewhere';
    if (props.read.kind === 'reading') return null;
    if (props.read.actions.length + props.read.others.length === 0) return 'meeting.no-lines';
    return actions().length + others().length > 0 ? 'meeting.actions-why' : null;
  };
  const about = ({ name, isReader, days }: ActionLine) => {
    const when = days.map(day => shortDay(tag, Temporal.PlainDate.from(day))).join(` ${say('reading.or')} `);
    return [isReader ? say('reading.you') : name, when].filter(Boolean).join(' · ');
  };
  const Others: Component = () => (
    <ul class="ways">
      <For each={others()}>{line => <Way icon="plus" title={line} isQuoted onTake={() => props.onLine(line, null)} />}</For>
    </ul>
  );
  return (
    <>
      <Show when={why()}>{sentence => <p class="lead">{language.sayChosen(sentence(), {})}</p>}</Show>
      <Show when={actions().length > 0}>
        <ul class="ways">
          <For each={actions()}>{action => <Way icon="plus" title={action.words} why={about(action)} isQuoted onTake={() => props.onLine(action.words, action)} />}</For>
        </ul>
      </Show>
      <Switch>
        <Match when={others().length > 0 && (read()?.actions ?? []).length === 0}>
          <Others />
        </Match>
        <Match when={others().length > 0}>
          <details class="fold">
            <summary tabindex="0">
              <b>{say('meeting.other-lines')}</b>
              <Icon name="chevron" />
            </summary>
            <Others />
          </details>
        </Match>
      </Switch>
    </>
  );
};
