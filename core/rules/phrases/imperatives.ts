import type { Phrase } from './find.ts';

const nb = ['send', 'lag', 'skriv', 'fiks', 'ordne', 'gjør', 'finn', 'ring', 'sjekk', 'ta', 'svar', 'oppdater', 'bestill', 'kontakt', 'følg opp', 'rydd', 'avklar', 'hent', 'lever', 'sørg for', 'se på', 'gå gjennom'];
const nn = ['gjer', 'ordna', 'sjå på', 'syt for', 'få til'];
const en = ['send', 'make', 'write', 'fix', 'do', 'find', 'call', 'check', 'get', 'take', 'answer', 'update', 'order', 'book', 'contact', 'prepare', 'create', 'review', 'follow up', 'look into', 'handle'];

/** Beginnings of an order. */
export const imperatives: readonly Phrase[] = [...new Set([...nb, ...nn, ...en])].map(words => ({ words, atStart: true }));
