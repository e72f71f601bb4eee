import { defineRule } from './rule.ts';

/** An agreement already grown from the same mail, and how far it has come. */
export type EarlierAgreement = { name: string; isPromised: boolean };
export type FinalEffectFacts = { earlier: readonly EarlierAgreement[] };

/** Stops what someone has promised from being given to another; asks before the same mail is put to a second person. */
export const finalEffect = defineRule({
  id: 'final-effect',
  severity: 'stop',
  principles: ['A12', 'E12'],
  check({ earlier }: FinalEffectFacts) {
    const promised = earlier.find(agreement => agreement.isPromised);
    if (promised) return { messageId: 'already-promised' as const, data: { name: promised.name } };
    const asked = earlier[0];
    if (asked) return { messageId: 'already-asked' as const, data: { name: asked.name }, severity: 'warning' as const };
    return 'pass';
  },
});
