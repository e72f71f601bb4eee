import type { Example } from '../facts.ts';

const nothing = { delegatorPromises: [] };

export const examples: readonly Example[] = [
  ['passes when something is promised back', {}, 'pass'],
  ['passes when the two talk along the way', { ...nothing, checkIns: 'weekly' }, 'pass'],
  ['asks when neither is said', nothing, 'missing'],
];
