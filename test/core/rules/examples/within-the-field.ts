import { shared, type Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when no competence is named', { competence: [] }, 'pass'],
  ['passes when the two have had an agreement with it', { competence: ['belysning'], shared: [shared({ competence: ['Belysning '] })] }, 'pass'],
  ['asks when none has had it', { competence: ['belysning'], shared: [shared()] }, 'ask'],
  ['cannot tell where earlier agreements are not known', { competence: ['belysning'], shared: null }, 'unknown'],
];
