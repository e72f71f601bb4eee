import type { Example } from '../facts.ts';

const says = (result: string) => ({ texts: { result } });

export const examples: readonly Example[] = [
  ['passes a plain result', says('Berit Haugland har fått svar'), 'pass'],
  ['hears an order', says('Lyset må fikses'), 'order'],
  ['hears an order in Nynorsk', says('Syt for at lyset verkar'), 'order'],
  ['hears an order in English', says('You have to fix the light'), 'order'],
  ['hears a time that may be any', says('Lyset virker snarest mulig'), 'time'],
  ['hears a result that may be any', says('Saken er fulgt opp'), 'vague'],
  ['hears doubt', { texts: { result: 'Lyset virker', why: 'Du kan prøve å ringe, ellers tar jeg det selv' } }, 'doubt'],
  ['does not hear a word inside another', says('Uavklarte saker er ryddet'), 'pass'],
  ['does not hear kindness as an order', says('Du må gjerne spørre'), 'pass'],
  ['hears an order in the next breath', says('Du må gjerne spørre, men du må svare Berit'), 'order'],
  ['passes where nothing is written', { texts: {} }, 'pass'],
];
