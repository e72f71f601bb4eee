import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when a task or goal is named', { mandate: 'Trygge veier' }, 'pass'],
  ['asks when none is', { mandate: '' }, 'missing'],
  ['cannot tell where nobody has named any to choose among', { mandate: '', mandatesKnown: 0 }, 'unknown'],
];
