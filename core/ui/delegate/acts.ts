import { withText, type Draft, type DraftTextName } from '#core/draft/draft.ts';
import type { MessageId } from '#core/language/language.ts';
import type { Advice } from '#core/rules/catalogue.ts';
import type { RuleId } from '#core/vocabulary/rule-table.ts';

/** What can be done about a piece of advice with one press: go to a field, change the draft, or look at an agreement. */
export type Act = { label: MessageId } & ({ go: string } | { change: (draft: Draft) => Draft; go: string } | { agreement: string });

const field = (name: DraftTextName) => `#field-${name}`;

/** Where the answer to each rule is written. */
const places: Partial<Record<RuleId, string>> = {
  'a-promise-that-can-be-kept': '.picks input',
  'say-who-it-is-for': field('forWhom'),
  'serve-a-mandate': field('mandate'),
  'say-why': field('why'),
  'success-both-would-judge-alike': field('success'),
  'few-clear-goals': field('goals'),
  'latitude-is-said': field('decidesAlone'),
  'authority-matches-responsibility': field('decidesAlone'),
  'freedom-fits-experience': field('decidesAlone'),
  'resources-named': field('resources'),
  'delegator-is-reachable': field('delegatorPromises'),
  'answer-by-date': '#field-answer-by',
  'hand-over-with-history': '#along-fold summary',
  'one-carries-it': '#result',
  'asked-not-ordered': '#result',
};

const fieldOf = (name: DraftTextName) => (name === 'result' ? '#result' : field(name));

/** A phrase changed for a better one where it stands, or left out with the space it leaves; the first letter of the text stays great. */
const reworded = (text: string, { at, phrase, better }: { at: number; phrase: string; better: string }): string => {
  const changed = `${text.slice(0, at)}${better}${text.slice(at + phrase.length)}`.replace(/ {2,}/gu, ' ').replace(/ ([.,;:])/gu, '$1').trim();
  const isGreat = text.charAt(0) !== text.charAt(0).toLocaleLowerCase('nb');
  return isGreat ? changed.charAt(0).toLocaleUpperCase('nb') + changed.slice(1) : changed;
};

const wordingAct = ({ data }: Advice): Act => {
  const name = data['field'] as DraftTextName;
  const [at, phrase, better] = [Number(data['at']), String(data['phrase']), String(data['better'])];
  return {
    label: better === '' ? 'advice.wording.strike' : 'advice.wording.act',
    change: draft => withText(draft, name, reworded(draft.texts[name].value, { at, phrase, better })),
    go: fieldOf(name),
  };
};

/** Below so many days one talk is enough. */
const fourWeeks = 28;

const rhythmAct = ({ messageId, data }: Advice): Act => {
  const isOften = messageId === 'absent' && Number(data['days']) >= fourWeeks;
  return {
    label: isOften ? 'advice.rhythm-fits-the-freedom.often-act' : 'advice.rhythm-fits-the-freedom.once-act',
    change: draft => ({ ...draft, checkIns: { value: isOften ? 'fortnightly' : 'once', from: 'you' } }),
    go: '#field-check-ins',
  };
};

/** What a rule says decides where its answer stands. */
const placeOf = ({ rule, messageId }: Advice): string | undefined => {
  if (messageId === 'before-answer') return '#field-answer-by';
  return messageId === 'no-source' ? field('why') : places[rule];
};

/** The one thing to do about a piece of advice; null where there is only something to think about. */
export const actOf = (advice: Advice, earlierAg: string | null): Act | null => {
  if (advice.rule === 'wording') return wordingAct(advice);
  if (advice.rule === 'rhythm-fits-the-freedom') return rhythmAct(advice);
  if (advice.rule === 'final-effect') return earlierAg ? { label: 'advice.final-effect.act', agreement: earlierAg } : null;
  if (advice.rule === 'recognition-is-due') return { label: 'advice.recognition-is-due.act', agreement: String(advice.data['ag']) };
  const go = placeOf(advice);
  return go ? { label: `advice.${advice.rule}.act` as MessageId, go } : null;
};
