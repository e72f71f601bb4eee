import { day, type Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes for some days without a talk', {}, 'pass'],
  ['passes when the two talk on a long way', { due: day('2026-12-18'), checkIns: 'fortnightly' }, 'pass'],
  ['speaks of two weeks with nobody to talk to', { due: day('2026-12-08') }, 'absent'],
  ['speaks of weekly talks about a few days with a free hand', { due: day('2026-11-30'), checkIns: 'weekly' }, 'close'],
  ['passes when something is to be asked first', { due: day('2026-11-30'), checkIns: 'weekly', consultsFirst: ['Prisen'] }, 'pass'],
  ['cannot tell before there is a day', { due: null }, 'unknown'],
];
