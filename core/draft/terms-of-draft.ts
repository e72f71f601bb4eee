import { effortOf } from '#core/vocabulary/effort.ts';
import type { Latitude, Source, Terms } from '#core/vocabulary/terms.ts';
import { asLine, asLines, asText } from '#core/vocabulary/text.ts';
import type { Draft, DraftPerson } from './draft.ts';

/** The three decisions that are the person's own; nothing else is required. */
export type Decision = 'result' | 'delegate' | 'due';

export type Completed = { complete: true; terms: Terms; delegate: DraftPerson } | { complete: false; missing: readonly Decision[]; isDuePast: boolean };

const some = <Value, Key extends string>(key: Key, value: Value | undefined | '' | null): Partial<Record<Key, Value>> =>
  value ? ({ [key]: value } as Record<Key, Value>) : {};
const someLines = (text: string) => (asLines(text).length > 0 ? asLines(text) : undefined);

const latitudeOf = ({ texts }: Draft): Latitude | undefined => {
  const latitude: Latitude = {
    ...some('decidesAlone', someLines(texts.decidesAlone.value)),
    ...some('consultsFirst', someLines(texts.consultsFirst.value)),
    ...some('staysWithDelegator', someLines(texts.staysWithDelegator.value)),
    ...some('bounds', someLines(texts.bounds.value)),
  };
  return Object.keys(latitude).length > 0 ? latitude : undefined;
};

const sourcesOf = ({ source }: Draft): Source[] | undefined =>
  source ? [{ kind: source.kind, ref: source.ref, subject: source.subject, ...some('date', source.date) }] : undefined;

/**
 * The terms a draft amounts to, or what is still to be decided.
 *
 * @param zone IANA zone in which the day is meant.
 * @param today local date in that zone; a due date before it is not yet a decision.
 */
export const termsOfDraft = (draft: Draft, zone: string, today: Temporal.PlainDate): Completed => {
  const result = asLine(draft.texts.result.value);
  const delegate = draft.delegate.value;
  const date = draft.due.value;
  const isDuePast = date !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(date), today) < 0;

  if (result === '' || !delegate || !date || isDuePast) {
    const missing = [result === '' && 'result', !delegate && 'delegate', (!date || isDuePast) && 'due'] as const;
    return { complete: false, missing: missing.filter(decision => decision !== false), isDuePast };
  }

  const { texts, checkIns, effort } = draft;
  const terms: Terms = {
    result,
    due: { date, time: null, zone },
    ...some('why', asText([texts.why.value, texts.dueBecause.value].filter(Boolean).join('\n'))),
    ...some('forWhom', asText(texts.forWhom.value)),
    ...some('success', asText(texts.success.value)),
    ...some('consultation', asText(texts.consultation.value)),
    ...some('mandate', asLine(texts.mandate.value)),
    ...some('value', draft.value.value),
    ...some('goals', someLines(texts.goals.value)),
    ...some('resources', someLines(texts.resources.value)),
    ...some('competence', someLines(texts.competence.value)),
    ...some('delegatorPromises', someLines(texts.delegatorPromises.value)),
    ...some('latitude', latitudeOf(draft)),
    ...some('answerBy', draft.answerBy.value ? { date: draft.answerBy.value, time: null, zone } : undefined),
    ...some('checkIns', checkIns.value ? { every: checkIns.value } : undefined),
    ...some('effort', effort.value ? effortOf[effort.value] : undefined),
    ...some('sources', sourcesOf(draft)),
  };
  return { complete: true, terms, delegate };
};
