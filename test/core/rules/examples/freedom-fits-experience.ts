import { shared, type Example } from '../facts.ts';

const narrow = { decidesAlone: [], staysWithDelegator: ['Pressen'] };

export const examples: readonly Example[] = [
  ['asks how near to be the first time, where the hand is free', { shared: [] }, 'first-time'],
  ['passes the first time when the two will talk', { shared: [], checkIns: 'weekly' }, 'pass'],
  ['passes after one agreement', { shared: [shared()], ...narrow }, 'pass'],
  ['suggests more after three that were kept', { shared: [shared(), shared(), shared()], ...narrow }, 'wider'],
  ['does not count what was not kept', { shared: [shared(), shared(), shared({ isKept: false })], ...narrow }, 'pass'],
  ['cannot tell where earlier agreements are not known', { shared: null }, 'unknown'],
];
