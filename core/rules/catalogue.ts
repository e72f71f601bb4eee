import { finalEffect, type FinalEffectFacts } from './final-effect.ts';
import { leaveRoomInTheWeek, type LeaveRoomFacts } from './leave-room-in-the-week.ts';
import type { Policy } from '#core/vocabulary/policy.ts';
import type { Severity } from './rule.ts';
import { sayWhoItIsFor, type WhoItIsForFacts } from './say-who-it-is-for.ts';

/** Every rule there is; a file not listed here does not speak. */
export const catalogue = [finalEffect, leaveRoomInTheWeek, sayWhoItIsFor] as const;

export type Facts = FinalEffectFacts & LeaveRoomFacts & WhoItIsForFacts;

type Found<Rule> = Rule extends { id: infer Id; check: (facts: never) => infer Outcome }
  ? Outcome extends { messageId: infer MessageId; data: infer Data }
    ? { rule: Id; messageId: MessageId; data: Data; severity: Severity }
    : never
  : never;

/** One thing worth saying before sending: which rule says it, which of its sentences, and the figures in it. */
export type Advice = Found<(typeof catalogue)[number]>;

const strength: Record<Severity, number> = { stop: 0, warning: 1, hint: 2 };

/**
 * What the rules find in the facts, strongest first; rules that pass or cannot tell say nothing.
 * An organisation's policy may silence a rule or change how strongly it speaks, but never one that can stop, whatever it is handed.
 */
export const advise = (facts: Facts, rules: Policy['rules'] = {}): readonly Advice[] => {
  const advice = catalogue.flatMap(rule => {
    const setting = rule.severity === 'stop' ? undefined : rules[rule.id]?.severity;
    const outcome = setting === 'off' ? 'pass' : rule.check(facts);
    if (typeof outcome === 'string') return [];
    const severity = setting ?? ('severity' in outcome ? outcome.severity : rule.severity);
    return [{ rule: rule.id, messageId: outcome.messageId, data: outcome.data, severity } as Advice];
  });
  return advice.toSorted((one, other) => strength[one.severity] - strength[other.severity]);
};
