import { Match, Switch, type Component } from 'solid-js';
import { duePicks } from '#core/draft/due-picks.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { DuePicker } from '../due-picker.tsx';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { planned } from '../room/planned.ts';
import { CounterMore } from './counter-more.tsx';
import { counterProblem } from './counter-words.ts';
import { SuggestField, type People } from './suggest-field.tsx';
import { answerOf, type Door, type Words } from './words.ts';

export type FormsProps = {
  kind: Door | null;
  words: Words;
  onWords: (change: Partial<Words>) => void;
  terms: Terms;
  /** The first name of the one who asked. */
  other: string;
  today: Temporal.PlainDate;
  /** The earliest moment all of it can be promised for; null where that is not known. */
  earliest: Temporal.ZonedDateTime | null;
  /** How colleagues are found; null where they are not. */
  people: People | null;
  /** Sending was tried: what is missing is now said. */
  asked: boolean;
};

/** What is written behind each door: a promise in her own words, a counter-proposal, a question, or a no without a reason. */
export const AnswerForms: Component<FormsProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const isMissing = () => props.asked && props.kind !== null && answerOf(props.kind, props.words, props.terms, props.today) === null;
  const counterWrong = (problem: 'same' | 'past') => isMissing() && counterProblem(props.terms, props.words, props.today) === problem;
  return (
    <Switch>
      <Match when={props.kind === 'promise'}>
        <div class="word-box">
          <TextField
            ownWords
            label={say('answer.promise-label')}
            rows={4}
            value={props.words.promise}
            onInput={promise => props.onWords({ promise })}
            wrong={isMissing() ? say('answer.promise-missing') : null}
          />
          <TextField label={say('answer.needs')} value={props.words.needs} onInput={needs => props.onWords({ needs })} hint={say('answer.needs-hint')} />
        </div>
      </Match>
      <Match when={props.kind === 'counter'}>
        <div class="plain-box">
          <TextField
            label={say('answer.counter-result')}
            value={props.words.result}
            onInput={result => props.onWords({ result })}
            wrong={counterWrong('same') ? say('answer.counter-same', { name: props.other }) : null}
          />
          <DuePicker
            label={say('answer.counter-due')}
            picks={duePicks(props.today)}
            earliest={props.earliest}
            why={props.earliest && say('room.why-own', { when: planned(language, props.earliest) })}
            value={props.words.date}
            onChoose={date => props.onWords({ date })}
            wrong={counterWrong('past') ? say('delegate.due-past') : null}
          />
          <CounterMore words={props.words} onWords={props.onWords} other={props.other} />
          <TextField label={say('answer.counter-because')} value={props.words.because} onInput={because => props.onWords({ because })} />
        </div>
      </Match>
      <Match when={props.kind === 'ask'}>
        <div class="plain-box">
          <TextField
            label={say(props.words.isWorried ? 'move.concern-label' : 'answer.question-label')}
            rows={3}
            value={props.words.question}
            onInput={question => props.onWords({ question })}
            {...(props.words.isWorried ? {} : { hint: say('answer.question-hint') })}
            wrong={isMissing() ? say(props.words.isWorried ? 'move.text-missing' : 'answer.question-missing') : null}
          />
          <label class="check">
            <input type="checkbox" checked={props.words.isWorried} onChange={event => props.onWords({ isWorried: event.currentTarget.checked })} />
            <span>{say('answer.worries')}</span>
          </label>
          <p class="meta">{say('answer.question-ball')}</p>
        </div>
      </Match>
      <Match when={props.kind === 'decline'}>
        <div class="plain-box">
          <p>{say('answer.decline-free')}</p>
          <TextField label={say('answer.decline-because')} value={props.words.because} onInput={because => props.onWords({ because })} />
          <SuggestField value={props.words.suggestion} onInput={suggestion => props.onWords({ suggestion })} people={props.people} />
          <p class="meta">{say('answer.decline-ball', { name: props.other })}</p>
        </div>
      </Match>
    </Switch>
  );
};
