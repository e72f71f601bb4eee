import { day, type Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes for what is near', { due: day('2026-11-30') }, 'pass'],
  ['passes when there is a day', { due: day('2026-12-04'), answerBy: day('2026-11-26') }, 'pass'],
  ['asks when there is time enough for the question to be left', { due: day('2026-12-01') }, 'missing'],
  ['cannot tell before there is a day', { due: null }, 'unknown'],
];
