import { For, type Component } from 'solid-js';
import type { Draft, DraftTextName } from '#core/draft/draft.ts';
import { rhythmText } from '#core/letter/rhythm.ts';
import type { CheckIns } from '#core/vocabulary/terms.ts';
import { asLines } from '#core/vocabulary/text.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { TextField } from '../field.tsx';
import { Fold, firstLine } from '../fold.tsx';
import { useLanguage } from '../language.tsx';

export type RestProps = {
  draft: Draft;
  onText: (name: DraftTextName, value: string) => void;
  onCheckIns: (every: CheckIns['every'] | null) => void;
  isWhyOpen: boolean;
};

const rhythms = ['once', 'weekly', 'fortnightly', 'monthly', 'on-request'] as const;

/** The rest of the proposal: each part one press away, with a line of what it says. */
export const RestFolds: Component<RestProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const name = () => (props.draft.delegate.value ? firstName(props.draft.delegate.value.name) : null);
  const text = (field: DraftTextName) => props.draft.texts[field].value;
  const preview = (...fields: DraftTextName[]) => firstLine(language, fields.flatMap(field => asLines(text(field)))) || say('delegate.not-filled');
  const field = (name: DraftTextName, label: string, options: { rows?: number; lines?: boolean } = {}) => (
    <TextField
      id={`field-${name}`}
      label={label}
      value={text(name)}
      rows={options.rows ?? 2}
      onInput={value => props.onText(name, value)}
      {...(options.lines ? { aside: say('delegate.lines-hint') } : {})}
    />
  );
  const checkIns = () => props.draft.checkIns.value;
  return (
    <>
      <Fold title={say('delegate.why-fold')} preview={preview('why', 'forWhom')} open={props.isWhyOpen} id="why-fold">
        {field('why', say('delegate.why'))}
        {field('forWhom', say('delegate.for-whom'), { rows: 1 })}
      </Fold>
      <Fold title={say('delegate.success-fold')} preview={preview('success')}>
        {field('success', say('delegate.success'))}
      </Fold>
      <Fold
        title={name() ? say('delegate.latitude-fold', { name: name()! }) : say('delegate.latitude-fold-nobody')}
        preview={preview('decidesAlone', 'consultsFirst', 'staysWithDelegator')}
      >
        {field('decidesAlone', say('delegate.decides-alone'), { lines: true })}
        {field('consultsFirst', say('delegate.consults-first'))}
        {field('staysWithDelegator', say('delegate.stays'))}
      </Fold>
      <Fold title={say('delegate.promises-fold')} preview={preview('delegatorPromises')}>
        {field('delegatorPromises', say('delegate.promises'), { lines: true })}
      </Fold>
      <Fold
        title={say('delegate.check-ins-fold')}
        preview={checkIns() ? rhythmText(language, checkIns()!, name()) : say('delegate.check-ins-none')}
      >
        <div class="field">
          <label for="field-check-ins">{say('delegate.check-ins')}</label>
          <select
            id="field-check-ins"
            value={checkIns() ?? ''}
            onChange={event => props.onCheckIns((event.currentTarget.value || null) as CheckIns['every'] | null)}
          >
            <option value="">{say('delegate.check-ins-none')}</option>
            <For each={rhythms}>{every => <option value={every}>{rhythmText(language, every, name())}</option>}</For>
          </select>
        </div>
      </Fold>
    </>
  );
};
