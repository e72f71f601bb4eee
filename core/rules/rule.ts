import type { RuleId, ThresholdsOf } from '#core/vocabulary/rule-table.ts';

export type Severity = 'hint' | 'warning' | 'stop';

/** Principles in docs/principles.md that a rule puts into practice, so that anyone can check our reading of them. */
export type Principle = `${'A' | 'B' | 'C' | 'D' | 'E'}${number}`;

/** What a sentence is filled with: names and words as written, figures, days. */
export type FindingData = Readonly<Record<string, string | number | Temporal.PlainDate | undefined>>;

/** A rule answers with a message id and the figures in it, never with a sentence; sentences live in core/language. */
export type Finding = { messageId: string; data: FindingData; severity?: Severity };

/** `unknown` is an honest answer: a calendar we may not see is neither free nor full. */
export type Outcome = 'pass' | 'unknown' | Finding;

export type Rule<Id extends RuleId, Facts> = {
  id: Id;
  /** The strongest a finding can be; one finding may be milder. Only final effect stops, load never does. */
  severity: Severity;
  principles: readonly Principle[];
  /** One of the few that speak by themselves; the others wait under «flere råd». */
  speaks: boolean;
  /** Everything it can answer with, each a sentence in core/language. */
  messages: readonly string[];
  check: (facts: Facts, thresholds: ThresholdsOf<Id>) => Outcome;
};

export const defineRule = <Id extends RuleId, Facts>(rule: Rule<Id, Facts>): Rule<Id, Facts> => rule;
