import type { CheckIns, Due, Effort } from './terms.ts';

/** The parts of terms that are one text. */
export type TextField = 'result' | 'why' | 'forWhom' | 'success';

/** The parts of terms that are a list of lines. `rest` is what no screen of ours writes: goals, milestones, sources and the like. */
export type ListField = 'decidesAlone' | 'consultsFirst' | 'staysWithDelegator' | 'bounds' | 'delegatorPromises' | 'rest';

/** A part that says one thing; null where it was or is left out. */
type Changed<Field, Value> = { field: Field; before: Value | null; after: Value | null };

/** A list, with only the lines that went out and those that came in. */
export type ListChange = { field: ListField; before: readonly string[]; after: readonly string[] };

/** One part of the terms that another version says otherwise. */
export type TermsChange =
  | Changed<TextField, string>
  | Changed<'due', Due>
  | Changed<'checkIns', CheckIns>
  | Changed<'effort', Effort>
  | ListChange;
