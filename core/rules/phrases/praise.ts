import type { Phrase } from './find.ts';

const nb = ['bra', 'godt nok', 'god kvalitet', 'høy kvalitet', 'fornøyd', 'fornøyde', 'profesjonelt', 'best mulig', 'så bra som mulig', 'tilfredsstillende'];
const nn = ['godt nok', 'god kvalitet', 'høg kvalitet', 'nøgd', 'nøgde', 'profesjonelt', 'best mogleg', 'så bra som mogleg', 'tilfredsstillande'];
const en = ['good enough', 'good quality', 'high quality', 'happy', 'satisfied', 'professional', 'as good as possible', 'satisfactory'];

/** Words of praise that two people may measure differently. */
export const praise: readonly Phrase[] = [...new Set([...nb, ...nn, ...en])].map(words => ({ words }));
