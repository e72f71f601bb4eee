import type { MailPerson } from '../from-mail.ts';
import type { Body } from './body.ts';
import type { Patterns } from './patterns.ts';
import { personNamedFirst } from './people.ts';

/** How a sentence asks; `weak` counts only where nothing else in the mail asks, `tell` where its answer is more than a line. */
export type Request = { strength: 'clear' | 'weak' | 'tell'; to: MailPerson | null };

const firstWord = (text: string) => /^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? '';
const secondWord = (text: string) => /^[\p{L}\p{M}-]+\s+([\p{L}\p{M}'-]+)/u.exec(text)?.[1] ?? '';

/** After these the word before is a noun: «Test results are in». */
const afterNoun = new Set('is are was were has er var har blir vert vil skal må kan är ska måste går kommer kjem starter startar begynner gjelder gjeld gäller ligger ligg står åpner opnar stenger varer foregår skjer passer trenger krever inneholder viser fungerer virker results meeting attached vedlagt og and eller or fra frå av of'.split(' '));

const particleVerbs = new Set('hold set hald slå sett kople kobl koble ta trekk meld steng skriv last klipp'.split(' '));

/** «Svar sendes», «svar ønskes»: something is done with what the first word names. */
const passive = /^\p{L}{2,}(?:[dgklnprtv]es|[dgklnprtv]ast|[dklnrtv]as)$/u;

/** «Plan B is ready»: the first words are a subject. */
const subjectFirst = /^[\p{L}-]+ [\p{L}\d-]{1,14} (?:is|are|was|were|has|er|var|har|är|blir)(?![\p{L}])/iu;

/** «Tell me if anything is unclear» offers help, and two verbs ask for more than an answer. */
const offers = / (?:if|om|hvis|dersom|og|and|och|ifall|når du|when you) /u;

const isImperative = ({ text, isQuestion, isPleading }: Body, { verbs, notAfterVerb }: Patterns): boolean => {
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

/** Asked in the present, these only want to know: «Kommer du?» */
const askedOnly = new Set('kommer kjem går får bruker bruger møter deltar finner finder stemmer stämmer spør holder håller hjelper gjør gör does tror bor läser leser læser'.split(' '));

/** «Tar dere betalt, eller er det gratis?» wants to know. */
const orIsIt = /(?:eller|or) (?:er|är|is|are|blir|har|finnes|finns) /u;

/** «Får du byttet det i dag?», «får du til å …?»: whether it can be done asks for it. */
const getsDone = /^(?:får|fekk) (?:du|dere|de|dykk|ni|i) (?:\p{L}+ ){0,2}?(?:\p{L}+(?:[bdfgkmnlprstv]t|et|dd|[kpsnrldt]a)|til)(?![\p{L}])/u;

/** «Tar du en prat med dem?»: the verb of work first, then whom it is asked of. */
const isPresentQuestion = ({ text, isQuestion }: Body, { verbs, you }: Patterns): boolean => {
  const verb = firstWord(text);
  return isQuestion && !orIsIt.test(text) && !askedOnly.has(verb) && verbs.telling.has(verb) && you.test(text.slice(verb.length).trimStart());
};

/** «Amira, du skriver kapittelet»: after a name, the present gives the work to it. */
const isToldToDo = ({ text, isQuestion }: Body, { verbs, you }: Patterns): boolean => {
  const subject = you.exec(text);
  const verb = subject ? firstWord(text.slice(subject[0].length).trimStart()) : '';
  return !isQuestion && verbs.telling.has(verb);
};

/** «Kan Kari sjekke …?» */
const personAsked = ({ written, text, isQuestion }: Body, { asksAPerson }: Patterns, people: readonly MailPerson[]): MailPerson | null => {
  const lead = isQuestion ? asksAPerson.exec(text) : null;
  return lead ? (personNamedFirst(written.slice(lead.index + lead[0].length), people)?.person ?? null) : null;
};

/** «Fint om Noor har med en alarm.» */
const hopedOf = ({ written, isQuestion }: Body, people: readonly MailPerson[]): MailPerson | null => {
  const lead = /^(?:det (?:er|hadde vært|ville vært|blir) |it would be )?(?:veldig )?(?:fint|bra|flott|greit|kjekt|supert|toppen|topp|great|good|nice|helpful) (?:om|hvis|dersom|viss|if|ifall) (?=\p{Lu})/iu.exec(written);
  return lead && !isQuestion ? (personNamedFirst(written.slice(lead[0].length), people)?.person ?? null) : null;
};

const plainNeed = /^(?:trenger|treng|må ha|må få|behøver|needs?|behöver|har brug for|har bruk for) /u;

const isNeed = ({ text, isQuestion }: Body, patterns: Patterns): boolean => {
  const found = patterns.need.test(text) || (!isQuestion && patterns.bareNeed.test(text)) || (!isQuestion && patterns.needInverted.test(text));
  if (found && !patterns.wishesYou.test(text) && !patterns.ownDoing.test(text)) return true;
  // «Vi ønsker å søke på nytt og trenger hjelp til det»: what is one's own doing first, and a need after it.
  if (isQuestion) return false;
  const rests = text.split(/ (?:og|and|och) /u).slice(1);
  return rests.some(rest => (found ? patterns.bareNeed : plainNeed).test(rest) && !patterns.ownDoing.test(rest));
};

/** «må behandles av formannskapet»: someone else does it. */
const bySomeone = /\p{L}{3,}(?:s|ed|d|t) (?:av|af|by) \p{L}/iu;

const isMust = ({ text, isQuestion }: Body, { must, mustLead }: Patterns, isDue: boolean): boolean =>
  !isQuestion && must.test(text) && !mustLead.test(text) && (isDue || !bySomeone.test(text));

/** A wish of the writer's, or of the group the writer speaks for, that something be done. */
const isBegged = ({ text, isQuestion }: Body, { begs, bodyAsks, not }: Patterns): boolean => !isQuestion && !not.test(text) && (begs.test(text) || bodyAsks.test(text));

/** «Skjemaet fyller dere ut senest mandag», «det kan du sende til Karin i dag»: the other's doing, with what it is done to first. */
const isToldBackwards = ({ text }: Body, { verbs, you, mayYou }: Patterns): boolean => {
  const words = text.split(/[\s,]+/u);
  return mayYou.test(text) || words.some((word, at) => at > 0 && !/^(?:får|kan|slipper|har|fikk)$/u.test(word) && verbs.telling.has(word) && you.test(words.slice(at + 1, at + 3).join(' ')));
};

/** «Skjemaet må ligge hos oss innen fredag», «bildene kan komme senere, men ikke etter mandag». */
const isOwed = (body: Body, patterns: Patterns): boolean => {
  const { text, isQuestion } = body;
  const { obliged, mustLead, lateButNot, not, fromMe } = patterns;
  return !isQuestion && !fromMe.test(text) && (lateButNot.test(body.whole) || isToldBackwards(body, patterns) || (obliged.test(text) && !mustLead.test(text) && !not.test(text) && !bySomeone.test(text)));
};

/** «Se bort fra det jeg spurte om»: nothing is asked for any more. */
const takesBack = /(?:^|[\s,])(?:(?:se|sjå|kan dere se|kan du se) (?:bort|vekk) (?:fra|frå)|bortse från|se bort fra|disregard|ignore (?:my|the)|glem (?:det jeg|forespørselen|spørsmålet|mailen|e-posten)|gløym (?:det eg|spørsmålet))(?![\p{L}])/u;

/** «kan du fortelle litt om hjelpemidler»: a talk is more than an answer. */
const tellsAbout = /(?:fortelle|fortelje|berätta|fortælle|orientere|snakke|prata|si noe|seie noko)(?: \p{L}+){0,2} om (?!(?:du|dere|de|det|den|han|hun|ho|vi|jeg|eg|noen|nokon|man|alle|i|ni|någon|nogen)\s)/u;
/** «Note that the office is closed on Friday.» */
const noted = /^(?:note|notice|be aware|be advised|merk|observera|notera|bemærk|vær obs|vær oppmerksom)(?:,? (?:at|att|that|på at)|:)(?![\p{L}])/u;
/** «I really appreciate your effort» gives thanks. */
const praised = /^(?:i|we) (?:really |do |very much |so much )*appreciate (?:your|all|the|that|it|this)(?![^.]* if )/u;
/** «The form needs your signature.» */
const needsYours = /(?:^|\s)(?:needs?|requires?|trenger|treng|krever|krev|behöver|kräver|kræver|behøver) (?:your|din|ditt|dine|deres|dykkar|ert|era|jeres|dit)(?![\p{L}])/u;
/** «Gjerne et utkast innen torsdag.» */
const wantedThing = /^(?:gjerne|helst|gärna|gerne|preferably) (?:et|en|ei|eit|ein|ett|noen|nokre|några|a|an|the|some|svar|utkast)(?![\p{L}])/u;
/** «Rapport og bilag i dag, takk!» */
const thanked = /^(?!(?:vi|jeg|eg|me|jag|i|we|det|it|da|så|her|nå|no|this|that|takk|tusen)(?![\p{L}])).*, ?(?:takk|tack|tak|thanks)[!. ]*$/u;
/** «The pictures I need by Wednesday.» */
const thingWeNeed = /^(?:[\p{L}-]+ ){1,6}(?:i|we|jeg|vi|eg|me|jag) (?:will |would |vil )?(?:need|require|trenger|treng|behøver|behöver|skal bruge|skal ha)(?![\p{L}])/u;

/** «Kristoffer, your timesheets are missing.» */
const yoursMissing = /(?:^|\s)(?:your|din|ditt|dine|deres|dykkar|dina|ert|era|jeres|dit) [^.?!]{2,60}(?:(?:is|are) (?:still )?(?:missing|outstanding|overdue)|mangler|manglar|saknas)(?![\p{L}])/u;

/** «They asked for a list, which I would need from you by Friday.» */
const whichWeNeed = /(?:which|som) (?:i|we|jeg|vi|eg|me|jag) (?:would |will |vil |skulle )?(?:need|trenger|treng|må ha|vil ha|behöver)(?![\p{L}])/u;

/** «vinduene, som leveres i uke 51» */
const ofWhich = /(?:som|der|which|that) (?:sendes|leveres|gis|meldes|skickas|lämnas|afleveres|indsendes)(?![\p{L}])/u;
/** «innkallingen sendes torsdag» tells what will be; with a limit it asks. */
const isPlanned = /(?:^|\s)(?:sendes|sendast|leveres|leverast|gis|gjevast|skickas|lämnas|afleveres)(?![\p{L}])/u;

/** «Vi lurer på hvordan vi går fram for å få en ny.» */
const wondersHow = /(?:jeg|eg|vi|me|jag|i|we) (?:lurer på|lurer|undrer på|undrar|wonder) (?:hvordan|korleis|hva|kva|hvem|kven|hur|how|what|who)(?![\p{L}])/u;

/** «Vi må få vite det innen fredag.» */
const mustKnow = /(?:må få|må ha|must have|need to have|måste få|skal have) (?:vite|vita|svar|beskjed|tilbakemelding|en tilbakemelding|an answer|your answer|veta|besked|svar på|at vide)(?![\p{L}])/u;

/** The strongest words of duty, which ask also where a day is only named. */
const mustBe = /(?:^|\s)(?:må|måste|must|has to|have to|needs to|need to)(?![\p{L}])/u;

/** What stands around a sentence: a day in it, and whether that is a limit; and whether something is asked for earlier in the mail. */
export type Around = { isDue: boolean; isLimit: boolean; asksBefore: boolean };

export const aloneAndUndated: Around = { isDue: false, isLimit: false, asksBefore: false };

/**
 * Whether a sentence asks for something to be done or delivered. A day in it tells a request from mere courtesy; where something is asked for
 * before, «it has to be ready by …» only adds to that.
 */
export const requestIn = (body: Body, patterns: Patterns, people: readonly MailPerson[], { isDue, isLimit, asksBefore }: Around): Request | null => {
  const { text } = body;
  const clear = (to: MailPerson | null = null): Request => ({ strength: 'clear', to: body.to ?? to });
  if (takesBack.test(text)) return null;
  if (patterns.doNotForget.test(text)) return clear();
  if (patterns.noNeed.test(text) || patterns.negated.test(text)) return null;
  if (patterns.tells.test(text) && !offers.test(text) && !tellsAbout.test(text)) return { strength: 'tell', to: body.to };
  if (noted.test(text) || praised.test(text)) return null;
  if (patterns.endPlea.test(body.whole) && patterns.verbs.asking.has(firstWord(text))) return clear();
  if (patterns.courtesy.test(text) && !(isDue && !body.isConditional)) return null;

  if (patterns.conditionalWish.test(body.whole)) return clear();
  if (patterns.question.test(text)) return clear();
  const hoped = hopedOf(body, people);
  if (hoped) return clear(hoped);
  const person = personAsked(body, patterns, people);
  if (person) return clear(person);
  if (patterns.mayIHave.test(text) || patterns.possible.test(text) || patterns.wish.test(text)) return clear();
  if (isPresentQuestion(body, patterns) || (body.isQuestion && getsDone.test(text))) return clear();
  if (patterns.isNeeded.test(text) && !body.isQuestion && !ofWhich.test(text)) return asksBefore || !isDue || (isPlanned.test(text) && !isLimit) ? null : clear();
  if (isImperative(body, patterns)) return body.isConditional && !isDue ? null : clear();
  if ((patterns.asksYou.test(text) || patterns.mustYou.test(text)) && !body.isQuestion && (patterns.mustYou.test(text) || !patterns.not.test(text))) return clear();
  if (isBegged(body, patterns)) return clear();
  if (patterns.isAsked.test(text) || patterns.demand.test(text) || patterns.appreciated.test(text)) return clear();

  if (body.to && isToldToDo(body, patterns)) return clear();

  const isAddition = asksBefore && (patterns.points.test(text) || patterns.needsIt.test(text));
  if (patterns.weMustHave.test(text)) return isAddition ? null : { strength: body.to || mustKnow.test(text) ? 'clear' : 'weak', to: body.to };
  if (isLimit && whichWeNeed.test(text)) return clear();
  if (isNeed(body, patterns)) return isAddition ? null : clear();
  if (isMust(body, patterns, isDue)) return isAddition ? null : clear();
  if (patterns.midPlea.test(text) && !body.isConditional) return clear();
  if (isDue && !body.isQuestion && patterns.endPlea.test(body.whole)) return clear();
  if (isDue && !body.isQuestion && patterns.mayYou.test(text)) return clear();
  if (needsYours.test(text) && !body.isQuestion && !patterns.not.test(text)) return clear();
  if (isDue && !body.isQuestion && !asksBefore && (wantedThing.test(body.whole) || thanked.test(body.whole))) return clear();
  if (isLimit && !body.isQuestion && thingWeNeed.test(text)) return clear();
  if (yoursMissing.test(text) && !body.isQuestion) return clear();
  if ((isLimit || (isDue && mustBe.test(text))) && isOwed(body, patterns)) return isAddition ? null : clear();
  if (patterns.awaited.test(text) && !body.isQuestion) return isDue ? clear() : { strength: 'weak', to: body.to };
  if (wondersHow.test(text)) return { strength: 'tell', to: body.to };
  if (body.isQuestion && patterns.calledToAccount.test(text)) return { strength: 'tell', to: body.to };
  const isOwnChase = text.startsWith("i'm ") && isDue && !isLimit;
  if (patterns.remind.test(text) && !isOwnChase && !body.isQuestion && text.split(' ').length > 4) return isDue ? clear() : { strength: 'weak', to: body.to };
  if (patterns.deadlineFor.test(text) && isDue && !body.isQuestion) return { strength: 'weak', to: body.to };
  return patterns.stillMissing.test(text) && !body.isQuestion ? { strength: 'weak', to: body.to } : null;
};
