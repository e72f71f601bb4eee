import { Show, createMemo, createResource, createSignal, type Component, type JSX } from 'solid-js';
import { withText, type Draft, type DraftPerson } from '#core/draft/draft.ts';
import { duePicks, nextMonday } from '#core/draft/due-picks.ts';
import { hasHad, peopleOn } from '#core/draft/from-mail.ts';
import { termsOfDraft, type Completed, type Decision } from '#core/draft/terms-of-draft.ts';
import type { Commitment } from '#core/load/case.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import { advise, type Advice } from '#core/rules/catalogue.ts';
import type { EarlierAgreement } from '#core/rules/final-effect.ts';
import { assumedSize, type EffortSize } from '#core/vocabulary/effort.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import type { Policy } from '#core/vocabulary/policy.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { AdviceList } from '../advice-list.tsx';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import type { Along } from './along.ts';
import { AlongFold } from './along-fold.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { makeRoom } from './make-room.ts';
import { RestFolds } from './rest-folds.tsx';
import { SettingsButton } from '../settings-button.tsx';
import { SourceBox, type DelegateSource } from './source-box.tsx';
import { WhenSection } from './when-section.tsx';
import { WhoSection, type PeopleServices } from './who-section.tsx';

export type DelegateServices = PeopleServices & {
  /** Agreements this mail has already led to, as far as this device knows. */
  earlier: (ref: string) => Promise<readonly (EarlierAgreement & { ag: string })[]>;
  /** What someone has promised me, as far as this device knows. */
  shared: (address: string) => Promise<readonly Commitment[]>;
};

export type { DelegateSource };

export type Offer = { terms: Terms; delegate: DraftPerson; along: Along };

export type DelegateProps = {
  services: DelegateServices;
  source: DelegateSource;
  me: string;
  now: Temporal.ZonedDateTime;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** The letter as its reader will see it, in plain text. */
  letterText: (offer: Offer) => Promise<string>;
  onSend: (offer: Offer) => void;
  /** Shows an agreement this mail has already led to. */
  onOpenEarlier: (ag: string) => void;
  isSending: boolean;
  /** Grows when what this device knows of earlier agreements has changed. */
  earlierRound: number;
  onSettings?: () => void;
  /** Puts the draft aside until the day; missing where it already is. */
  onNotNow?: ((day: Temporal.PlainDate) => void) | undefined;
  /** How strongly the organisation lets each rule speak. */
  rules?: Policy['rules'];
  /** What stands between pressing send and the letter going. */
  notes: JSX.Element;
};

const isStop = ({ severity }: Advice) => severity === 'stop';

const focusOf: Record<Decision, string> = { result: '#result', delegate: '[role=combobox]', due: '.picks input, input[type=date]' };

/** The form of a delegation: what, who and when first; the rest prefilled one press away; the advice before sending. */
export const DelegateScreen: Component<DelegateProps> = props => {
  const { say } = useLanguage();
  const [schedule, setSchedule] = createSignal<SeenSchedule | null>(null);
  const [asked, setAsked] = createSignal(false);
  const [dismissed, setDismissed] = createSignal<readonly string[]>([]);
  const [isWhyOpen, setWhyOpen] = createSignal(false);
  const [along, setAlong] = createSignal<Along | null>(null);
  const [earlier] = createResource(
    () => props.draft.source && { ref: props.draft.source.ref, round: props.earlierRound },
    ({ ref }) => props.services.earlier(ref).catch(() => []),
  );

  const size = () => props.draft.effort.value ?? assumedSize;
  const [shared] = createResource(() => props.draft.delegate.value?.address, address => props.services.shared(address).catch(() => []));
  const commitments = () => shared.latest ?? [];
  const today = () => props.now.toPlainDate();
  const picks = createMemo(() => duePicks(today()));
  const delegate = () => props.draft.delegate.value;
  const due = () => (props.draft.due.value ? Temporal.PlainDate.from(props.draft.due.value) : null);
  const answer = makeRoom({ schedule, now: () => props.now, due, usualDay: () => picks()[0] ?? today(), size, commitments });
  const fromMail = () => (props.source.kind === 'message' ? props.source : null);
  const hadIt = () => hasHad(fromMail()?.mail, delegate()?.address ?? '');
  const goesAlong = (): Along => along() ?? { mail: fromMail() !== null && !hadIt(), files: hadIt() ? [] : (fromMail()?.files ?? []).map(file => file.id) };
  const completed = createMemo((): Completed => termsOfDraft(props.draft, props.now.timeZoneId, today()));
  const offer = (): Offer | null => {
    const done = completed();
    if (!done.complete) return null;
    return { terms: done.terms, delegate: done.delegate, along: goesAlong() };
  };

  const advice = createMemo((): readonly Advice[] => {
    const room = due() ? answer.room() : null;
    return advise({ forWhom: props.draft.texts.forWhom.value, earlier: earlier() ?? [], name: delegate()?.name ?? '', room }, props.rules);
  });
  const shown = () => advice().filter(one => isStop(one) || !dismissed().includes(one.rule));
  const isStopped = () => advice().some(isStop);
  const isWarned = () => advice().some(one => one.severity === 'warning');

  /** The day is a hard one for whoever is asked. */
  const isPressed = () => advice().some(({ rule }) => rule === 'leave-room-in-the-week');

  const missing = (decision: Decision): string | null => {
    const done = completed();
    if (!asked() || done.complete || !done.missing.includes(decision)) return null;
    if (decision === 'result') return say('delegate.result-missing');
    if (decision === 'delegate') return say('delegate.who-missing');
    if (done.isDuePast) return say('delegate.due-past');
    return delegate() ? say('delegate.due-missing', { name: firstName(delegate()!.name) }) : say('delegate.due-missing-nobody');
  };

  let form!: HTMLElement;
  const send = () => {
    setAsked(true);
    const ready = offer();
    if (ready) return props.onSend(ready);
    const done = completed();
    const first = done.complete ? undefined : done.missing[0];
    if (first) queueMicrotask(() => form.querySelector<HTMLElement>(focusOf[first])?.focus());
  };

  const resultAside = (): string => {
    const { from } = props.draft.texts.result;
    if (from === 'mail') return say('delegate.result-from-mail');
    return from === 'page' ? say('delegate.result-from-page') : '';
  };

  const sendText = () => {
    const person = delegate();
    if (!person) return say('delegate.send-nobody');
    return say(isWarned() ? 'delegate.send-anyway' : 'delegate.send', { name: firstName(person.name) });
  };

  const choose = (person: DraftPerson | null) => {
    setSchedule(null);
    props.onDraft({ ...props.draft, delegate: { value: person, from: person ? 'you' : 'nothing' } });
  };
  const setSize = (size: EffortSize) => props.onDraft({ ...props.draft, effort: { value: size, from: 'you' } });
  const setDue = (date: string) => props.onDraft({ ...props.draft, due: { value: date, from: 'you' } });
  const focus = (selector: string) => form.querySelector<HTMLElement>(selector)?.focus();
  const giveMoreTime = (day: Temporal.PlainDate) => {
    setDue(day.toString());
    focus('.picks input:checked, input[type=date]');
  };
  const dismiss = (one: Advice) => {
    setDismissed([...dismissed(), one.rule]);
    focus('.advice button, .folds summary');
  };
  const act = (one: Advice) => {
    if (one.rule === 'final-effect') {
      const known = earlier() ?? [];
      const shown = known.find(({ isPromised }) => isPromised) ?? known[0];
      return shown && props.onOpenEarlier(shown.ag);
    }
    setWhyOpen(true);
    queueMicrotask(() => form.querySelector<HTMLElement>('#field-forWhom')?.focus());
  };

  return (
    <>
      <main ref={form}>
        <header class="stack">
          <div class="top">
            <h1>{say(props.source.kind === 'nothing' ? 'delegate.title-nothing' : 'delegate.title')}</h1>
            <Show when={props.onSettings}>{open => <SettingsButton onPress={open()} />}</Show>
          </div>
          <SourceBox source={props.source} me={props.me} now={props.now} />
        </header>
        {/* What stops the sending is said before anything is filled in. */}
        <AdviceList advice={shown().filter(isStop)} onAct={act} onDismiss={dismiss} />
        <TextField
          id="result"
          decisive
          label={say('delegate.result')}
          rows={2}
          value={props.draft.texts.result.value}
          onInput={value => props.onDraft(withText(props.draft, 'result', value))}
          wrong={missing('result')}
          aside={resultAside()}
        />
        <WhoSection
          services={props.services}
          onMail={peopleOn(fromMail()?.mail, props.me).map(person => ({ ...person, oid: null, role: '' }))}
          me={props.me}
          chosen={delegate()}
          isOnMail={hadIt()}
          onChoose={choose}
          onSchedule={setSchedule}
          answer={answer}
          size={size()}
          onSize={setSize}
          onLater={giveMoreTime}
          lookOn={nextMonday(today())}
          onNotNow={props.onNotNow ? () => props.onNotNow!(nextMonday(today())) : null}
          wrong={missing('delegate')}
        />
        <WhenSection
          draft={props.draft}
          onDraft={props.onDraft}
          onDue={setDue}
          picks={picks()}
          earliest={answer.earliest()}
          isPressed={isPressed()}
          wrong={missing('due')}
        />
        <AdviceList advice={shown().filter(one => !isStop(one))} onAct={act} onDismiss={dismiss} />
        <section class="stack" aria-labelledby="rest">
          <h2 id="rest">{say('delegate.rest')}</h2>
          <div class="folds">
            <RestFolds
              draft={props.draft}
              isWhyOpen={isWhyOpen()}
              onText={(name, value) => props.onDraft(withText(props.draft, name, value))}
              onCheckIns={every => props.onDraft({ ...props.draft, checkIns: { value: every, from: every ? 'you' : 'nothing' } })}
            />
            <Show when={fromMail()}>
              {source => (
                <AlongFold
                  name={delegate()?.name ?? null}
                  subject={source().mail.subject}
                  files={source().files}
                  hasHad={hadIt()}
                  along={goesAlong()}
                  onChange={setAlong}
                />
              )}
            </Show>
          </div>
        </section>
      </main>
      <footer class="foot">
        {props.notes}
        <div class="buttons">
          <LetterDialog name={delegate()?.name ?? ''} disabled={offer() === null} text={() => props.letterText(offer()!)} />
          <button class="btn" classList={{ go: !isWarned() }} type="button" disabled={isStopped() || props.isSending} onClick={send}>
            {sendText()}
          </button>
        </div>
        <Show when={delegate()}>{person => <p class="meta">{say('delegate.foot', { name: firstName(person().name) })}</p>}</Show>
      </footer>
    </>
  );
};
