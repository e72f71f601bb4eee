import type { Phrase } from './find.ts';

export type Wording = { kind: 'order' | 'time' | 'vague' | 'doubt'; better: string };

type Table = Readonly<Record<Wording['kind'], readonly (readonly [words: string, better: string])[]>>;

const nb: Table = {
  order: [
    ['må fikses', 'virker igjen'],
    ['må gjøres', 'er gjort'],
    ['du må', 'kan du'],
    ['dere må', 'kan du'],
    ['sørg for at', 'målet er at'],
    ['pass på at', 'målet er at'],
    ['se til at', 'målet er at'],
    ['uten unntak', 'også når det er vanskelig'],
  ],
  time: [
    ['så snart som mulig', ''],
    ['så fort som mulig', ''],
    ['snarest mulig', ''],
    ['snarest', ''],
    ['asap', ''],
    ['ved anledning', ''],
    ['når du har tid', ''],
  ],
  vague: [
    ['tatt tak i', 'løst'],
    ['fulgt opp', 'besvart'],
    ['håndtert', 'løst'],
    ['avklart', 'bestemt'],
    ['en avklaring', 'et svar'],
  ],
  doubt: [
    ['prøve å', ''],
    ['forsøke å', ''],
    ['hvis du klarer det', ''],
    ['hvis du får det til', ''],
    ['hvis du rekker det', ''],
    ['ellers tar jeg det selv', ''],
    ['hvis ikke tar jeg det selv', ''],
    ['hvis ikke tar jeg det', ''],
  ],
};

const nn: Table = {
  order: [
    ['må fiksast', 'verkar att'],
    ['må gjerast', 'er gjort'],
    ['syt for at', 'målet er at'],
    ['sjå til at', 'målet er at'],
    ['utan unntak', 'også når det er vanskeleg'],
  ],
  time: [
    ['så snart som mogleg', ''],
    ['så fort som mogleg', ''],
    ['snarast', ''],
    ['snarast mogleg', ''],
    ['ved høve', ''],
  ],
  vague: [
    ['teke tak i', 'løyst'],
    ['følgt opp', 'svart på'],
    ['handtert', 'løyst'],
    ['avklara', 'avgjort'],
  ],
  doubt: [
    ['prøve på å', ''],
    ['viss du klarer det', ''],
    ['viss du rekk det', ''],
    ['elles tek eg det sjølv', ''],
  ],
};

const en: Table = {
  order: [
    ['you must', 'could you'],
    ['you have to', 'could you'],
    ['must be fixed', 'works again'],
    ['must be done', 'is done'],
    ['make sure that', 'the aim is that'],
    ['make sure', 'the aim is that'],
    ['no exceptions', 'also when it is hard'],
  ],
  time: [
    ['as soon as possible', ''],
    ['when you have time', ''],
    ['at your earliest convenience', ''],
  ],
  vague: [
    ['looked into', 'answered'],
    ['followed up', 'answered'],
    ['dealt with', 'solved'],
    ['handled', 'solved'],
    ['settled', 'decided'],
    ['sorted out', 'solved'],
    ['clarified', 'decided'],
  ],
  doubt: [
    ['try to', ''],
    ['if you can manage it', ''],
    ['if you get round to it', ''],
    ["otherwise I'll do it myself", ''],
  ],
};

/** What makes an order a kind word. */
const mild: Readonly<Record<string, string>> = { 'du må': 'gjerne', 'dere må': 'gjerne', 'you must': 'feel free' };

const rows = (table: Table): Phrase<Wording>[] =>
  (Object.keys(table) as Wording['kind'][]).flatMap(kind => table[kind].map(([words, better]) => ({ words, better, kind, ...(mild[words] ? { unless: mild[words] } : {}) })));


/** Words that order, may mean any time or anything, or sow doubt, each with a better one; empty where it is better left out. */
export const wordings: readonly Phrase<Wording>[] = [nb, nn, en].flatMap(rows);
