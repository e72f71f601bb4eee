import type { Body } from './body.ts';
import type { Patterns } from './patterns.ts';

/** «Jeg må ha lest den på forhånd» is the writer's own doing. */
const haveDone = /(?:må|bør|must|should|måste|skal) (?:jeg |eg |vi )?(?:ha|have) \p{L}+(?:[^aeiouyæøå]t|et|dd|ed) (?:den|det|dem|dei|alt|it|them|this)(?![\p{L}])/u;

const plainNeed = /^(?:trenger|treng|må ha|må få|behøver|needs?|behöver|har brug for|har bruk for) /u;

/** «Vi trenger en oversikt»: a need of the writer's, and not what the writer is to do. */
export const isNeed = ({ text, isQuestion }: Body, patterns: Patterns): boolean => {
  const found = patterns.need.test(text) || (!isQuestion && patterns.bareNeed.test(text)) || (!isQuestion && patterns.needInverted.test(text));
  if (found && !patterns.wishesYou.test(text) && !patterns.ownDoing.test(text) && !haveDone.test(text)) return true;
  // «Vi ønsker å søke på nytt og trenger hjelp til det»: what is one's own doing first, and a need after it.
  if (isQuestion) return false;
  const rests = text.split(/ (?:og|and|och) /u).slice(1);
  return rests.some(rest => (found ? patterns.bareNeed : plainNeed).test(rest) && !patterns.ownDoing.test(rest));
};

/** «må behandles av formannskapet»: someone else does it. */
const bySomeone = /\p{L}{3,}(?:s|ed|d|t) (?:av|af|by) \p{L}/iu;

/** «Opsjonen finnes, men den må utløses skriftlig» tells a rule. */
const ofThat = /(?:^|, (?:men|but|og|and) )(?:den|it|this) (?:må|must|has to|needs to) /u;

/** «Begge skal ligge hos dere fredag» is what the other gets. */
const withYou = /(?:skal|ska|will|shall) (?:ligge|være|be|vara|stå|komme) (?:\p{L}+ )?(?:hos|with|til) (?:dere|deg|dykk|you|er|dig|jer)(?![\p{L}])/u;

/** «Listene over hvem som skal vurderes, må være hos meg»: the verb of duty stands behind the clause. */
const afterClause = /, (?:må|skal|must|has to|have to|måste|ska) /u;

/** «Lyset må fikses»: something has to be done, by nobody in particular. */
export const isMust = ({ text, isQuestion }: Body, { must, mustLead }: Patterns, isDue: boolean): boolean =>
  !isQuestion && must.test(text) && !withYou.test(text) && (isDue || !ofThat.test(text)) && (!mustLead.test(text) || afterClause.test(text)) && (isDue || !bySomeone.test(text));

/** A wish of the writer's, or of the group the writer speaks for, that something be done. */
export const isBegged = ({ text, isQuestion }: Body, { begs, bodyAsks, not }: Patterns): boolean => !isQuestion && !not.test(text) && (begs.test(text) || bodyAsks.test(text));

/** «Skjemaet fyller dere ut senest mandag», «det kan du sende til Karin i dag»: the other's doing, with what it is done to first. */
const isToldBackwards = ({ text }: Body, { verbs, you, mayYou }: Patterns): boolean => {
  const words = text.split(/[\s,]+/u);
  return mayYou.test(text) || words.some((word, at) => at > 0 && !/^(?:får|kan|slipper|har|fikk)$/u.test(word) && verbs.telling.has(word) && you.test(words.slice(at + 1, at + 3).join(' ')));
};

/** «Skjemaet må ligge hos oss innen fredag», «bildene kan komme senere, men ikke etter mandag». */
export const isOwed = (body: Body, patterns: Patterns): boolean => {
  const { text, isQuestion } = body;
  const { obliged, mustLead, lateButNot, not, fromMe } = patterns;
  return !isQuestion && !fromMe.test(text) && !withYou.test(text) && (lateButNot.test(body.whole) || isToldBackwards(body, patterns) || (obliged.test(text) && (!mustLead.test(text) || afterClause.test(text)) && !not.test(text) && !bySomeone.test(text)));
};
