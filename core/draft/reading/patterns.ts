import type { ReadingLanguage } from '../dates/mark.ts';
import { verbsOf } from './verbs.ts';
import { da } from './words/da.ts';
import { en } from './words/en.ts';
import { nb } from './words/nb.ts';
import { nn } from './words/nn.ts';
import { sv } from './words/sv.ts';
import type { AskWords } from './words/words.ts';

export type Patterns = ReturnType<typeof patternsOf>;

const edge = '(?![\\p{L}\\p{N}])';
const open = '(?:^|[,;:–—-] (?:(?:så|og|and|so|men|but|och|da) )?|(?: og| and| och| men| så) )';

const regex = (source: string) => new RegExp(source, 'iu');
/** Longer ways first, so that «kan du ikke» is not read as «kan du». */
const any = (ways: string) => `(?:${ways.split('|').toSorted((one, other) => other.length - one.length).map(way => way.replaceAll('.', '\\.')).join('|')})`;

/** «vil gjerne ha» with the subject after its verb: «vil jeg gjerne ha». */
const inverted = (needs: string, subject: string) =>
  needs
    .split('|')
    .map(need => {
      const [verb, ...rest] = need.split(' ');
      return [verb, subject, ...rest].join(' ');
    })
    .join('|');

const patternsOf = (words: AskWords) => {
  const subject = any(`${words.me}|${words.we}`);
  const you = any(words.you);
  const someone = any(words.someone);
  const modal = any(words.modal);
  return {
    verbs: verbsOf(words),
    stative: new Set(words.stative.split(' ')),
    greeting: regex(`^${any(words.greeting)}${edge}[^,.!?:;–]{0,60}(?:[,!:.–]+\\s*|$)`),
    lead: regex(`^${any(words.lead)}${edge}[,:]?\\s+`),
    conditional: regex(`^${any(words.condition)}${edge}[^,?!]{3,110},\\s*(?:så |då |da |then )?`),
    please: regex(`^${any(words.please)}${edge}[,]?\\s+`),
    question: regex(`${open}${modal} (?:${you}|${someone}|${any(words.everyone)})${edge}(?! (?:tro|tru|tenke deg(?! å)|tenkje deg(?! å)|forestille deg|believe|imagine|tänka dig|fatta|ikke ha|ikkje ha|tænke dig)${edge})`),
    asksAPerson: regex(`(?:^|, (?:og |så )?)${modal} (?=\\p{L})`),
    asksYou: regex(`${open}(?:${you}) ?(?:${any(words.duty)})${edge}(?! (?:gjerne|gärna|gerne|ha|have|be|være|vere|vara|være|feel)${edge})`),
    mayYou: regex(`[\\p{L}»)],? (?:kan|could|can|kunne) ${you} (?:gjerne |bare |godt )?(?:\\p{L}+[ea]|gi|ta|se|gå|få|få)${edge}`),
    mustYou: regex(`(?:^|[ ,])(?:må|måste|bör|bør|must) (?:${you})${edge}(?! (?:gjerne|gärna|gerne|ha|være|vere|vara)${edge})`),
    you: regex(`^${you}${edge}`),
    mayIHave: regex(`${open}${any(words.mayIHave)}${edge}`),
    possible: regex(`${open}(?:${any(words.possible)}|${words.maybe})${edge}`),
    wish: regex(`${open}(?:${words.wish})${edge}`),
    need: regex(`${open}${subject}(?: (?!${any(words.not)}${edge})\\p{L}+){0,2}? ?${any(words.need)}${edge}`),
    needInverted: regex(`^(?:[^?!;]{0,90} )?(?:${inverted(words.need, subject)})${edge}(?! ${any(words.not)}${edge})`),
    ownDoing: regex(`${any(words.need)} (?:${words.ownVerb}|(?:at|att|that) ${any(words.we)} |us to )`),
    weMustHave: regex(`^(?:vi|me|we) (?:må|must|have to|need to|måste|skal|er nødt til å) (?:ha|have|få|get)${edge}`),
    hasDuty: regex(`(?:^|[\\s,])${any(words.duty)}${edge}`),
    bareNeed: regex(`^${any(words.need)}${edge}(?! ${subject}${edge})(?! ${you}${edge}(?! to))`),
    remind: regex(`(?:^|[\\s,])${any(words.remind)}${edge}`),
    awaited: regex(`(?:^|[\\s,])(?:${words.awaited})${edge}`),
    begs: regex(`(?:^|[\\s,])(?:${words.begs})${edge}`),
    bodyAsks: regex(`(?:^|\\s)(?:(?:${words.bodies})(?:(?: \\p{L}+){0,3}?|[^.?!]{0,90} (?:og|and|och)) (?:${words.bodyAsks})|(?:${words.bodyAsks}) (?:${words.bodies})(?! (?:sjølve|sjølv|selv|själva)))${edge}`),
    obliged: regex(`(?:^|\\s)(?:${words.obliged})${edge}`),
    lateButNot: regex(`(?:^|\\s)(?:${words.lateButNot})${edge}`),
    midPlea: regex(`(?:[,;:–-]|[,;] (?:so|and|but|så|og|men|och|and)) ${any(words.plea)} (?!${any(words.not)}${edge})\\p{L}+`),
    endPlea: regex(`(?:^|[ ,])${any(words.plea)}[!. ]*$`),
    isNeeded: regex(`(?:^|[\\s,])${any(words.isNeeded)}${edge}`),
    wishesYou: regex(`(?:ønsker|ønskjer|ynskjer|önskar|wish) ${you}${edge}`),
    demand: regex(`(?:^|[\\s,])(?:${words.demand})${edge}`),
    must: regex(`(?:^|: )(?:(?! (?:(?:og|and|och) (?:jeg|eg|vi|me|det|den|jag|i|we|it|that)|er|har|var|blir|kan|vil|is|are|has|have|can|will|är) )[^;:]){2,90}? (?:${words.must})`),
    mustLead: regex(`(?:(?:^|\\s)(?:som|that|which|who|${words.me}|${words.we})|(?:^|, ?)(?:${words.condition}))${edge}.*(?:må|must|måste|skal|bør|should|has to|have to|need to|ska)${edge}`),
    isAsked: regex(`(?:^|\\s)${any(words.isAsked)}${edge}`),
    appreciated: regex(`${words.appreciated}`),
    stillMissing: regex(`(?:^|\\s)${any(words.stillMissing)}${edge}`),
    courtesy: regex(`^(?:${words.courtesy})`),
    tells: regex(`^(?:${modal} (?:${you}|${someone}) (?:\\p{L}+ )?)?(?:${any(words.tell)})${edge}(?: \\p{L}+){0,2} ${any(words.question)}${edge}`),
    negated: regex(`^(?:${any(words.please)} )?${any(words.not)}${edge}`),
    notAfterVerb: regex(`^\\p{L}+(?: \\p{L}+)? ${any(words.not)}${edge}`),
    not: regex(`(?:^|[\\s,])${any(words.not)}${edge}`),
    doNotForget: regex(`^${any(words.doNotForget)}${edge}`),
    noNeed: regex(`(?:^|[\\s,])${any(words.noNeed)}${edge}`),
    points: regex(`^${any(words.it)}${edge}`),
    needsIt: regex(`^${subject} (?:\\p{L}+ ){1,3}(?:${words.it})${edge}`),
    me: any(words.me),
    subjectFirst: regex(`${open}${any(words.me)}(?:'ll)?${edge}`),
    future: regex(`${open}${any(words.me)} ?${any(words.future)} (?!(?:bruge|bruke|heller|også ha|også få|gjerne|gärna|gerne|ha|have|be|si|takke|at|att|like|love|på|i|til|till|være|vere|vara|væk|bort|vite|helst|also be|ikke|ikkje|inte|not)${edge})`),
    willGet: regex(`${open}${any(words.willGet)}${edge}.*${any(words.fromMe)}${edge}`),
    fromMe: regex(`(?:^|\\s)${any(words.fromMe)}${edge}`),
    undersigned: regex(`^(?:${any(words.undersigned)})${edge}`),
    promise: regex(`${open}${any(words.promise)}${edge}`),
    lacking: regex(`(?:^|\\s)${any(words.lacking)}${edge}`),
    opensList: regex(`(?:${modal} ${you}|${any(words.please)})\\s*[:…]?$`),
    calledToAccount: regex(`(?:^|[,.] (?:og|and|och) )(?:${words.calledToAccount})`),
    trouble: regex(`(?:^|[\\s,.])${any(words.trouble)}${edge}`),
    deadlineFor: regex(`(?:^|[\\s,])${any(words.deadlineFor)}${edge}`),
    conditionalWish: regex(`${open}${any(words.condition)} (?:${you}|${someone})${edge}.{3,160}(?<=[\\s,])${any(words.wouldBeGood)}[^\\p{L}]*(?:\\p{L}+[^\\p{L}]*){0,2}$`),
    everyone: regex(`^${any(words.everyone)}${edge}`),
  };
};

const tables: Record<ReadingLanguage, AskWords> = { nb, nn, en, sv, da };
const known = new Map<ReadingLanguage, Patterns>();

export const patternsFor = (language: ReadingLanguage): Patterns => {
  const patterns = known.get(language) ?? patternsOf(tables[language]);
  known.set(language, patterns);
  return patterns;
};
