import { shared, type Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when nothing was written', { shared: [shared()] }, 'pass'],
  ['brings back what was', { shared: [shared({ learned: 'Ring entreprenøren først' })] }, 'last-time'],
  ['cannot tell where earlier agreements are not known', { shared: null }, 'unknown'],
];
