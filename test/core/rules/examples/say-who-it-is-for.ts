import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when someone is named', { forWhom: 'Wenche Aarskog' }, 'pass'],
  ['asks when nobody is', { forWhom: '  ' }, 'missing'],
];
