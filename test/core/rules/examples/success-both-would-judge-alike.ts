import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when it can be counted', { success: 'Alle elleve lysene lyser' }, 'pass'],
  ['asks when nothing is said', { success: '' }, 'missing'],
  ['asks when it is praise', { success: 'At resultatet er av høy kvalitet' }, 'praise'],
  ['hears praise in English too', { success: 'Everyone is happy' }, 'praise'],
  ['does not hear a word inside another', { success: 'Brannvesenet har godkjent planen' }, 'pass'],
];
