import type { Body } from './body.ts';
import type { Patterns } from './patterns.ts';

const isPresent = /[^s]r$|[^s]s$/u;
const restedVerbs = /^(?:tar|tek|tager|take|takes) (?:ferie|fri|permisjon|lunsj|over for|semester|ledigt|holiday|vacation|leave|time off)/iu;

/** Work in form, but nothing the other can wait for: what the writer gets, reads, sees, proposes. */
const notPromised = new Set('viser visar syner henviser hänvisar får leser läser læser les ser møter møtes mötas foreslår föreslår går kommer kjem bruker bruger spør frågar spørger beskriver forklarer forklarar snakker snakkar talar taler holder håller held tilbyr tæller stemmer stämmer finner finder hittar gets reads sees proposes'.split(' '));

/** «Jeg skriver på vegne av broren min»: what is being written now. */
const writesNow = /^(?:skriver|skriv|writing|write) (?:på veg\p{L}*|for å|fordi|til|dette|i forbindelse|angående|vedrørende|som|om|nå|no|herved|mens|ang|to you|on behalf|because)(?![\p{L}])/iu;

/** «spør tillitsvalgte»: not the reader, and not here. */
const asksOthers = /^(?:spør|spørger|frågar) (?!mest|kun|om|deg|dere|dykk|dig|er|jer|hva|kva|vad|hvad|når|hvor|kor|hvem|kven|for|fordi|bare|berre|her|nå|no|igjen|jeg|eg|du|ikke|ikkje)\p{L}{3,}/iu;

/** Verbs by which one promises without saying who: «Sender den i morgen.» */
const unsaid =
  /^(?:sender|fikser|fiksar|ordner|ordnar|tar|tek|sjekker|sjekkar|ringer|skriver|skriv|retter|rettar|kommer tilbake|kjem tilbake|melder|følger opp|følgjer opp|leverer|bestiller|booker|bookar|gir|gjev|oppdaterer|laster|skickar|kollar|ringer|fixar|ordnar|återkommer|levererar|bokar|tjekker|vender tilbage|sørger|will|skal|ska|getting|sending)(?![\p{L}])/iu;
/** What «we» hand over to the other. */
const weDeliver =
  /^(?:vi|me|we|we'll) ?(?:will |skal |ska |vil )?(?:sender|fremsender|oversender|ettersender|svarer|svarar|leverer|retter|rettar|kommer tilbake|kjem tilbake|ringer|send|reply|deliver|fix|get back|come back|skickar|levererar|återkommer|vender tilbage|sende|svare|levere|rette|ringe|skicka|leverera|svara)(?![\p{L}])/iu;

/** «Ferdigattesten går ut fra meg onsdag.» */
const comesFromMe = /(?:^|\s)(?:går|kommer|kjem|får|sendes|leveres|comes|goes|skickas|levereras|sendast)(?![\p{L}])/iu;
/** «I'm drafting it tonight.» */
const goingOn = /^(?:i'm|i am) (?!moving|coming|flying|travelling|staying|working|living|meeting|waiting|hoping|looking|writing|wondering|going|asking|having|being|seeing|leaving|missing|away|getting)\p{L}+ing(?![\p{L}])/u;

/** «I've fixed it in test and will push it on Monday», «I'll have it with you on Tuesday». */
const willAlso = /^we'll (?!see|need|have to|meet|be|get|know)\p{L}+|^i'm (?:also )?going to (?!be|need|ask)|^(?:i've|i have|jeg har|eg har|jag har) [^.?!]* (?:and|og|och) (?:will|i'll|skal|ska|vil)(?![\p{L}])|^i'll have (?:the|it|a|an|your|this|that|them)(?![\p{L}])/u;

/** «Mengdelista lover jeg å sende.» */
const promisesBehind = /(?:^|\s)(?:lover|lovar|påtar|påtek|åtar) (?:jeg|eg|vi|me|jag)(?![\p{L}])/u;

/** «Oppdatert versjon har du i innboksen onsdag.» */
const thereForYou = /^(?!(?:da|så|nå|no|når|hvis|om|i dag|nu) )[^,?]{2,60} får (?:du|dere|ni) (?!til|lov|tid|ansvar|jobben|oppgaven|se|vite)|skal (?:ligge|være) (?:\p{L}+ )?hos (?:dere|deg|dykk)|(?:har|ligger hos) (?:du|dere|dykk|deg) (?:den |det |dem )?(?:i innboksen|i mappa|på bordet|i posten|på mail|på e-post)/u;
const limited = /(?:^|\s)(?:før|innen|innan|senest|seinast|by|before|senast|inden)\s/u;
/** «Asfalten legger vi tilbake før 18. desember.» */
const deliveredByUs = (text: string, { verbs, need }: Patterns): boolean => {
  if (!limited.test(text)) return false;
  const verb = /(?<=[\p{L}\d)] )(\p{L}+) (?:vi|me) /u.exec(text)?.[1] ?? '';
  return verbs.telling.has(verb) && !notPromised.has(verb) && !need.test(text);
};

/** «jeg retter den», «så sender jeg»: the writer beside a verb of work in the present. */
const doesWork = (text: string, { verbs, subjectFirst, me }: Patterns, isListed: boolean): boolean => {
  const subject = subjectFirst.exec(text);
  if (subject) {
    const rest = text.slice(subject.index + subject[0].length).trimStart();
    const verb = /^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? '';
    if (writesNow.test(rest)) return false;
    if (asksOthers.test(rest)) return true;
    if ((verbs.telling.has(verb) || (isListed && (isPresent.test(verb) || verbs.asking.has(verb)))) && (isListed || !notPromised.has(verb)) && !restedVerbs.test(rest)) return true;
  }
  const inverted = new RegExp(`(?:^|[ ,])([\\p{L}\\p{M}]+) ${me}(?![\\p{L}])`, 'iu').exec(text);
  return inverted !== null && verbs.telling.has(inverted[1]!) && !notPromised.has(inverted[1]!);
};

/**
 * Whether the writer says that he or she will do something: now or later, not if, and not that it has been done.
 *
 * @param isListed it is an item of a list, where any verb in the present is something to be done.
 * @param isDue a day stands with it, which makes a promise of «Sender den i morgen».
 */
export const isPromise = (body: Body, patterns: Patterns, isListed: boolean, isDue: boolean): boolean => {
  const { text } = body;
  if (body.isQuestion || body.isConditional || patterns.not.test(text) || text.endsWith(':')) return false;
  if (patterns.undersigned.test(text) || patterns.willGet.test(text)) return true;
  if (patterns.promise.test(text) || patterns.future.test(text)) return true;
  if (isDue && (comesFromMe.test(text) && patterns.fromMe.test(text) && !/(?:^|\s)(?:they|de|dei|dom) /u.test(text))) return true;
  if (promisesBehind.test(text) || (isDue && (thereForYou.test(text) || deliveredByUs(text, patterns)))) return true;
  if (isDue && (goingOn.test(text) || willAlso.test(text))) return true;
  if (isDue && (weDeliver.test(text) || (unsaid.test(text) && !patterns.you.test(text.replace(/^\S+\s*/u, ''))))) return true;
  return doesWork(text, patterns, isListed);
};
