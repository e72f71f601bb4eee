import type { ReadingLanguage } from '../dates/mark.ts';
import type { MailPerson } from '../from-mail.ts';
import { bodyOf } from './body.ts';
import { participleOf } from './participles.ts';
import type { Patterns } from './patterns.ts';
import { afterName, personNamedFirst } from './people.ts';

/** What goes before the verb in a request: «kan du», «could you please», «vil du være så snill å». */
const beforeVerb = /^(?:kan|kunne|vil|ville|could|can|would|will)\s+(?:du|dere|de|dykk|you|noen|nokon|someone|somebody)\s+(?:please |kindly |gjerne |også |ikke |vere så snill å |være så snill å )?/iu;
/** Who gets it is told elsewhere: «meg», «us». */
const receiver = /^(?:meg|oss|til meg|me|us)\s+/iu;
/** «Hent inn tilbud»: the verb is both words. */
const particle = /^(?:opp|inn|ut|ned|over|gjennom|up|out|through|back)(?=\s)/iu;
const articles = /^(?:en|ei|et|eit|ein|den|det|de|dei|the|a|an|our|your)\s+/iu;
const definite = /^(?:the|our|your|den|det|de|dei)/iu;
/** Where the thing asked for ends: at a second verb, a clause, a deadline's lead. */
const objectEnd = /(?:\s+(?:og|and|men|but|slik at|så|so that|som|which|before|før|innen|innan|senest|by|no later|i løpet|til (?:meg|oss)|to (?:me|us)|denne veka|this week|i dag|i morgen|i morgon|today|tomorrow|på (?:man|tirs|tys|ons|tors|fre)dag|når|when|if|om (?:du|dere|de|det|vi|jeg|eg|me|han|hun|ho|noen|nokon|alle|man)|så snart|as soon|hver|kvar|every|each|månedlig|månadleg|monthly|ukentlig|vekesvis|weekly|daglig|dagleg|daily)(?![\p{L}]).*|[,;:.?!].*)$/iu;
const noThing = /^(?:meg|oss|me|us|han|ho|hun|henne|dem|dei|them|him|her)$|^(?:det|den|dette|it|this|that|på|til|med|på|with|on|at|for|whether|om|hva|what|kva|hvor|kor|hvordan|korleis|hvem|kven|når|how|when|who|why|his|their)(?![\p{L}])/iu;
const shortestThing = 3;

/** Verbs whose object is not what comes about. */
const light = new Set('let have help try go come look be do give tell ask talk work stop start keep join ta tar få får gi gir gå går se ser ring ringe ringer svare svar svarer snakke snakk snakker spørre spør'.split(' '));

const doing = /^\s+(?:(?:skal|må|vil|bør|will|to|should|must|shall)\s+)?(?=\p{Ll})/u;

/** «Magnus skal bestille strøsand» without who does it. */
const withoutDoer = (text: string, people: readonly MailPerson[]): string => {
  const named = personNamedFirst(text, people);
  const rest = named && afterName(text, named);
  return rest && doing.test(rest) ? rest.replace(doing, '') : text;
};

/** Whether the English noun a phrase is about is a plural: «tide tables», not «list of numbers». */
const isSeveral = (phrase: string) => /[^sui]s$/u.test(phrase.split(/ (?:of|in|on|for|to|from|with|at|about|by|and) /u)[0]!);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A task told as a result: «Kan du oppdatere vaktplanen?» and «Magnus oppdaterer vaktplanen» become «Vaktplanen er oppdatert». Null where the
 * verb is not known, where what it is done to is not what comes about, and in Swedish and Danish: the reader would not write those.
 *
 * @param task without the words that say when.
 */
export const toldAsDone = (task: string, language: ReadingLanguage, people: readonly MailPerson[], patterns: Patterns): string | null => {
  if (language === 'sv' || language === 'da') return null;
  const written = withoutDoer(bodyOf(task, people, patterns).written, people).replace(beforeVerb, '').replace(/^(?:å|to)\s+/iu, '');
  const [, verb = '', after = ''] = /^([\p{L}\p{M}-]+)\s+(.+)$/u.exec(written) ?? [];
  const said = verb.toLowerCase();
  if (light.has(said)) return null;
  const participle = participleOf(said, language, patterns.verbs.asking.has(said) || patterns.verbs.telling.has(said));
  if (!participle) return null;

  const rest = after.replace(receiver, '');
  const more = particle.exec(rest)?.[0].toLowerCase() ?? '';
  const object = rest.slice(more.length).replace(/\(\s*\)/gu, ' ').replace(objectEnd, '').replace(/\s+/gu, ' ').trim();
  const isDone = more ? `${participle} ${more}` : participle;
  if (object.length < shortestThing || noThing.test(object)) return null;
  const thing = capital(object.replace(articles, article => (definite.test(article) ? '' : article)));
  return language === 'en' ? `${thing} ${isSeveral(object) ? 'are' : 'is'} ${isDone}` : `${thing} er ${isDone}`;
};
