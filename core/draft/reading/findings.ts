import { sameAddress } from '#core/vocabulary/party.ts';
import type { MailPerson } from '../from-mail.ts';
import { assignmentIn, doerBehind } from './assignment.ts';
import { bodyOf } from './body.ts';
import { dueIn, lastDayIn, type Due, type When } from './due.ts';
import { ownerLast } from './owner-last.ts';
import type { Patterns } from './patterns.ts';
import { personBehind, personNamedFirst } from './people.ts';
import type { Piece } from './pieces.ts';
import { isPromise } from './promise.ts';
import { requestIn } from './request.ts';
import { taskRows } from './table.ts';

/** Something asked for or promised. `to` is whom it turns to by name. */
export type Finding = {
  kind: 'ask' | 'promise';
  strength: 'clear' | 'weak' | 'tell';
  piece: Piece;
  to: MailPerson | null;
  due: Due | null;
};

export type Scene = { sender: MailPerson | null; people: readonly MailPerson[]; patterns: Patterns; when: When };

const rowsOf = (pieces: readonly Piece[], { people, when, sender }: Scene): Finding[] =>
  taskRows(pieces).map(({ task, owner, due, start, end }) => {
    const person = personNamedFirst(owner, people)?.person ?? null;
    const isOwn = person !== null && sender !== null && sameAddress(person.address, sender.address);
    const read = due ? dueIn(due, start, when) : dueIn(task, start, when);
    return {
      kind: isOwn ? 'promise' : 'ask',
      strength: 'clear',
      piece: { ...pieces[0]!, kind: 'row', text: task, start, end },
      to: person,
      due: read && due ? { ...read, words: null } : read,
    };
  });

/** The sentence a list hangs on: the last one before it. */
const introOf = (pieces: readonly Piece[], at: number, patterns: Patterns): Piece | null => {
  const { block } = pieces[at]!;
  const before = pieces.slice(0, at).findLast(piece => piece.block !== block);
  return before && before.kind === 'sentence' && (/:\s*$/u.test(before.text) || patterns.opensList.test(before.text)) ? before : null;
};

/** What takes the request before it back. */
const withdrawal = /^(?:eller,? (?:nei|nej)|nei,? vent|nej,? vänta|nej,? vent|no,? wait|scratch that|never mind|or rather,? no|glem det|gløym det|glöm det|forresten,? glem|actually,? (?:never mind|forget))(?![\p{L}])/iu;

/** One of two or more lines that begin with a name and a colon. */
const isAmongNames = (pieces: readonly Piece[], at: number, people: readonly MailPerson[]): boolean => {
  const isNamed = ({ text }: Piece) => /^\S+(?: \S+){0,2}?\s?[:–—-]\s/u.test(text) && personNamedFirst(text, people) !== null;
  return isNamed(pieces[at]!) && pieces.filter(other => other.block === pieces[at]!.block && isNamed(other)).length > 1;
};

const isSender = (person: MailPerson | null, sender: MailPerson | null) => person !== null && sender !== null && sameAddress(person.address, sender.address);

/** Who a piece gives the work to, before it or behind it; `person` null where the name is not known. */
const carrierOf = (pieces: readonly Piece[], at: number, spokenTo: MailPerson | null, { people, patterns, sender }: Scene): { person: MailPerson | null } | null => {
  const { text, kind } = pieces[at]!;
  const assignment = assignmentIn(text, people, patterns, kind === 'item' || isAmongNames(pieces, at, people));
  // «Ungdomsrådet vil snakke om leksefri»: who writes for a board is no one who is given something.
  if (assignment?.person && isSender(assignment.person, sender) && kind === 'sentence' && !/\s/u.test(sender!.name)) return null;
  if (assignment) return assignment;
  if (kind === 'item' && toSomeone.test(text)) return { person: null };
  const agreed = agreedThat.exec(text);
  const agreedOn = agreed && personBehind(text, agreed, people);
  if (agreedOn) return { person: agreedOn.person };
  const doer = /^\p{Ll}/u.test(text) || isAsking.test(text) ? null : doerBehind(text, people, patterns);
  if (doer) return { person: doer };
  const owner = kind === 'item' ? ownerLast(text, people, patterns) : null;
  const person = owner ?? (kind === 'item' ? spokenTo : null);
  return person && { person };
};

const isColon = ({ text }: Piece) => /:\s*$/u.test(text);

/** «Either of you: a named contact», «Begge: tall for november». */
const toSomeone = /^(?:alle|begge|begge to|dere begge|en av dere|alla|båda|samtlige|everyone|all|both|either of you|one of you)\s*:\s+\S/iu;

/** «samme frist» */
const sameLimit = /(?:^|[\s,(])(?:samme|same|samma) (?:frist|deadline|dato|datum|date)(?![\p{L}])/iu;

/** «… en skriftlig redegjørelse. Redegjørelsen bes oversendt innen 4. desember»: the limit of what was asked for just before. */
const speaksOfAgain = (text: string, before: string): boolean => {
  if (/(?:^|, (?:så|so) )(?:svaret|svar|tilbakemeldingen|tilbakemeldinga|the answer|your answer|svaret ditt) (?:må|bør|skal|should|must|needs)/u.test(text)) return true;
  const thing = /^(?:the )?(\p{L}{5,}?)(?:en|et|a|ene|ane|na|n)? (?:bes(?= \p{L}+(?:t|dd)(?![\p{L}]))|bedes|må|skal|bør|måste|ska|must|should|is|needs|trengs|leveres|sendes|behövs|ønskes)(?![\p{L}])/u.exec(text)?.[1];
  return thing !== undefined && thing.length > 4 && before.toLowerCase().includes(thing);
};

/** «Det ble bestemt at Kari skal hente inn godkjenningen.» */
const agreedThat = /(?:bestemt|vedtatt|avtalt|avtala|enige om|einige om|besluttet|agreed|decided|bestämdes|överens om|aftalt),? (?:at|that|att) (?=\p{Lu})/u;

const isAsking = /\?\s*$/u;

const asksForItems = (intro: string, { lacking, opensList, noNeed }: Patterns) => (lacking.test(intro) || opensList.test(intro)) && !noNeed.test(intro);

/** What the pieces of a mail ask for and promise, in their order. */
export const findingsIn = (pieces: readonly Piece[], scene: Scene): Finding[] => {
  const { patterns, people, sender } = scene;
  const findings: Finding[] = [];
  let { when } = scene;
  let named: { to: MailPerson; block: number } | null = null;

  pieces.forEach((piece, at) => {
    if (piece.kind === 'row') {
      if (pieces[at - 1]?.block !== piece.block) findings.push(...rowsOf(pieces.filter(other => other.block === piece.block && other.kind === 'row'), scene));
      return;
    }
    if (withdrawal.test(piece.text.trim())) {
      const last = findings.findLastIndex(({ kind }) => kind === 'ask');
      if (last >= 0) findings.splice(last, 1);
      return;
    }
    const body = bodyOf(piece.text, people, patterns);
    const own = dueIn(piece.text, piece.start, when) ?? (sameLimit.test(piece.text) ? (findings.at(-1)?.due ?? null) : null);
    // In a list «that day» is the one it hangs on, not the line above.
    if (piece.kind === 'sentence') when = { ...when, anchor: lastDayIn(piece.text, when) ?? when.anchor };
    const add = (kind: Finding['kind'], strength: Finding['strength'], to: MailPerson | null) => findings.push({ kind, strength, piece, to, due: own });

    if (body.to) named = { to: body.to, block: piece.block };
    const carried = named !== null && named.block === piece.block && piece.kind === 'sentence' ? named.to : null;

    const assigned = body.isQuestion || patterns.bodyAsks.test(body.text) ? null : carrierOf(pieces, at, body.to, scene);
    if (assigned) return void add(isSender(assigned.person, sender) ? 'promise' : 'ask', 'clear', assigned.person);
    const last = findings.findLast(({ kind }) => kind === 'ask');
    if (last && own?.isTold && piece.kind === 'sentence' && speaksOfAgain(body.text, last.piece.text)) return;
    const asksBefore = findings.some(({ kind, strength }) => kind === 'ask' && strength === 'clear');
    const request = requestIn(body, patterns, people, { isDue: own !== null, isLimit: own?.isTold === true, asksBefore });
    if (request) return void add('ask', request.strength, request.to ?? carried);
    if (isPromise(body, patterns, piece.kind === 'item', own !== null)) {
      const due = own ?? dueIn(piece.text, piece.start, when, true);
      return void findings.push({ kind: 'promise', strength: 'clear', piece, to: sender, due });
    }
    const intro = piece.kind === 'item' ? introOf(pieces, at, patterns) : null;
    const isDelivery = own?.isTold === true && intro !== null && isColon(intro);
    if (intro && !body.isQuestion && (isDelivery || asksForItems(intro.text, patterns))) add('ask', 'clear', body.to);
  });
  return withoutIntroductions(findings, pieces);
};

/** A sentence that leads up to a list of asks is their reason, not one more ask. */
const withoutIntroductions = (findings: readonly Finding[], pieces: readonly Piece[]): Finding[] => {
  const listed = findings.filter(({ kind, piece }) => kind === 'ask' && piece.kind === 'item').map(({ piece }) => piece.block);
  const before = (block: number) => pieces[pieces.findIndex(piece => piece.block === block) - 1]?.block ?? [];
  const leading = new Set(listed.flatMap(before));
  return findings.filter(({ piece, kind }) => !(kind === 'ask' && piece.kind === 'sentence' && leading.has(piece.block)));
};
