import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when there is something to decide', { consultsFirst: ['Avtalen med entreprenøren'] }, 'pass'],
  ['passes when nothing is said of it at all', { decidesAlone: [] }, 'pass'],
  ['asks when only limits are said', { decidesAlone: [], staysWithDelegator: ['Pressen'] }, 'only-limits'],
];
