import { For, Show, createUniqueId, type Component, type JSX } from 'solid-js';
import { withText, type Draft, type DraftTextName } from '#core/draft/draft.ts';
import { longDay } from '#core/language/calendar.ts';
import { rhythmText, rhythms } from '#core/letter/rhythm.ts';
import { effortSizes } from '#core/vocabulary/effort.ts';
import { firstName } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { asLines } from '#core/vocabulary/text.ts';
import { TextField } from '../field.tsx';
import { Fold, firstLine } from '../fold.tsx';
import { useLanguage } from '../language.tsx';
import { SelectField } from '../select-field.tsx';

export type RestProps = {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  today: Temporal.PlainDate;
  /** Tasks and goals to choose among: the organisation's, and those named before. */
  mandates: readonly string[];
  /** The words of the open mail a field comes from. */
  told: (field: 'forWhom' | 'mandate') => JSX.Element | null;
};

const values = ['customers', 'people', 'economy'] as const satisfies readonly Terms['value'][];

/** The rest of the proposal: each part one press away, with a line of what it says. */
export const RestFolds: Component<RestProps> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const id = createUniqueId();
  const name = () => (props.draft.delegate.value ? firstName(props.draft.delegate.value.name) : null);
  const text = (field: DraftTextName) => props.draft.texts[field].value;
  const preview = (...fields: DraftTextName[]) => firstLine(language, fields.flatMap(field => asLines(text(field)))) || say('delegate.not-filled');
  const write = (field: DraftTextName, value: string) => props.onDraft(withText(props.draft, field, value));
  const field = (name: DraftTextName, label: string, options: { rows?: number; lines?: boolean; told?: () => JSX.Element | null } = {}) => (
    <TextField
      id={`field-${name}`}
      label={label}
      value={text(name)}
      rows={options.rows ?? 2}
      onInput={value => write(name, value)}
      aside={options.lines ? say('delegate.lines-hint') : options.told?.()}
    />
  );
  const checkIns = () => props.draft.checkIns.value;
  const isHabit = () => props.draft.checkIns.from === 'habit';
  const rhythm = () => [checkIns() ? rhythmText(language, checkIns()!, name()) : say('delegate.check-ins-none'), isHabit() ? say('delegate.habit') : ''].filter(Boolean).join(' · ');
  const answerBy = () => props.draft.answerBy.value;
  const talkPreview = () => (answerBy() ? `${rhythm()} · ${say('answer.answer-by', { day: longDay(tag, Temporal.PlainDate.from(answerBy()!)) })}` : rhythm());
  return (
    <>
      <Fold title={say('delegate.why-fold')} preview={preview('why', 'forWhom', 'mandate')}>
        {field('why', say('delegate.why'))}
        {field('forWhom', say('delegate.for-whom'), { rows: 1, told: () => props.told('forWhom') })}
        <div class="field">
          <label for="field-mandate">{say('delegate.mandate')}</label>
          <input id="field-mandate" list={`${id}-mandates`} value={text('mandate')} onInput={event => write('mandate', event.currentTarget.value)} />
          <datalist id={`${id}-mandates`}>
            <For each={props.mandates}>{mandate => <option value={mandate} />}</For>
          </datalist>
          <Show when={props.told('mandate')}>{told => <p class="meta">{told()}</p>}</Show>
        </div>
        <SelectField
          id="field-value"
          label={say('delegate.value')}
          value={props.draft.value.value}
          none={say('delegate.value-none')}
          options={values}
          text={value => say(`delegate.value-${value}`)}
          onChoose={value => props.onDraft({ ...props.draft, value: { value, from: 'you' } })}
        />
      </Fold>
      <Fold title={say('delegate.success-fold')} preview={preview('success', 'goals')}>
        {field('success', say('delegate.success'))}
        <SelectField
          id="field-effort"
          label={say('effort.label')}
          value={props.draft.effort.value}
          none={say('effort.unsaid')}
          options={effortSizes}
          text={size => say(`effort.${size}`)}
          onChoose={size => props.onDraft({ ...props.draft, effort: { value: size, from: 'you' } })}
        />
        {field('goals', say('delegate.goals'), { lines: true })}
      </Fold>
      <Fold
        title={name() ? say('delegate.latitude-fold', { name: name()! }) : say('delegate.latitude-fold-nobody')}
        preview={preview('decidesAlone', 'consultsFirst', 'staysWithDelegator')}
      >
        {field('decidesAlone', say('delegate.decides-alone'), { lines: true })}
        {field('consultsFirst', say('delegate.consults-first'))}
        {field('staysWithDelegator', say('delegate.stays'))}
        {field('bounds', say('delegate.bounds'))}
      </Fold>
      <Fold title={say('delegate.promises-fold')} preview={preview('delegatorPromises')}>
        {field('delegatorPromises', say('delegate.promises'), { lines: true })}
      </Fold>
      <Fold title={say('delegate.check-ins-fold')} preview={talkPreview()}>
        <SelectField
          id="field-check-ins"
          label={say('delegate.check-ins')}
          value={checkIns()}
          none={say('delegate.check-ins-none')}
          options={rhythms}
          text={every => rhythmText(language, every, name())}
          onChoose={every => props.onDraft({ ...props.draft, checkIns: { value: every, from: 'you' } })}
          aside={isHabit() ? say('delegate.habit-about') : null}
        />
        <div class="field">
          <label for="field-answer-by">{say('delegate.answer-by')}</label>
          <input
            id="field-answer-by"
            type="date"
            min={props.today.toString()}
            value={answerBy() ?? ''}
            onChange={event => props.onDraft({ ...props.draft, answerBy: { value: event.currentTarget.value || null, from: 'you' } })}
          />
        </div>
        {field('consultation', say('delegate.consultation'))}
      </Fold>
      <Fold title={say('delegate.support-fold')} preview={preview('resources', 'competence')}>
        {field('resources', say('delegate.resources'), { lines: true })}
        {field('competence', say('delegate.competence'))}
      </Fold>
    </>
  );
};
