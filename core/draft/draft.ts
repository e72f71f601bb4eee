import type { EffortSize } from '#core/vocabulary/effort.ts';
import type { CheckIns } from '#core/vocabulary/terms.ts';

/** Where a field's content came from: the mail or page, the person writing, or nowhere yet. */
export type Origin = 'mail' | 'page' | 'you' | 'nothing';
export type Field<Value> = { value: Value; from: Origin };

/** The texts of a draft as they are typed; lists have one entry a line. */
export type DraftTexts = {
  result: string;
  why: string;
  forWhom: string;
  success: string;
  decidesAlone: string;
  consultsFirst: string;
  staysWithDelegator: string;
  delegatorPromises: string;
  /** Why it has to be that day, where time is short. */
  dueBecause: string;
};
export type DraftTextName = keyof DraftTexts;

export type DraftPerson = { oid: string | null; name: string; address: string };
export type DraftSource = { kind: 'message' | 'page'; ref: string; subject: string; date: string | null };

/** Terms still incomplete. `due` is a local date; the hour is left open. */
export type Draft = {
  texts: { readonly [Name in DraftTextName]: Field<string> };
  delegate: Field<DraftPerson | null>;
  due: Field<string | null>;
  checkIns: Field<CheckIns['every'] | null>;
  /** How large the work is; null where nobody has said. */
  effort: Field<EffortSize | null>;
  source: DraftSource | null;
};

const nothing: Field<string> = { value: '', from: 'nothing' };

export const emptyDraft: Draft = {
  texts: {
    result: nothing,
    why: nothing,
    forWhom: nothing,
    success: nothing,
    decidesAlone: nothing,
    consultsFirst: nothing,
    staysWithDelegator: nothing,
    delegatorPromises: nothing,
    dueBecause: nothing,
  },
  delegate: { value: null, from: 'nothing' },
  due: { value: null, from: 'nothing' },
  checkIns: { value: null, from: 'nothing' },
  effort: { value: null, from: 'nothing' },
  source: null,
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
