import type { MailPerson } from '../from-mail.ts';
import type { Body } from './body.ts';
import { firstWord } from './imperative.ts';
import type { Patterns } from './patterns.ts';
import { afterName, personBehind } from './people.ts';

/** Asked in the present, these only want to know: «Kommer du?» */
const askedOnly = new Set('kommer kjem går får bruker bruger møter deltar finner finder stemmer stämmer spør holder håller hjelper gjør gör does tror bor läser leser læser'.split(' '));

/** «Tar dere betalt, eller er det gratis?» wants to know. */
const orIsIt = /(?:eller|or) (?:er|är|is|are|blir|har|finnes|finns) /u;

/** «Får du byttet det i dag?», «får du til å …?»: whether it can be done asks for it. */
export const getsDone = /^(?:får|fekk) (?:du|dere|de|dykk|ni|i) (?:\p{L}+ ){0,2}?(?:\p{L}+(?:[bdfgkmnlprstv]t|et|dd|[kpsnrldt]a)|til)(?![\p{L}])/u;

/** «Kan prosedyren oppdateres?»: of a thing, in the passive. */
export const mayBeDone = /^(?:kan|kunne|could|can|might) (?!(?:det|it|de|vi|jeg|eg|i|we) )[^?]{3,60} (?:\p{L}{3,}(?:es|ast)|be \p{L}{3,}(?:ed|en|t))(?![\p{L}])/u;

/** «Tar du en prat med dem?»: the verb of work first, then whom it is asked of. */
export const isPresentQuestion = ({ text, isQuestion }: Body, { verbs, you }: Patterns): boolean => {
  const verb = firstWord(text);
  return isQuestion && !orIsIt.test(text) && (!askedOnly.has(verb) || /^(?:finner|finn) \p{L}+ ut /u.test(text)) && verbs.telling.has(verb) && you.test(text.slice(verb.length).trimStart());
};

/** «Amira, du skriver kapittelet»: after a name, the present gives the work to it. */
export const isToldToDo = ({ text, isQuestion }: Body, { verbs, you }: Patterns): boolean => {
  const subject = you.exec(text);
  const verb = subject ? firstWord(text.slice(subject[0].length).trimStart()) : '';
  return !isQuestion && verbs.telling.has(verb);
};

/** «Kan Kari sjekke …?» */
export const personAsked = ({ written, text, isQuestion }: Body, { asksAPerson }: Patterns, people: readonly MailPerson[]): MailPerson | null => {
  const lead = isQuestion ? asksAPerson.exec(text) : null;
  return lead ? (personBehind(written, lead, people)?.person ?? null) : null;
};

/** «Det forutsettes at Terje setter av tid», «I need Lars Petter to open the firewall»: whom a wish is about. */
export const wishedOf = ({ written }: Body, people: readonly MailPerson[]): MailPerson | null => {
  const lead = /(?:^|\s)(?:at|att|that|need|want|like|trenger|treng|behöver) (?=\p{Lu}\p{Ll})/u.exec(written);
  const named = lead && personBehind(written, lead, people);
  return named && /^\s+\p{Ll}/u.test(afterName(written.slice(lead.index + lead[0].length), named)) ? named.person : null;
};

/** «Fint om Noor har med en alarm.» */
export const hopedOf = ({ written, isQuestion }: Body, people: readonly MailPerson[]): MailPerson | null => {
  const lead = /^(?:det (?:er|hadde vært|ville vært|blir) |it would be )?(?:veldig )?(?:fint|bra|flott|greit|kjekt|supert|toppen|topp|great|good|nice|helpful) (?:om|hvis|dersom|viss|if|ifall) (?=\p{Lu})/iu.exec(written);
  return lead && !isQuestion ? (personBehind(written, lead, people)?.person ?? null) : null;
};
