import { defineRule } from './rule.ts';

/** An agreement already grown from the same mail, or from another in its conversation or the same page, and how far it has come. */
export type EarlierAgreement = { name: string; isPromised: boolean; isSameMail: boolean; /** It is the reader who has promised. */ isMine?: boolean };
export type FinalEffectFacts = { earlier: readonly EarlierAgreement[] };

/** Stops what someone has promised from being given to another; asks before the same matter is put to a second person. */
export const finalEffect = defineRule({
  id: 'final-effect',
  severity: 'stop',
  principles: ['A12', 'E12'],
  speaks: true,
  messages: ['already-promised', 'promised-by-you', 'already-asked', 'same-conversation'],
  check({ earlier }: FinalEffectFacts) {
    const ofThisMail = earlier.filter(({ isSameMail }) => isSameMail);
    const promised = ofThisMail.find(({ isPromised }) => isPromised);
    if (promised?.isMine) return { messageId: 'promised-by-you', data: {} };
    if (promised) return { messageId: 'already-promised', data: { name: promised.name } };
    const [asked] = ofThisMail;
    if (asked) return { messageId: 'already-asked', data: { name: asked.name }, severity: 'warning' };
    const [near] = earlier;
    return near ? { messageId: 'same-conversation', data: { name: near.name }, severity: 'warning' } : 'pass';
  },
});
