import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when the result is put to one', { result: 'Berit har fått svar' }, 'pass'],
  ['asks when it is put to several', { result: 'Dere to har svart Berit' }, 'several'],
  ['passes two things that are nobody’s', { result: 'Begge lysene virker' }, 'pass'],
  ['hears it in Nynorsk', { result: 'Ein av dykk har svart Berit' }, 'several'],
  ['does not hear «de to» inside another word', { result: 'Bydelstorget er ryddet' }, 'pass'],
];
