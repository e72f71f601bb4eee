import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes a result', { result: 'Svaret er sendt' }, 'pass'],
  ['asks for a result where it begins with an order', { result: 'Send svar til Berit' }, 'imperative'],
  ['hears an order in English', { result: 'Follow up with Berit' }, 'imperative'],
  ['passes a word that only begins alike', { result: 'Sending 12 er levert' }, 'pass'],
  ['passes a noun or a name that looks like an order', { result: 'Finn Hansen har fått svar' }, 'pass'],
  ['asks for calm', { result: 'Lyset virker!' }, 'exclaims'],
];
