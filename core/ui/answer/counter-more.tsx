import type { Component } from 'solid-js';
import { ownRhythmText, rhythms } from '#core/letter/rhythm.ts';
import { effortSizes } from '#core/vocabulary/effort.ts';
import { TextField } from '../field.tsx';
import { Fold } from '../fold.tsx';
import { useLanguage } from '../language.tsx';
import { SelectField } from '../select-field.tsx';
import type { CounterWords } from './counter-words.ts';

export type CounterMoreProps = {
  words: CounterWords;
  onWords: (change: Partial<CounterWords>) => void;
  /** The first name of the one who asked. */
  other: string;
};

type Typed = 'success' | 'decidesAlone' | 'consultsFirst' | 'staysWithDelegator' | 'delegatorPromises';

/** The rest of a counter-proposal, as the offer has it, one press away: what is good enough, the room to act, what comes back, the talks, the size. */
export const CounterMore: Component<CounterMoreProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const field = (name: Typed, label: string, hasEntries = true) => (
    <TextField
      label={label}
      value={props.words[name]}
      onInput={value => props.onWords({ [name]: value })}
      {...(hasEntries ? { aside: say('delegate.lines-hint') } : {})}
    />
  );
  return (
    <div class="folds">
      <Fold title={say('answer.counter-more')} preview={say('answer.counter-more-about', { name: props.other })}>
        {field('success', say('delegate.success'), false)}
        {field('decidesAlone', say('agreement.you-decide'))}
        {field('consultsFirst', say('agreement.ask-first', { name: props.other }))}
        {field('staysWithDelegator', say('agreement.stays-with', { name: props.other }))}
        {field('delegatorPromises', say('agreement.other-promises', { name: props.other }))}
        <SelectField
          label={say('agreement.check-ins')}
          value={props.words.checkIns}
          none={say('delegate.check-ins-none')}
          options={rhythms}
          text={every => ownRhythmText(language, every)}
          onChoose={checkIns => props.onWords({ checkIns })}
        />
        <SelectField
          label={say('effort.label')}
          value={props.words.effort}
          none={say('delegate.not-filled')}
          options={effortSizes}
          text={size => say(`effort.${size}`)}
          onChoose={effort => props.onWords({ effort })}
        />
      </Fold>
    </div>
  );
};
