import { readMail } from '#core/draft/read-mail.ts';
import { mailOf, withReader, type MailLine } from '../inspect/mail.ts';
import { folded, isSameDue, matched, type Labelled } from './compare.ts';
import { count, type Tally } from './tally.ts';

export type LabelledMail = MailLine & {
  id: string;
  kind: string;
  lang: string;
  me: string;
  labels: { asks: Labelled[]; promises: Labelled[]; grey: string[]; uniqueText: string; delegable: boolean; likelyDelegates: string[]; doubtful: string[] };
};

const silent = new Set(['fyi', 'newsletter', 'auto-reply', 'out-of-office', 'question', 'negation', 'past-tense', 'quoted-only', 'promise']);
const day = (due: string | null) => due?.slice(0, 10) ?? null;

/** How well mails are read, against their labels; every miss as a line. */
export const scoreMails = (mails: readonly LabelledMail[]): { tally: Tally; misses: string[] } => {
  const tally: Tally = new Map();
  const misses: string[] = [];
  for (const line of mails) {
    const { id, lang, kind, labels, me } = line;
    // The language is found, as beside an open mail, where nobody tells it.
    const mail = mailOf({ ...line, lang: '' })!;
    const reading = readMail(mail);
    const measure = (name: string, isRight: boolean, told: string) => {
      count(tally, name, lang, isRight);
      if (!isRight) misses.push(`${name} · ${id} ${lang} ${kind}: ${told}`);
    };

    measure('language found', reading.language === lang, reading.language);
    const asks = matched(reading.asks, labels.asks, labels.grey);
    asks.extra.forEach(({ sentence }) => measure('asks, precision', false, sentence));
    asks.missed.forEach(({ sentence }) => measure('asks, recall', false, sentence));
    asks.pairs.forEach(([read, right]) => {
      measure('asks, precision', true, '');
      measure('asks, recall', true, '');
      measure('who is asked', read.who === right.who, `${read.sentence} → ${read.who}, not ${right.who}`);
      measure('deadlines of found asks', isSameDue(read.due, right), `${read.sentence} → ${read.due}, not ${right.due}`);
    });

    const promises = matched(reading.promises, labels.promises, labels.grey);
    promises.extra.forEach(({ sentence }) => measure('promises, precision', false, sentence));
    promises.missed.forEach(({ sentence }) => measure('promises, recall', false, sentence));
    promises.pairs.forEach(([read, right]) => {
      measure('promises, precision', true, '');
      measure('promises, recall', true, '');
      measure('deadlines of found promises', isSameDue(read.due, right), `${read.sentence} → ${read.due}, not ${right.due}`);
    });

    measure('unique text equal', folded(reading.uniqueText) === folded(labels.uniqueText), folded(reading.uniqueText).slice(-80));
    if (silent.has(kind) || (kind === 'adversarial' && !labels.delegable)) measure('mails that should be silent', reading.asks.length === 0 && !reading.delegable, reading.asks.map(({ sentence }) => sentence).join(' / '));
    if (labels.doubtful.includes('delegable')) continue;
    measure('worth delegating', reading.delegable === labels.delegable, `${reading.delegable}, not ${labels.delegable}`);
    if (!labels.delegable) continue;

    const dues = labels.asks.flatMap(({ due, dueAlternatives = [] }) => [due, ...dueAlternatives]).map(due => day(due));
    const isDueRight = dues.length === 0 ? reading.due === null : dues.includes(day(reading.due));
    const others = labels.likelyDelegates.filter(address => address !== me);
    const isPersonRight = (found: readonly string[], right: readonly string[]) => (right.length === 0 ? true : found.slice(0, 2).some(address => right.includes(address)));
    const asLabelled = withReader(reading, mail);
    measure('person right, as labelled', isPersonRight(asLabelled, labels.likelyDelegates), `${asLabelled.join(', ')}, not ${labels.likelyDelegates.join(', ')}`);
    measure('person and deadline, as labelled', isDueRight && isPersonRight(asLabelled, labels.likelyDelegates), `${reading.due} (${dues.join(', ')})`);
    measure('person and deadline, reader aside', isDueRight && isPersonRight(reading.likelyDelegates, others), `${reading.due} (${dues.join(', ')}), ${reading.likelyDelegates.slice(0, 2).join(', ')} (${others.join(', ')})`);
  }
  return { tally, misses };
};
