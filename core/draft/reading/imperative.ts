import type { Body } from './body.ts';
import type { Patterns } from './patterns.ts';

export const firstWord = (text: string) => /^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? '';
const secondWord = (text: string) => /^[\p{L}\p{M}-]+\s+([\p{L}\p{M}'-]+)/u.exec(text)?.[1] ?? '';

/** After these the word before is a noun: «Test results are in». */
const afterNoun = new Set('is are was were has er var har blir vert vil skal må kan är ska måste går kommer kjem starter startar begynner gjelder gjeld gäller ligger ligg står åpner opnar stenger varer foregår skjer passer trenger krever inneholder viser fungerer virker results meeting attached vedlagt og and eller or fra frå av of'.split(' '));

const particleVerbs = new Set('skru hold set hald slå sett kople kobl koble ta trekk meld steng skriv last klipp'.split(' '));

/** «Svar sendes», «svar ønskes»: something is done with what the first word names. */
const passive = /^\p{L}{2,}(?:[dgklnprtv]es|[dgklnprtv]ast|[dklnrtv]as)$/u;

/** «Plan B is ready»: the first words are a subject. */
const subjectFirst = /^[\p{L}-]+ [\p{L}\d-]{1,14} (?:is|are|was|were|has|er|var|har|är|blir)(?![\p{L}])/iu;

/** Whether a sentence begins with a verb of work as a command: «Send meg tallene». */
export const isImperative = ({ text, isQuestion, isPleading }: Body, { verbs, notAfterVerb }: Patterns): boolean => {
  const verb = firstWord(text);
  // «Open items:» names what follows.
  if (/^\S+(?: \S+){0,2}:$/u.test(text)) return false;
  if (notAfterVerb.test(text)) return false;
  if (isPleading) return verbs.asking.has(verb) || /^[\p{L}-]+ /u.test(text);
  if (subjectFirst.test(text)) return false;
  const second = secondWord(text);
  const isParticle = particleVerbs.has(verb) && /^(?:av|fra|frå)$/u.test(second);
  return verbs.asking.has(verb) && !isQuestion && (isParticle || !afterNoun.has(second)) && !passive.test(second) && !/^[\p{L}-]+ ?[\d:]/u.test(text);
};
