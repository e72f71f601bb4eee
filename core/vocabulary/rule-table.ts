/** A figure an organisation may move, within what keeps the rule meaningful. */
export type Threshold = { usual: number; least: number; most: number };

/**
 * Every rule by id, with the figures an organisation may move. An id lies in other people's policies: it is never changed, and a rule that
 * gets another name is written down in `renamedRules`. What the rules do stands in core/rules; the catalogue test holds the two together.
 */
export const ruleTable = {
  'final-effect': {},
  'leave-room-in-the-week': {},
  'a-promise-that-can-be-kept': {},
  'say-who-it-is-for': {},
  'serve-a-mandate': {},
  wording: {},
  'latitude-is-said': { daysAhead: { usual: 7, least: 1, most: 90 } },
  'rhythm-fits-the-freedom': { longDays: { usual: 14, least: 3, most: 180 }, shortDays: { usual: 7, least: 1, most: 90 } },
  'recognition-is-due': {},
  'asked-not-ordered': {},
  'say-why': {},
  'success-both-would-judge-alike': {},
  'few-clear-goals': { mostGoals: { usual: 3, least: 1, most: 10 } },
  'authority-matches-responsibility': {},
  'one-carries-it': {},
  'resources-named': {},
  'delegator-is-reachable': {},
  'answer-by-date': { daysAhead: { usual: 7, least: 2, most: 90 } },
  'hand-over-with-history': {},
  'freedom-fits-experience': { keptAgreements: { usual: 3, least: 1, most: 20 } },
  'within-the-field': {},
  'learning-is-kept': {},
  'step-in-only-after-trying-help': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, Threshold>>>>;

export type RuleId = keyof typeof ruleTable;

export const ruleIds = Object.keys(ruleTable) as readonly RuleId[];

/** The figures of a rule, as they are in force. */
export type ThresholdsOf<Id extends RuleId> = { readonly [Name in keyof (typeof ruleTable)[Id]]: number };

/** The one rule that can stop, and that nobody sets: with final effect there is nothing to adjust (A12). */
export const fixedRule: RuleId = 'final-effect';

/** Ids that rules have had before, to what they are called now; a policy that uses an old one still holds. */
export const renamedRules: Readonly<Record<string, RuleId>> = {};

/** A rule's figures with what an organisation has moved. */
export const thresholdsOf = <Id extends RuleId>(id: Id, moved: Readonly<Record<string, number>> = {}): ThresholdsOf<Id> => {
  const usual: Readonly<Record<string, Threshold>> = ruleTable[id];
  return Object.fromEntries(Object.entries(usual).map(([name, threshold]) => [name, moved[name] ?? threshold.usual])) as ThresholdsOf<Id>;
};
