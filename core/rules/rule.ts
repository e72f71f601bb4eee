export type Severity = 'hint' | 'warning' | 'stop';

/** Principles in docs/principles.md that a rule puts into practice, so that anyone can check our reading of them. */
export type Principle = `${'A' | 'B' | 'C' | 'D' | 'E'}${number}`;

/** A rule answers with a message id and the figures in it, never with a sentence; sentences live in core/language. */
export type Finding<Id extends string, Data> = { messageId: Id; data: Data; severity?: Severity };

/** `unknown` is an honest answer: a calendar we may not see is neither free nor full. */
export type Outcome<Id extends string, Data> = 'pass' | 'unknown' | Finding<Id, Data>;

export type Rule<Facts, Id extends string, Data> = {
  id: string;
  /** The strongest a finding can be; one finding may be milder. Only final effect stops, load never does. */
  severity: Severity;
  principles: readonly Principle[];
  check: (facts: Facts) => Outcome<Id, Data>;
};

export const defineRule = <Facts, Id extends string, Data>(rule: Rule<Facts, Id, Data>): Rule<Facts, Id, Data> => rule;
