import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes for some hours of work', { effortSeconds: 4 * 3600 }, 'pass'],
  ['passes when they are named', { effortSeconds: 30 * 3600, resources: ['Terje på lager'] }, 'pass'],
  ['asks when it takes days and there is nothing to draw on', { effortSeconds: 30 * 3600 }, 'missing'],
];
