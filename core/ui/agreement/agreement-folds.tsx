import { For, Show, type Component } from 'solid-js';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import { ownRhythmText, rhythmText } from '#core/letter/rhythm.ts';
import { firstName } from '#core/vocabulary/party.ts';
import type { CheckIns } from '#core/vocabulary/terms.ts';
import { Fold, firstLine } from '../fold.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { BackgroundList, type Background } from './background-list.tsx';

const Part: Component<{ icon: IconName; title: string; lines: readonly string[] | undefined }> = props => (
  <Show when={props.lines?.length ? props.lines : null}>
    {lines => (
      <section>
        <h3>
          <Icon name={props.icon} />
          {props.title}
        </h3>
        <ul>
          <For each={lines()}>{line => <li>{line}</li>}</For>
        </ul>
      </section>
    )}
  </Show>
);

/** The room to act as three lists, seen from the reader's side. */
const Latitude: Component<{ view: AgreementView }> = props => {
  const { say } = useLanguage();
  const isMine = () => props.view.role === 'delegate';
  const name = () => firstName(props.view.other.name);
  const latitude = () => props.view.terms.latitude ?? {};
  return (
    <div class="three">
      <Part icon="tick" title={isMine() ? say('agreement.you-decide') : say('agreement.other-decides', { name: name() })} lines={latitude().decidesAlone} />
      <Part icon="talk" title={isMine() ? say('agreement.ask-first', { name: name() }) : say('agreement.ask-you-first')} lines={latitude().consultsFirst} />
      <Part icon="person" title={isMine() ? say('agreement.stays-with', { name: name() }) : say('agreement.stays-with-you')} lines={latitude().staysWithDelegator} />
      <Show when={latitude().bounds}>{bounds => <p class="meta">{say('agreement.bounds', { bounds: bounds().join(', ') })}</p>}</Show>
    </div>
  );
};

/** A list that is one press away; null where there is nothing in it. */
const lines = (...all: readonly (string | undefined)[]): readonly string[] | null => {
  const filled = all.flatMap(line => line || []);
  return filled.length > 0 ? filled : null;
};

const Lines: Component<{ title: string; lines: readonly string[] }> = props => {
  const language = useLanguage();
  return (
    <Fold title={props.title} preview={firstLine(language, props.lines)}>
      <ul class="stack-s">
        <For each={props.lines}>{line => <li>{line}</li>}</For>
      </ul>
    </Fold>
  );
};

/** What the proposal holds besides its head: only the parts that are filled in. */
export const AgreementFolds: Component<{ view: AgreementView; background: Background }> = props => {
  const language = useLanguage();
  const { say } = language;
  const terms = () => props.view.terms;
  const latitude = () => {
    const { decidesAlone = [], consultsFirst = [], staysWithDelegator = [] } = terms().latitude ?? {};
    return [...decidesAlone, ...consultsFirst, ...staysWithDelegator];
  };
  const name = () => firstName(props.view.other.name);
  const isMine = () => props.view.role === 'delegate';
  const promises = () => terms().delegatorPromises ?? [];
  const rhythm = (every: CheckIns['every']) => (isMine() ? ownRhythmText(language, every) : rhythmText(language, every, name()));
  return (
    <div class="folds">
      <Show when={terms().forWhom}>
        {forWhom => (
          <Fold title={say('delegate.for-whom')} preview={forWhom()}>
            <p class="own">{forWhom()}</p>
          </Fold>
        )}
      </Show>
      <Show when={terms().success}>
        {success => (
          <Fold title={say('delegate.success-fold')} preview={success()}>
            <p class="own">{success()}</p>
          </Fold>
        )}
      </Show>
      <Show when={lines(terms().mandate, terms().value && say(`delegate.value-${terms().value!}`), ...(terms().goals ?? []))}>
        {all => <Lines title={say('agreement.serves')} lines={all()} />}
      </Show>
      <Show when={latitude().length > 0}>
        <Fold title={isMine() ? say('agreement.you-decide') : say('agreement.latitude')} preview={firstLine(language, latitude())}>
          <Latitude view={props.view} />
        </Fold>
      </Show>
      <Show when={promises().length > 0}>
        <Fold
          title={isMine() ? say('agreement.other-promises-you', { name: name() }) : say('delegate.promises-fold')}
          preview={firstLine(language, promises())}
        >
          <ul class="stack-s">
            <For each={promises()}>{line => <li>{line}</li>}</For>
          </ul>
        </Fold>
      </Show>
      <Show when={terms().checkIns}>
        {checkIns => (
          <Fold title={say('agreement.check-ins')} preview={rhythm(checkIns().every)}>
            <p>{rhythm(checkIns().every)}</p>
          </Fold>
        )}
      </Show>
      <Show when={lines(...(terms().resources ?? []), ...(terms().competence ?? []))}>{all => <Lines title={say('delegate.support-fold')} lines={all()} />}</Show>
      <Show when={lines(terms().consultation)}>{all => <Lines title={say('delegate.consultation')} lines={all()} />}</Show>
      <BackgroundList background={props.background} terms={terms()} />
    </div>
  );
};
