import { asLine } from '#core/vocabulary/text.ts';
import type { ReadingLanguage } from './dates/mark.ts';
import type { Place } from './dates/read-date.ts';
import { distinctPeople } from './from-mail.ts';
import { bodyOf } from './reading/body.ts';
import { dueIn, type When } from './reading/due.ts';
import { findingsIn, type Finding, type Scene } from './reading/findings.ts';
import { languageOf } from './reading/language-of.ts';
import { isMachineMail } from './reading/machine.ts';
import { goalsServed, type Goal } from './reading/mandate.ts';
import { patternsFor } from './reading/patterns.ts';
import { asSentence, piecesOf } from './reading/pieces.ts';
import { aloneAndUndated, requestIn } from './reading/request.ts';
import { resolvedDue } from './reading/resolve-due.ts';
import { resultOf } from './reading/result.ts';
import { isBroadcast, likelyDelegates, whoOf, type Addressed } from './reading/who.ts';
import { textOfHtml, withTables } from './unique-text/html.ts';
import { uniqueText } from './unique-text/unique-text.ts';

/** A mail as it is read. `sent` is in the reader's zone; `lang` where it is known, or else it is found; `me` is the reader's address. */
export type ReadableMail = Addressed & {
  subject: string;
  sent: Temporal.ZonedDateTime;
  text: string;
  html?: string | null;
  lang?: ReadingLanguage | null;
  workday?: { start: string; end: string };
};

/**
 * An ask or a promise. `start` and `end` are its place in `uniqueText`, `dueWords` that of the words its deadline stands in.
 * `who` is an address, null for everyone or nobody named. `due` is a day, or a moment with its offset; other readings are `dueAlternatives`.
 */
export type Said = {
  sentence: string;
  start: number;
  end: number;
  who: string | null;
  due: string | null;
  dueAlternatives: readonly string[];
  /** The words may mean two days: the person is asked, never told. */
  isDueAmbiguous: boolean;
  dueWords: Place | null;
};

/** Something asked for, and what is in place once it is done. */
export type Ask = Said & { result: string | null };

/** What a mail comes to. Null and empty where nothing is found; nothing here is more than a suggestion. */
export type MailReading = {
  language: ReadingLanguage;
  uniqueText: string;
  asks: readonly Ask[];
  promises: readonly Said[];
  /** Whether the need is worth an agreement; then, and only then, there is a result. */
  delegable: boolean;
  result: string | null;
  forWhom: string | null;
  /** When it should be done: the first deadline of what is asked for. */
  due: string | null;
  /** Addresses on the mail, the likeliest first; never the reader's own. */
  likelyDelegates: readonly string[];
  /** Ids of goals it may serve, the likeliest first. */
  mandates: readonly string[];
};

/** What stands further down than this is not read. */
const longestMail = 40_000;

const said = (finding: Finding, who: string | null, due: ReturnType<typeof resolvedDue>): Said => ({
  sentence: asSentence(finding.piece.text),
  start: finding.piece.start,
  end: finding.piece.end,
  who,
  due: due?.due ?? null,
  dueAlternatives: due?.alternatives ?? [],
  isDueAmbiguous: due?.isAmbiguous ?? false,
  dueWords: due?.words ?? null,
});

/** Clear asks; only where there are none, those that are weak, and questions whose answer is more than a line. */
const asksThatCount = (findings: readonly Finding[], isOutsider: boolean): Finding[] => {
  const asks = findings.filter(({ kind }) => kind === 'ask');
  const clear = asks.filter(({ strength, due }) => strength === 'clear' || (strength === 'tell' && (isOutsider || due !== null)));
  return clear.length > 0 ? clear : asks.filter(({ strength }) => strength === 'weak');
};

const domainOf = (address: string) => address.toLowerCase().split('@')[1] ?? '';

const fromSubject = (mail: ReadableMail, scene: Scene): boolean => {
  const body = bodyOf(mail.subject, scene.people, scene.patterns);
  return requestIn(body, scene.patterns, scene.people, aloneAndUndated)?.strength === 'clear';
};

/** Reads a mail: what is asked for and promised in it, by when, by whom, and whether something in it is worth delegating. */
export const readMail = (mail: ReadableMail, goals: readonly Goal[] = []): MailReading => {
  const { from, to, cc, me, sent, subject } = mail;
  const whole = withTables(mail.text.trim() === '' && mail.html ? textOfHtml(mail.html) : mail.text, mail.html ?? null).slice(0, longestMail);
  const unique = uniqueText(whole, from ?? { name: '', address: '' });
  const isOutsider = from !== null && domainOf(from.address) !== domainOf(me);
  const language = mail.lang ?? languageOf(`${subject}\n${unique.text}`);
  const nothing = { language, uniqueText: unique.text, asks: [], promises: [], delegable: false, result: null, forWhom: null, due: null, likelyDelegates: [], mandates: [] };
  if (isMachineMail({ subject, fromName: from?.name ?? '', fromAddress: from?.address ?? '', text: unique.signed, isOutsider })) return nothing;

  const when: When = { lang: language, now: sent, anchor: null, ...(mail.workday ? { workday: mail.workday } : {}) };
  const people = distinctPeople([...to, ...cc, ...(from ? [from] : [])]);
  const scene: Scene = { sender: from, people, patterns: patternsFor(language), when };
  const pieces = piecesOf(unique.text);
  const findings = findingsIn(pieces, scene);
  const dueOf = (finding: Finding) => resolvedDue(finding, findings, pieces, scene.patterns, when);

  const isForAll = isBroadcast(mail, unique.text);
  const counted = isForAll ? findings.filter(({ to: named, due }) => named !== null || due !== null) : findings;
  const asked = asksThatCount(counted, isOutsider);
  // Beside others an ask is told by its own words: the subject is about them all.
  const resultOfAsk = (finding: Finding) => resultOf([finding], asked.length > 1 ? '' : subject, language, scene);
  const asks = asked.map(finding => ({ ...said(finding, whoOf(finding, mail), dueOf(finding)), result: resultOfAsk(finding) }));
  const promises = findings.filter(({ kind }) => kind === 'promise').map(finding => said(finding, whoOf(finding, mail), dueOf(finding)));

  const isComplaint = isOutsider && promises.length === 0 && scene.patterns.trouble.test(`${subject} ${unique.text}`);
  const isSubjectOnly = unique.text === '' && fromSubject(mail, scene);
  if (asks.length === 0 && !isSubjectOnly && !isComplaint) return { ...nothing, promises };
  return {
    ...nothing,
    asks,
    promises,
    delegable: true,
    result: isSubjectOnly ? asLine(subject) : resultOf(asked, subject, language, scene),
    forWhom: (from?.name || from?.address) ?? null,
    due: isSubjectOnly ? (dueIn(subject, 0, when)?.due ?? null) : (asks.find(({ due }) => due !== null)?.due ?? null),
    likelyDelegates: likelyDelegates(asks.map(({ who }) => who), mail),
    mandates: goalsServed(`${subject} ${unique.text}`, goals),
  };
};
