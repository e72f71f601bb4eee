import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes without goals', { goals: [] }, 'pass'],
  ['passes at three', { goals: ['a', 'b', 'c'] }, 'pass'],
  ['asks for fewer at four', { goals: ['a', 'b', 'c', 'd'] }, 'too-many'],
];
