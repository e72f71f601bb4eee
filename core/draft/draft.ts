import type { EffortSize } from '#core/vocabulary/effort.ts';
import type { CheckIns, Terms } from '#core/vocabulary/terms.ts';

/** Where a field's content came from: the mail or page, what the person usually does, the person writing, or nowhere yet. */
export type Origin = 'mail' | 'page' | 'meeting' | 'habit' | 'you' | 'nothing';
export type Field<Value> = { value: Value; from: Origin };

/** The texts of a draft as they are typed; lists have one entry a line. */
export type DraftTexts = {
  result: string;
  why: string;
  forWhom: string;
  mandate: string;
  success: string;
  goals: string;
  decidesAlone: string;
  consultsFirst: string;
  staysWithDelegator: string;
  bounds: string;
  delegatorPromises: string;
  /** Why it has to be that day, where time is short. */
  dueBecause: string;
  resources: string;
  competence: string;
  consultation: string;
};
export type DraftTextName = keyof DraftTexts;

export type DraftPerson = { oid: string | null; name: string; address: string };
export type DraftSource = { kind: 'message' | 'event' | 'page'; ref: string; subject: string; date: string | null };

/** Terms still incomplete. `due` is a local date; the hour is left open. */
export type Draft = {
  texts: { readonly [Name in DraftTextName]: Field<string> };
  delegate: Field<DraftPerson | null>;
  due: Field<string | null>;
  checkIns: Field<CheckIns['every'] | null>;
  /** Which of the three sides of value it mainly grows (A5). */
  value: Field<NonNullable<Terms['value']> | null>;
  /** A local date an answer is hoped for. */
  answerBy: Field<string | null>;
  /** How large the work is; null where nobody has said. */
  effort: Field<EffortSize | null>;
  source: DraftSource | null;
  /** The sentence of the mail it answers, where the mail asks for several things and one of them was chosen. */
  ask: string | null;
  /** Rules whose advice has been heard: they do not speak of this draft again. */
  heard: readonly string[];
};

const nothing: Field<string> = { value: '', from: 'nothing' };

export const emptyDraft: Draft = {
  texts: {
    result: nothing,
    why: nothing,
    forWhom: nothing,
    mandate: nothing,
    success: nothing,
    goals: nothing,
    decidesAlone: nothing,
    consultsFirst: nothing,
    staysWithDelegator: nothing,
    bounds: nothing,
    delegatorPromises: nothing,
    dueBecause: nothing,
    resources: nothing,
    competence: nothing,
    consultation: nothing,
  },
  delegate: { value: null, from: 'nothing' },
  due: { value: null, from: 'nothing' },
  checkIns: { value: null, from: 'nothing' },
  value: { value: null, from: 'nothing' },
  answerBy: { value: null, from: 'nothing' },
  effort: { value: null, from: 'nothing' },
  source: null,
  ask: null,
  heard: [],
};

/** Something kept earlier as a draft, with what has come to the form since; null where it is none. */
export const asDraft = (value: unknown): Draft | null => {
  if (typeof value !== 'object' || value === null || !('texts' in value) || !('delegate' in value)) return null;
  const kept = value as Partial<Draft>;
  return { ...emptyDraft, ...kept, texts: { ...emptyDraft.texts, ...kept.texts } };
};

/** The draft with a text as the person has now written it. */
export const withText = (draft: Draft, name: DraftTextName, value: string): Draft => ({
  ...draft,
  texts: { ...draft.texts, [name]: { value, from: 'you' } },
});
