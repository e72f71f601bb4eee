import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when the reason stands in a sentence', { why: 'Barna går her i mørket' }, 'pass'],
  ['asks when neither a sentence nor a mail says it', { why: '', hasSource: false }, 'missing'],
  ['asks when the mail stays behind', { why: '', hasSource: true, reachesDelegate: false }, 'missing'],
  ['asks more mildly when the mail comes along', { why: ' ', hasSource: true }, 'only-source'],
];
