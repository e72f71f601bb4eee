import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when the mail reaches whoever is asked', { hasSource: true, reachesDelegate: true }, 'pass'],
  ['asks when it stays behind', { hasSource: true, reachesDelegate: false }, 'stays-behind'],
  ['asks when there is nothing it grew from', { hasSource: false }, 'no-source'],
];
