import { For, Show, type JSX } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';
import type { SuggestedDue, Words } from '#core/draft/suggest.ts';

const mostWords = 160;
const shortened = (text: string) => (text.length > mostWords ? `${text.slice(0, mostWords)} …` : text);

/** «Fra e-posten: «innen fredag 27.»» */
const quoted = ({ say }: Language, words: readonly string[], lang: string, isMarked: boolean): JSX.Element => (
  <>
    {say('reading.from-mail')}{' '}
    <For each={words}>
      {(one, at) => (
        <>
          {at() > 0 ? ', ' : ''}
          <q lang={lang}>
            <bdi>
              <Show when={isMarked} fallback={shortened(one)}>
                <mark>{shortened(one)}</mark>
              </Show>
            </bdi>
          </q>
        </>
      )}
    </For>
  </>
);

/** The words some text comes from, in the language of the mail; marked where they are part of a sentence. */
export const toldWords = (language: Language, words: Words, lang: string): JSX.Element => quoted(language, [words.words], lang, words.before !== '' || words.after !== '');

/** The words a goal shares with the mail. */
export const toldGoal = (language: Language, words: readonly string[], lang: string): JSX.Element => quoted(language, words, lang, true);

const understood = ({ say, tag }: Language, { days }: SuggestedDue, today: Temporal.PlainDate): string => {
  const named = days.map(day => longDay(tag, Temporal.PlainDate.from(day)));
  const last = named.at(-1)!;
  if (named.length > 1) return say('reading.which-day', { one: named.slice(0, -1).join(', '), other: last });
  return say(days[0]! < today.toString() ? 'reading.day-past' : 'reading.day', { day: last });
};

/** The words a day comes from, and the day they were understood as, in full. */
export const toldDue = (language: Language, due: SuggestedDue, today: Temporal.PlainDate, lang: string): JSX.Element => (
  <>
    <Show when={due.from} fallback={language.say('reading.from-mail')}>
      {words => toldWords(language, words(), lang)}
    </Show>{' '}
    {understood(language, due, today)}
  </>
);
