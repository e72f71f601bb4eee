import { For, Match, Show, Switch, createSignal, type Component, type JSX } from 'solid-js';
import { dueText, longDay, moment, sentenceCase } from '../../language/calendar.ts';
import { duePicks } from '../../draft/due-picks.ts';
import { roomUntil, type SeenSchedule } from '../../load/preliminary-room.ts';
import type { AgreementView } from '../../overview/agreement-view.ts';
import type { Answer } from '../../overview/move.ts';
import type { Step } from '../../ports/sign-in.ts';
import type { Trouble } from '../../ports/trouble.ts';
import type { Terms } from '../../vocabulary/terms.ts';
import { asLine, asLines, asText } from '../../vocabulary/text.ts';
import { DuePicker } from '../due-picker.tsx';
import { TextField } from '../field.tsx';
import { ChosenDot, Icon, type IconName } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { TroubleNote } from '../note.tsx';
import { Who, firstName } from '../person.tsx';
import { RoomMeter } from '../room-meter.tsx';

export type AnswerProps = {
  view: AgreementView;
  offer: { terms: Terms };
  schedule: SeenSchedule | null;
  /** Why her own room is not seen. */
  roomTrouble: Trouble | null;
  onAllow: (step: Step) => void;
  onLookAgain: () => void;
  now: Temporal.ZonedDateTime;
  /** The parts of the agreement that are folded under its head. */
  folds: JSX.Element;
  onAnswer: (answer: Answer) => void;
  isSending: boolean;
};

const doors: readonly { kind: Answer['kind']; icon: IconName }[] = [
  { kind: 'promise', icon: 'word' },
  { kind: 'counter', icon: 'swap' },
  { kind: 'ask', icon: 'talk' },
  { kind: 'decline', icon: 'no' },
];

/** The delegate's answer: room first, then four equal doors, then her own words. Nothing is chosen for her. */
export const AnswerScreen: Component<AnswerProps> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const terms = () => props.offer.terms;
  const other = () => firstName(props.view.other.name);
  const due = () => dueText(language, terms().due);
  const [kind, setKind] = createSignal<Answer['kind'] | null>(null);
  const [promise, setPromise] = createSignal(say('answer.promise-draft', { result: terms().result, due: due() }));
  const [needs, setNeeds] = createSignal('');
  const [result, setResult] = createSignal(terms().result);
  const [date, setDate] = createSignal(terms().due.date);
  const [because, setBecause] = createSignal('');
  const [question, setQuestion] = createSignal('');
  const [suggestion, setSuggestion] = createSignal('');
  const [asked, setAsked] = createSignal(false);

  const countered = (): Terms => ({ ...terms(), result: asLine(result()), due: { ...terms().due, date: date(), time: date() === terms().due.date ? terms().due.time : null } });
  const isChanged = () => asLine(result()) !== terms().result || date() !== terms().due.date;

  const answer = (): Answer | null => {
    const chosen = kind();
    if (chosen === 'promise' && asText(promise()) !== '') return { kind: chosen, promise: asText(promise()), needs: asLines(needs()) };
    if (chosen === 'counter' && isChanged() && asLine(result()) !== '') return { kind: chosen, terms: countered(), because: asText(because()) };
    if (chosen === 'ask' && asText(question()) !== '') return { kind: chosen, text: asText(question()) };
    if (chosen === 'decline') return { kind: chosen, because: asText(because()), ask: asText(suggestion()) };
    return null;
  };
  let form!: HTMLElement;
  const send = () => {
    setAsked(true);
    const ready = answer();
    if (ready) return props.onAnswer(ready);
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };

  const room = () => (props.schedule ? roomUntil(props.schedule, props.now, Temporal.PlainDate.from(terms().due.date)) : null);
  const offeredAt = () => props.view.said.findLast(said => said.type === 'terms.offered')?.at ?? props.view.since;
  const asker = () => {
    const when = moment(language, Temporal.Instant.from(offeredAt()), props.now);
    const { answerBy } = terms();
    return answerBy ? `${when} · ${say('answer.answer-by', { day: longDay(tag, Temporal.PlainDate.from(answerBy.date)) })}` : when;
  };

  return (
    <>
      <main ref={form}>
        <header class="stack-l">
          <Who name={props.view.other.name} says={say('answer.asks', { name: props.view.other.name })} about={asker()} />
          <h1>{terms().result}</h1>
          <Show when={terms().why}>{why => <p class="lead">{why()}</p>}</Show>
          <p class="when">
            <Icon name="calendar" />
            {sentenceCase(due())}
          </p>
        </header>
        {props.folds}
        <section class="stack" aria-labelledby="own-room">
          <h2 id="own-room">{say('room.own-title')}</h2>
          <Show
            when={props.roomTrouble}
            fallback={
              <>
                <RoomMeter room={room()} name={null} />
                <p class="meta">
                  <Icon name="lock" />
                  {say('room.own-private')}
                </p>
              </>
            }
          >
            {trouble => <TroubleNote trouble={trouble()} isReading onRetry={props.onLookAgain} onAllow={props.onAllow} />}
          </Show>
        </section>
        <fieldset class="stack-l">
          <legend>{say('answer.question')}</legend>
          <div class="answers">
            <For each={doors}>
              {door => (
                <label class="answer">
                  <input
                    type="radio"
                    name="answer"
                    checked={kind() === door.kind}
                    onChange={() => {
                      setAsked(false);
                      setKind(door.kind);
                    }}
                  />
                  <span>
                    <Icon name={door.icon} />
                    {say(`answer.${door.kind}`)}
                    <Show when={kind() === door.kind}>
                      <ChosenDot />
                    </Show>
                  </span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <Switch>
          <Match when={kind() === 'promise'}>
            <div class="word-box">
              <TextField
                ownWords
                label={say('answer.promise-label')}
                rows={4}
                value={promise()}
                onInput={setPromise}
                wrong={asked() && !answer() ? say('answer.promise-missing') : null}
              />
              <TextField label={say('answer.needs')} value={needs()} onInput={setNeeds} hint={say('answer.needs-hint')} />
            </div>
          </Match>
          <Match when={kind() === 'counter'}>
            <div class="plain-box">
              <TextField
                label={say('answer.counter-result')}
                value={result()}
                onInput={setResult}
                wrong={asked() && !answer() ? say('answer.counter-same', { name: other() }) : null}
              />
              <DuePicker label={say('answer.counter-due')} picks={duePicks(props.now.toPlainDate())} value={date()} onChoose={setDate} wrong={null} />
              <TextField label={say('answer.counter-because')} value={because()} onInput={setBecause} />
            </div>
          </Match>
          <Match when={kind() === 'ask'}>
            <div class="plain-box">
              <TextField
                label={say('answer.question-label')}
                rows={3}
                value={question()}
                onInput={setQuestion}
                hint={say('answer.question-hint')}
                wrong={asked() && !answer() ? say('answer.question-missing') : null}
              />
              <p class="meta">{say('answer.question-ball')}</p>
            </div>
          </Match>
          <Match when={kind() === 'decline'}>
            <div class="plain-box">
              <p>{say('answer.decline-free')}</p>
              <TextField label={say('answer.decline-because')} value={because()} onInput={setBecause} />
              <TextField singleLine label={say('answer.decline-ask')} value={suggestion()} onInput={setSuggestion} />
              <p class="meta">{say('answer.decline-ball', { name: other() })}</p>
            </div>
          </Match>
        </Switch>
      </main>
      <Show when={kind()}>
        {chosen => (
          <footer class="foot">
            <button class="btn wide" classList={{ word: chosen() === 'promise', go: chosen() !== 'promise' }} type="button" disabled={props.isSending} onClick={send}>
              <Switch>
                <Match when={chosen() === 'promise'}>{say('answer.send-promise', { name: other() })}</Match>
                <Match when={chosen() === 'counter'}>{say('answer.send-counter')}</Match>
                <Match when={chosen() === 'ask'}>{say('answer.send-question')}</Match>
                <Match when={chosen() === 'decline'}>{say('answer.send-decline')}</Match>
              </Switch>
            </button>
            <p class="meta">{say('answer.undo-foot')}</p>
          </footer>
        )}
      </Show>
    </>
  );
};
