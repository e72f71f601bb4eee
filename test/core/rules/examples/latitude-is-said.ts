import { day, type Example } from '../facts.ts';

const none = { decidesAlone: [], consultsFirst: [], staysWithDelegator: [] };

export const examples: readonly Example[] = [
  ['passes when one of the lists says something', { due: day('2026-12-24') }, 'pass'],
  ['passes for a favour that is near', { ...none, due: day('2026-11-30') }, 'pass'],
  ['asks when it lies a week ahead', { ...none, due: day('2026-12-01') }, 'missing'],
  ['asks when it takes a day or more, however near', { ...none, effortSeconds: 15 * 3600 }, 'missing'],
  ['cannot tell before there is a day', { ...none, due: null }, 'unknown'],
];
