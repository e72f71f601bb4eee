import { For, Match, Show, Switch, createMemo, createSignal, type Component, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import { dueText, longDay, moment, sentenceCase } from '#core/language/calendar.ts';
import type { Commitment } from '#core/load/case.ts';
import { roomFor } from '#core/load/room.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import type { Answer } from '#core/overview/move.ts';
import type { Step } from '#core/ports/sign-in.ts';
import type { Trouble } from '#core/ports/trouble.ts';
import { assumedSize, reckonedSeconds, sizeOf } from '#core/vocabulary/effort.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { ChosenDot, Icon, type IconName } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { TroubleNote } from '../note.tsx';
import { Who } from '../person.tsx';
import { RoomMeter } from '../room/room-meter.tsx';
import { AnswerForms } from './answer-forms.tsx';
import { counterWords } from './counter-words.ts';
import type { People } from './suggest-field.tsx';
import { answerOf, type Door, type Words } from './words.ts';

export type AnswerProps = {
  view: AgreementView;
  offer: { terms: Terms };
  schedule: SeenSchedule | null;
  /** Everything she has promised already. */
  commitments: readonly Commitment[];
  /** Why her own room is not seen. */
  roomTrouble: Trouble | null;
  onAllow: (step: Step) => void;
  onLookAgain: () => void;
  now: Temporal.ZonedDateTime;
  /** The parts of the agreement that are folded under its head. */
  folds: JSX.Element;
  /** Finds colleagues by name, where the host can. */
  people?: People;
  onAnswer: (answer: Answer) => void;
  isSending: boolean;
};

const doors: readonly { kind: Door; icon: IconName }[] = [
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
  const [kind, setKind] = createSignal<Door | null>(null);
  const [asked, setAsked] = createSignal(false);
  const [words, setWords] = createStore<Words>({
    ...counterWords(terms()),
    promise: say('answer.promise-draft', { result: terms().result, due: due() }),
    needs: '',
    because: '',
    question: '',
    isWorried: false,
    suggestion: '',
  });

  let form!: HTMLElement;
  const send = () => {
    setAsked(true);
    const chosen = kind();
    const ready = chosen && answerOf(chosen, words, terms(), props.now.toPlainDate());
    if (ready) return props.onAnswer(ready);
    form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };

  const size = () => (terms().effort ? sizeOf(terms().effort!) : assumedSize);
  const room = createMemo(
    () =>
      props.schedule &&
      roomFor(props.schedule, props.now, {
        until: Temporal.PlainDate.from(terms().due.date),
        effortSeconds: reckonedSeconds(terms().effort),
        commitments: props.commitments,
      }),
  );
  const earliest = () => {
    const known = room();
    return known?.seen ? (known.earliest?.withTimeZone(props.now.timeZoneId) ?? null) : null;
  };
  /** Where the day is too soon, the one that would do lies ready in the counter-proposal. */
  const choose = (door: Door) => {
    const known = room();
    const day = earliest()?.toPlainDate().toString();
    if (door === 'counter' && known?.seen && known.band === 'over' && day && words.date === terms().due.date) setWords({ date: day });
    setAsked(false);
    setKind(door);
  };
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
                <RoomMeter room={room()} name={null} size={size()} onSize={null} />
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
                    onChange={() => choose(door.kind)}
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
        <AnswerForms
          kind={kind()}
          words={words}
          onWords={setWords}
          terms={terms()}
          other={other()}
          today={props.now.toPlainDate()}
          earliest={earliest()}
          people={props.people ?? null}
          asked={asked()}
        />
      </main>
      <Show when={kind()}>
        {chosen => (
          <footer class="foot">
            <button class="btn wide" classList={{ word: chosen() === 'promise', go: chosen() !== 'promise' }} type="button" disabled={props.isSending} onClick={send}>
              <Switch>
                <Match when={chosen() === 'promise'}>{say('answer.send-promise', { name: other() })}</Match>
                <Match when={chosen() === 'counter'}>{say('answer.send-counter')}</Match>
                <Match when={chosen() === 'ask'}>{say(words.isWorried ? 'move.concern-send' : 'answer.send-question')}</Match>
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
