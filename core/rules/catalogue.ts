import type { Policy } from '#core/vocabulary/policy.ts';
import { fixedRule, thresholdsOf, type RuleId } from '#core/vocabulary/rule-table.ts';
import { aPromiseThatCanBeKept } from './a-promise-that-can-be-kept.ts';
import { answerByDate } from './answer-by-date.ts';
import { askedNotOrdered } from './asked-not-ordered.ts';
import { authorityMatchesResponsibility } from './authority-matches-responsibility.ts';
import { delegatorIsReachable } from './delegator-is-reachable.ts';
import { fewClearGoals } from './few-clear-goals.ts';
import { finalEffect } from './final-effect.ts';
import { freedomFitsExperience } from './freedom-fits-experience.ts';
import { handOverWithHistory } from './hand-over-with-history.ts';
import { latitudeIsSaid } from './latitude-is-said.ts';
import { learningIsKept } from './learning-is-kept.ts';
import { leaveRoomInTheWeek } from './leave-room-in-the-week.ts';
import { oneCarriesIt } from './one-carries-it.ts';
import { recognitionIsDue } from './recognition-is-due.ts';
import { resourcesNamed } from './resources-named.ts';
import { rhythmFitsTheFreedom } from './rhythm-fits-the-freedom.ts';
import type { FindingData, Outcome, Rule, Severity } from './rule.ts';
import { sayWhoItIsFor } from './say-who-it-is-for.ts';
import { sayWhy } from './say-why.ts';
import { serveAMandate } from './serve-a-mandate.ts';
import { stepInOnlyAfterTryingHelp } from './step-in-only-after-trying-help.ts';
import { successBothWouldJudgeAlike } from './success-both-would-judge-alike.ts';
import { withinTheField } from './within-the-field.ts';
import { wording } from './wording.ts';

/** Every rule there is, in the order in which equals are heard; a file not listed here does not speak. */
export const catalogue = [
  finalEffect,
  leaveRoomInTheWeek,
  aPromiseThatCanBeKept,
  sayWhoItIsFor,
  wording,
  recognitionIsDue,
  latitudeIsSaid,
  rhythmFitsTheFreedom,
  serveAMandate,
  oneCarriesIt,
  askedNotOrdered,
  sayWhy,
  successBothWouldJudgeAlike,
  authorityMatchesResponsibility,
  resourcesNamed,
  delegatorIsReachable,
  handOverWithHistory,
  answerByDate,
  fewClearGoals,
  freedomFitsExperience,
  withinTheField,
  learningIsKept,
  stepInOnlyAfterTryingHelp,
] as const;

type FactsOf<R> = R extends { check: (facts: infer Facts, thresholds: never) => Outcome } ? Facts : never;
type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never;

/** Everything the rules look at. Each is handed only what it asks for. */
export type Facts = Both<FactsOf<(typeof catalogue)[number]>>;

/** One thing worth saying before sending: which rule says it, which of its sentences, and the figures in it. */
export type Advice = {
  rule: RuleId;
  messageId: string;
  data: FindingData;
  severity: Severity;
  /** Said by itself; the rest waits under «flere råd». */
  speaks: boolean;
};

const strength: Record<Severity, number> = { stop: 0, warning: 1, hint: 2 };

type AnyRule = Rule<RuleId, Facts>;

/** Every rule's answer to the facts, under an organisation's policy; null where it is silenced. */
export const judge = (facts: Facts, rules: Policy['rules'] = {}): readonly { rule: AnyRule; outcome: Outcome | null; setting: Policy['rules'][string] | undefined }[] =>
  (catalogue as readonly AnyRule[]).map(rule => {
    const setting = rule.id === fixedRule ? undefined : rules[rule.id];
    return { rule, setting, outcome: setting?.severity === 'off' ? null : rule.check(facts, thresholdsOf(rule.id, setting?.thresholds)) };
  });

/**
 * What the rules find in the facts, strongest first; rules that pass or cannot tell say nothing.
 * An organisation's policy may silence a rule or change how strongly it speaks, but never one that can stop, whatever it is handed.
 */
export const advise = (facts: Facts, rules: Policy['rules'] = {}): readonly Advice[] => {
  const advice = judge(facts, rules).flatMap(({ rule, outcome, setting }): Advice[] => {
    if (outcome === null || typeof outcome === 'string') return [];
    const chosen = setting?.severity === 'off' ? undefined : setting?.severity;
    return [{ rule: rule.id, messageId: outcome.messageId, data: outcome.data, severity: chosen ?? outcome.severity ?? rule.severity, speaks: rule.speaks || chosen !== undefined }];
  });
  return advice.toSorted((one, other) => strength[one.severity] - strength[other.severity]);
};
