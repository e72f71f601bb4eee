import { Show, type Component, type JSX } from 'solid-js';
import { dueText, longDay, sentenceCase } from '#core/language/calendar.ts';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import type { Move } from '#core/overview/move.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Ball, Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { Note } from '../note.tsx';
import { AgreementFolds } from './agreement-folds.tsx';
import type { Background } from './background-list.tsx';
import { CounterBox } from './counter-box.tsx';
import { Promises } from './promises.tsx';
import { SayBox } from './say-box.tsx';
import { Talk, type Receipt } from './talk.tsx';

export type AgreementProps = {
  view: AgreementView;
  background: Background;
  now: Temporal.ZonedDateTime;
  onMove: (move: Move) => void;
  isSending: boolean;
  /** Nothing can be said now: only read. */
  isReadOnly?: boolean;
  /** Says something about the letter on its way, or why a letter is not used. */
  notes: JSX.Element;
  /** What is waited for has not come in a month. */
  hasWaitedLong?: boolean;
  /** How my newest letter stands; null where nothing of mine is sent. */
  receipt?: Receipt | null;
  /** Opens the four answers again, where the delegate may still answer. */
  onAnswer: (() => void) | null;
};

const Head: Component<{ view: AgreementView }> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const day = () => longDay(tag, Temporal.PlainDate.from(props.view.since.slice(0, 10)));
  const status = () => {
    const { status } = props.view;
    const isNamed = status === 'offered' || status === 'countered' || status === 'agreed' || status === 'declined' || status === 'withdrawn';
    return isNamed ? say(`agreement.status-${status}`, { day: day() }) : say('agreement.status-other');
  };
  return (
    <header class="stack">
      <p class="tag" classList={{ kept: props.view.status === 'agreed' }}>
        <Icon name={props.view.status === 'agreed' ? 'word' : 'clock'} />
        {status()}
      </p>
      <h1>{props.view.terms.result}</h1>
      <Show when={props.view.terms.why}>{why => <p class="lead">{why()}</p>}</Show>
      <p class="when">
        <Icon name="calendar" />
        {sentenceCase(dueText(language, props.view.terms.due))}
      </p>
      <Show when={props.view.ball}>
        {ball => (
          <p class="ball">
            <Ball mine={ball() === 'mine'} />
            {ball() === 'mine' ? say('agreement.ball-you') : say('agreement.ball-other', { name: firstName(props.view.other.name) })}
          </p>
        )}
      </Show>
    </header>
  );
};

/** An agreement as both see it: promises first, side by side; the room to act; the conversation; the moves out. */
export const AgreementScreen: Component<AgreementProps> = props => {
  const { say } = useLanguage();
  const name = () => firstName(props.view.other.name);
  const openQuestion = () => props.view.questions.find(question => question.answer === null && question.by !== props.view.role) ?? null;
  const canAsk = () => props.view.status !== 'withdrawn' && props.view.status !== 'declined' && props.view.openCounter === null;
  return (
    <>
      <main>
        <Head view={props.view} />
        {props.notes}
        <Show when={props.view.status === 'agreed'}>
          <Note icon="word">
            <p>{say('agreement.agreed')}</p>
          </Note>
        </Show>
        <Show when={props.view.status === 'declined'}>
          <p>{props.view.role === 'delegate' ? say('agreement.declined-you') : say('agreement.declined', { name: name() })}</p>
        </Show>
        <Show when={props.view.hasCrossed}>
          <Note icon="swap">
            <p>{say('agreement.crossed', { name: props.view.role === 'delegator' ? name() : say('agreement.you') })}</p>
          </Note>
        </Show>
        <Show when={props.view.hasTwin && (props.view.status === 'agreed' || props.view.status === 'delivered')}>
          <Note icon="swap">
            <p>{say('agreement.twin')}</p>
          </Note>
        </Show>
        <Show when={props.view.isWaitingForParts}>
          <Note icon="clock">
            <p>{props.hasWaitedLong ? say('agreement.waiting-long', { name: name() }) : say('agreement.waiting-parts')}</p>
          </Note>
        </Show>
        <Show when={props.view.role === 'delegator' && !props.isReadOnly ? props.view.openCounter : null}>
          {counter => (
            <CounterBox
              view={props.view}
              counter={counter()}
              isSending={props.isSending}
              onAdopt={() => props.onMove({ kind: 'adopt', counter: counter().id, terms: counter().terms })}
              onKeep={because => props.onMove({ kind: 'keep', counter: counter().id, because })}
            />
          )}
        </Show>
        <Show when={props.isReadOnly ? null : openQuestion()}>
          {question => (
            <section class="stack-l" aria-label={say('move.answer-to', { name: name() })}>
              <h2>{say('move.answer-to', { name: name() })}</h2>
              <p class="source own">
                <Icon name="talk" />
                <span>{question().text}</span>
              </p>
              <SayBox
                open={say('move.answer')}
                label={say('move.answer-label')}
                send={say('move.answer')}
                isRequired
                isSending={props.isSending}
                onSay={text => props.onMove({ kind: 'answer', question: question().id, text })}
              />
            </section>
          )}
        </Show>
        <Promises view={props.view} />
        <AgreementFolds view={props.view} background={props.background} />
        <Talk view={props.view} receipt={props.receipt ?? null} now={props.now} />
      </main>
      <Show when={!props.isReadOnly}>
      <footer class="foot">
        <div class="buttons">
          <Show when={props.onAnswer}>
            {answer => (
              <button class="btn go" type="button" onClick={() => answer()()}>
                {say('move.change-answer')}
              </button>
            )}
          </Show>
          <Show when={canAsk()}>
            <SayBox
              open={say('move.ask')}
              label={say('answer.question-label')}
              send={say('answer.send-question')}
              isRequired
              isSending={props.isSending}
              onSay={text => props.onMove({ kind: 'ask', text })}
              said={props.view.said.length}
            />
          </Show>
          <Show when={props.view.moves.includes('concern.raised')}>
            <SayBox
              open={say('move.concern')}
              label={say('move.concern-label')}
              about={say('move.concern-about')}
              send={say('move.concern-send')}
              isRequired
              isSending={props.isSending}
              onSay={text => props.onMove({ kind: 'concern', text })}
              said={props.view.said.length}
            />
          </Show>
          <Show when={props.view.role === 'delegator' && props.view.moves.includes('terms.withdrawn') ? props.view.openOffer : null}>
            {offer => (
              <SayBox
                open={say('move.withdraw')}
                label={say('move.withdraw-because')}
                send={say('move.withdraw')}
                isRequired={false}
                isSending={props.isSending}
                onSay={because => props.onMove({ kind: 'withdraw', offer: offer().id, because })}
              />
            )}
          </Show>
        </div>
      </footer>
      </Show>
    </>
  );
};
