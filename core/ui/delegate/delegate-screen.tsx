import { Show, createEffect, createMemo, createSignal, lazy, on, type Component, type JSX } from 'solid-js';
import { withText, type Draft, type DraftPerson } from '#core/draft/draft.ts';
import { duePicks, nextMonday } from '#core/draft/due-picks.ts';
import { hasHad } from '#core/draft/from-mail.ts';
import { termsOfDraft, type Completed, type Decision } from '#core/draft/terms-of-draft.ts';
import type { AskOfSeveral } from '#core/draft/several-asks.ts';
import type { MessageId } from '#core/language/language.ts';
import type { Habits } from '#core/flows/habits.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import type { Advice } from '#core/rules/catalogue.ts';
import { assumedSize, type EffortSize } from '#core/vocabulary/effort.ts';
import { firstName } from '#core/vocabulary/party.ts';
import type { Policy } from '#core/vocabulary/policy.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { AdviceList, type AdviceAct } from '../advice-list.tsx';
import { TextField } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { SettingsButton } from '../settings-button.tsx';
import type { Along } from './along.ts';
import { AlongFold } from './along-fold.tsx';
import type { FormReading } from './form-reading.ts';
import { focusField } from './focus-field.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { makeAdvice } from './make-advice.ts';
import { makeFromMail } from './make-from-mail.ts';
import { makeKnown, type DelegateServices } from './make-known.ts';
import { makeRoom } from './make-room.ts';
import { RestFolds } from './rest-folds.tsx';
import { missingText } from './missing-text.ts';
import { isStandIn, originOf, titleOf } from './of-source.ts';
import { SourceBox, type DelegateSource } from './source-box.tsx';
import { WhenSection } from './when-section.tsx';
import { WhoSection } from './who-section.tsx';

export type { DelegateServices, DelegateSource };

const PastFold = lazy(() => import('./past-fold.tsx').then(module => ({ default: module.PastFold })));
const StandInFields = lazy(() => import('./stand-in-fields.tsx').then(module => ({ default: module.StandInFields })));

export type Offer = { terms: Terms; delegate: DraftPerson; along: Along; /** What it is about, of a mail that asks for several things. */ ask: AskOfSeveral | null };

export type DelegateProps = {
  services: DelegateServices;
  source: DelegateSource;
  me: string;
  now: Temporal.ZonedDateTime;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** The same for what nobody has written: it need not be kept. */
  onFill: (draft: Draft) => void;
  /** What the open mail says; null where there is none, and until it is read. */
  reading: FormReading | null;
  /** The letter as its reader will see it, in plain text. */
  letterText: (offer: Offer) => Promise<string>;
  onSend: (offer: Offer) => void;
  /** Shows an agreement this mail has already led to, or one with the person who is asked. */
  onOpenEarlier: (ag: string) => void;
  isSending: boolean;
  /** Grows when what this device knows of earlier agreements has changed. */
  earlierRound: number;
  onSettings?: () => void;
  /** Puts the draft aside until the day; missing where it already is. */
  onNotNow?: ((day: Temporal.PlainDate) => void) | undefined;
  /** What the organisation has decided: how its rules speak, its tasks and its goals. */
  policy: Pick<Policy, 'rules' | 'mandates' | 'goals'>;
  /** What is said of the chosen person's room, where it is another than up to a day. */
  roomInstead?: JSX.Element;
  /** What stands between pressing send and the letter going. */
  notes: JSX.Element;
};

const focusOf: Record<Decision, string> = { result: '#result', delegate: '[role=combobox]', due: '.picks input, input[type=date]' };

/** The form of a delegation: what, who and when first; the rest prefilled one press away; the advice before sending. */
export const DelegateScreen: Component<DelegateProps> = props => {
  const language = useLanguage();
  const { say, sayChosen } = language;
  const [schedule, setSchedule] = createSignal<SeenSchedule | null>(null);
  const [asked, setAsked] = createSignal(false);
  const [along, setAlong] = createSignal<Along | null>(null);
  const known = makeKnown(props.services, () => props.draft, () => props.earlierRound);
  const delegate = () => props.draft.delegate.value;

  const size = () => props.draft.effort.value ?? assumedSize;
  const today = () => props.now.toPlainDate();
  const picks = createMemo(() => duePicks(today()));
  const due = () => (props.draft.due.value ? Temporal.PlainDate.from(props.draft.due.value) : null);
  const { people, ask, earlier, told } = makeFromMail({ draft: () => props.draft, reading: () => props.reading, source: () => props.source, me: () => props.me, known: known.earlier, onFill: draft => props.onFill(draft) });
  const answer = makeRoom({ schedule, now: () => props.now, due, usualDay: () => picks()[0] ?? today(), size, commitments: known.promised });
  const fromMail = () => (props.source.kind === 'message' ? props.source : null);
  const hadIt = () => hasHad(fromMail()?.mail, delegate()?.address ?? '');
  const goesAlong = (): Along => along() ?? { mail: fromMail() !== null && !hadIt(), files: hadIt() ? [] : (fromMail()?.files ?? []).map(file => file.id) };
  const completed = createMemo((): Completed => termsOfDraft(props.draft, props.now.timeZoneId, today()));
  const offer = (): Offer | null => {
    const done = completed();
    return done.complete ? { terms: done.terms, delegate: done.delegate, along: goesAlong(), ask: ask() } : null;
  };

  // Only where nobody has said anything yet: what is usual is never put over what is written.
  const fillUsual = (habits: Habits | null) =>
    habits?.checkIns && props.draft.checkIns.from === 'nothing' && props.onFill({ ...props.draft, checkIns: { value: habits.checkIns, from: 'habit' } });
  createEffect(on(known.habits, fillUsual));

  const mandates = () => [...new Set([...props.policy.mandates, ...props.policy.goals.flatMap(({ goals }) => goals), ...(known.habits()?.mandates ?? [])])];
  const around = () => ({
    today: today(),
    room: due() ? answer.room() : null,
    earlier: earlier(),
    shared: known.shared(),
    mandatesKnown: mandates().length,
    reachesDelegate: props.source.kind !== 'message' || hadIt() || goesAlong().mail,
  });
  const heard = makeAdvice(() => props.draft, around, () => props.policy.rules);

  const missing = (decision: Decision) => (asked() ? missingText(language, completed(), decision, delegate()?.name ?? null) : null);

  let form!: HTMLElement;
  const focus = (selector: string) => focusField(form, selector);
  const send = () => {
    setAsked(true);
    const ready = offer();
    if (ready) return props.onSend(ready);
    const done = completed();
    const first = done.complete ? undefined : done.missing[0];
    if (first) queueMicrotask(() => focus(focusOf[first]));
  };

  const resultAside = () => told.result() ?? (originOf(props.draft) ? say(originOf(props.draft)!) : '');
  const sendText = () => {
    const person = delegate();
    if (!person) return say('delegate.send-nobody');
    return say(heard.isWarned() ? 'delegate.send-anyway' : 'delegate.send', { name: firstName(person.name) });
  };

  const choose = (person: DraftPerson | null) => {
    setSchedule(null);
    props.onDraft({ ...props.draft, delegate: { value: person, from: person ? 'you' : 'nothing' } });
  };
  const setSize = (size: EffortSize) => props.onDraft({ ...props.draft, effort: { value: size, from: 'you' } });
  const setDue = (date: string) => props.onDraft({ ...props.draft, due: { value: date, from: 'you' } });
  const giveMoreTime = (day: Temporal.PlainDate) => {
    setDue(day.toString());
    focus('.picks input:checked, input[type=date]');
  };
  const dismiss = ({ rule }: Advice) => {
    props.onDraft({ ...props.draft, heard: [...props.draft.heard, rule] });
    focus('.stack > .advice button, .explained > summary, .folds summary');
  };
  const earlierAg = () => (earlier().find(({ isPromised, isSameMail }) => isPromised && isSameMail) ?? earlier()[0])?.ag ?? null;
  const actFor = (advice: Advice): AdviceAct | null => {
    const act = heard.actOf(advice, earlierAg());
    if (!act) return null;
    const onPress = () => {
      if ('agreement' in act) return props.onOpenEarlier(act.agreement);
      if ('change' in act) props.onDraft(act.change(props.draft));
      queueMicrotask(() => focus(act.go));
    };
    return { label: sayChosen(act.label as MessageId, {}), onPress };
  };

  return (
    <>
      <main ref={form}>
        <header class="stack">
          <div class="top">
            <h1>{say(titleOf(props.source))}</h1>
            <Show when={props.onSettings}>{open => <SettingsButton onPress={open()} />}</Show>
          </div>
          <SourceBox source={props.source} me={props.me} now={props.now} quote={props.reading && <props.reading.Quote draft={props.draft} form={form} />} />
        </header>
        {props.reading && <props.reading.Asks draft={props.draft} onDraft={props.onDraft} earlier={known.earlier().filter(({ isSameMail }) => isSameMail)} />}
        <AdviceList advice={heard.stops()} actFor={actFor} onDismiss={dismiss} />
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
          onMail={people().map(person => ({ ...person, oid: null, role: '' }))}
          isMeeting={props.source.kind === 'meeting'}
          lastAsked={(known.habits()?.lastPeople ?? []).map(person => ({ ...person, role: '' }))}
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
          roomInstead={props.roomInstead}
        />
        {/* The meeting has its day already. */}
        <Show when={!isStandIn(props.source)} fallback={<StandInFields draft={props.draft} onDraft={props.onDraft} />}>
          <WhenSection
            draft={props.draft}
            onDraft={props.onDraft}
            onDue={setDue}
            picks={picks()}
            earliest={answer.earliest()}
            isPressed={heard.isPressed()}
            spokenOf={props.reading?.days(props.draft) ?? []}
            told={told.due()}
            wrong={missing('due')}
          />
        </Show>
        <AdviceList advice={heard.shown()} more={heard.more()} actFor={actFor} onDismiss={dismiss} />
        <section class="stack" aria-labelledby="rest">
          <h2 id="rest">{say('delegate.rest')}</h2>
          <div class="folds">
            <RestFolds draft={props.draft} onDraft={props.onDraft} today={today()} mandates={mandates()} told={field => told[field]()} />
            <Show when={fromMail()}>
              {source => <AlongFold name={delegate()?.name ?? null} subject={source().mail.subject} files={source().files} hasHad={hadIt()} along={goesAlong()} onChange={setAlong} />}
            </Show>
            <Show when={known.shared()?.length ? known.shared() : null}>
              {past => <PastFold name={firstName(delegate()!.name)} zone={props.now.timeZoneId} shared={past()} onOpen={props.onOpenEarlier} />}
            </Show>
          </div>
        </section>
      </main>
      <footer class="foot">
        {props.notes}
        <div class="buttons">
          <LetterDialog name={delegate()?.name ?? ''} disabled={offer() === null} text={() => props.letterText(offer()!)} />
          <button class="btn" classList={{ go: !heard.isWarned() }} type="button" disabled={heard.stops().length > 0 || props.isSending} onClick={send}>
            {sendText()}
          </button>
        </div>
        <Show when={delegate()}>{person => <p class="meta">{say('delegate.foot', { name: firstName(person().name) })}</p>}</Show>
      </footer>
    </>
  );
};
