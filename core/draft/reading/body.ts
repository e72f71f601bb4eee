import type { MailPerson } from '../from-mail.ts';
import type { Patterns } from './patterns.ts';
import { afterName, personNamedFirst } from './people.ts';

/** A piece without what goes before its matter, and whom it turns to by name. */
export type Body = {
  /** In small letters, one kind of space, without invisible signs. */
  text: string;
  /** All of it, in small letters. */
  whole: string;
  /** The same as `text`, as it is written. */
  written: string;
  to: MailPerson | null;
  isConditional: boolean;
  isQuestion: boolean;
  isPleading: boolean;
};

/** Text as it is read: without invisible signs, with single spaces and straight apostrophes. */
export const readable = (text: string): string =>
  text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').replace(/[\s\u00A0\u202F]+/gu, ' ').replaceAll('’', "'").trim();

const withoutQuotes = (text: string) => text.replace(/«[^»]{0,200}»|“[^”]{0,200}”|"[^"]{0,200}"/gu, '«»');

/** What a name is followed by when someone is spoken to: a sign, or the request itself. */
const afterSpokenTo = /^\s*[,:–—-]\s*/u;
const requestAfterName = /^\s+(?=(?:(?:kan|kunne|vil|ville|could|can|would|will|please|vennligst|gjerne|kunde|vill|venligst)\b|\p{L}+ (?:du|dere|ni)\s))/iu;

const nameStripped = (text: string, people: readonly MailPerson[]): { rest: string; to: MailPerson } | null => {
  const named = personNamedFirst(text, people);
  if (!named) return null;
  const rest = afterName(text, named);
  const after = afterSpokenTo.exec(rest) ?? requestAfterName.exec(rest);
  return after ? { rest: rest.slice(after[0].length), to: named.person } : null;
};

/** «Savner du noe på lista, gi Karin et ord»: a condition told by its order. */
const orderedCondition = /^(?:har|savner|saknar|saknas|mangler|manglar|ønsker|ønskjer|trenger|treng|ser|finner|vil|får|er|kan|har) (?:du|dere|de|ni|i|nokon|noen|någon|nogen) [^,?!]{2,90},\s+(?!(?:og|eller|och|and)\s)(?![^.!]*\?)/iu;

/** «Skulle du kunna skicka den, senast fredag?» sets no condition. */
const asksFirst = /^skulle (?:gjerne|gärna|gerne|hatt|fått|ha |(?:du|ni|i|nokon|noen|någon)(?: \p{L}+)? (?:kunna|vilja|vara snäll|hinna|orka|ha möjlighet|ha tid))/iu;

/** «Listen trenger jeg, Kari, innen mandag»: whom a sentence turns to inside itself or at its end. */
const spokenToInside = /(?<!(?:^|\s)\p{Lu}[\p{L}'-]*),\s+(?=\p{Lu})((?:[\p{Lu}][\p{L}'-]+ ?){1,3})(?=\s*(?:[,?!.]|please|$))/gu;

const namedInside = (text: string, people: readonly MailPerson[]): MailPerson | null => {
  for (const [, name] of text.matchAll(spokenToInside)) {
    const named = personNamedFirst(name!, people);
    if (named && named.words === name!.trim().split(' ').length) return named.person;
  }
  return null;
};

/** «…, så slipper vi turen»: what it spares somebody. */
const consequence = /, (?:så|so|då) (?:(?:slipper|slepp|slipp|slippe)|(?:kan|får|rekker|rekk) (?:du|dere|de|ni|i|vi|me)(?![^?]*\?))(?![\p{L}]).*$/u;

/** «…, ellers må jeg melde det»: what happens if not. */
const orElse = /, (?:otherwise|or else|ellers|elles|annars) .*$/u;

/** A limit, and no negation. */
const noLater = /(?:not|no|ikke|ikkje|inte|ej) (?:any )?(?:later|senere|seinere|seinare) (?:than|enn|än|end)(?![\p{L}])/gu;

/** «Og til dere begge: …» */
const toThemAll = /^(?:og |and |och )?(?:til |to |till )?(?:dere |you )?(?:begge to|begge|alle sammen|alle tre|alle|dere to|båda två|båda|alla tre|alla|both of you|both|all three of you|all of you)\s*:\s*/iu;

/** Words that stand between a verb of wish and what is wished, and change nothing. */
const filler =
  /(?<=(?:^|[\s,])(?:vil|ville|må|skulle|ønsker|ønskjer|trenger|treng|ber|bed|håper|håpar|vonar|avventer|would|will|need|want|ask|request|hope|vill|måste|behöver|önskar|hoppas|behøver|beder|håber|anmoder) )(?:(?:også|òg|derfor|difor|dessuten|samtidig|likevel|likevel|nå|no|altså|fortsatt|framleis|fremdeles|igjen|herved|bare|berre|egentlig|eigentleg|absolutt|da|då|also|therefore|still|just|really|kindly|hereby|now|too|också|därför|även|ändå|fortfarande|nu|bara|stadig|pent) )+/gu;

const severalNames = /^\S+(?: \p{Lu}\S+)?\s*(?:,\s*\p{Lu}\S+\s*)?(?:og|and|och|&)\s/u;
const mostLeads = 5;

/** Takes greeting, name, «og», «please» and a condition from the front of a piece. */
export const bodyOf = (piece: string, people: readonly MailPerson[], patterns: Patterns): Body => {
  const all = withoutQuotes(readable(piece));
  let rest = all;
  let to: MailPerson | null = null;
  let isConditional = false;
  let isPleading = false;
  for (let step = 0; step < mostLeads; step += 1) {
    const before = rest;
    const greeted = patterns.greeting.exec(rest);
    if (greeted && step === 0) {
      const name = greeted[0].replace(/^\p{L}+\s+/u, '');
      to = severalNames.test(name) ? to : (personNamedFirst(name, people)?.person ?? to);
      rest = rest.slice(greeted[0].length);
    }
    const named = nameStripped(rest, people);
    if (named) ({ rest, to } = named);
    rest = rest.replace(toThemAll, '').replace(patterns.lead, '');
    const conditional = asksFirst.test(rest) ? null : (patterns.conditional.exec(rest) ?? orderedCondition.exec(rest));
    if (conditional) {
      isConditional = true;
      rest = rest.slice(conditional[0].length);
    }
    const pleading = patterns.doNotForget.test(rest) ? null : patterns.please.exec(rest);
    if (pleading) {
      isPleading = true;
      rest = rest.slice(pleading[0].length);
    }
    if (rest === before) break;
  }
  to ??= namedInside(rest, people);
  return { text: rest.toLowerCase().replace(noLater, 'senest').replace(consequence, '').replace(orElse, '').replace(filler, ''), whole: all.toLowerCase(), written: rest, to, isConditional, isPleading, isQuestion: /\?["»)\s]*$|\?\s/u.test(rest) };
};
