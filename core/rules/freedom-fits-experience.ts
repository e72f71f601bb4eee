import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import { defineRule } from './rule.ts';

export type ExperienceFacts = {
  name: string;
  /** What the two have agreed before; null where that is not known. */
  shared: readonly SharedAgreement[] | null;
  decidesAlone: readonly string[];
  consultsFirst: readonly string[];
  staysWithDelegator: readonly string[];
  checkIns: string | null;
};

/** Asks, from what the two have agreed before and nothing else: the first time, how near to be; after some kept promises, whether more can be let go. */
export const freedomFitsExperience = defineRule({
  id: 'freedom-fits-experience',
  severity: 'hint',
  principles: ['E10', 'D4'],
  speaks: false,
  messages: ['first-time', 'wider'],
  check({ name, shared, decidesAlone, consultsFirst, staysWithDelegator, checkIns }: ExperienceFacts, { keptAgreements }) {
    if (!shared) return 'unknown';
    if (shared.length === 0) return decidesAlone.length > 0 && consultsFirst.length === 0 && checkIns === null ? { messageId: 'first-time', data: { name } } : 'pass';
    const kept = shared.filter(({ isKept }) => isKept).length;
    const isNarrow = decidesAlone.length === 0 && consultsFirst.length + staysWithDelegator.length > 0;
    return kept >= keptAgreements && isNarrow ? { messageId: 'wider', data: { name, count: kept } } : 'pass';
  },
});
