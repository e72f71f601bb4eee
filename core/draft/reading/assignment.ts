import type { MailPerson } from '../from-mail.ts';
import { readable } from './body.ts';
import type { Patterns } from './patterns.ts';
import { isTask } from './owner-last.ts';
import { afterName, personNamedFirst } from './people.ts';

/** A piece that says what someone does: «Karin lager invitasjonen innen torsdag», «Kari – utkast», «AP1: Priya sends …»; `text` with what it is about before it («Ferdigattest: KS purrer …»), `matter` without. */
export type Assignment = { person: MailPerson | null; text: string; matter: string };

const label = /^(?:aksjon|aksjonspunkt|action|action item|ap|tiltak|oppgave|oppgåve|todo|to do|to-do|åtgärd|åtgärdspunkt|handling|handlingspunkt|oppfølging|opgave|beslutning|vedtak)\s*\d*\s*[:–—.-]\s*/iu;

/** A name nobody on the list has. */
const strangerFirst = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}\s*[:–—-]\s+\S/u;
const divided = /^\s*(?:[:–—-]|->|=>|→|➔)\s+(?=\S)/u;
const nothingToDo = /^\s*(?:[:–—-]|->|=>|→|➔)\s*(?:(?:ingenting|nothing|inget|intet)(?![\p{L}]).*|(?:ingen(?: aksjon| oppfølging)?|inga|none|no action|-)\s*\.?)$/iu;
const auxiliaries = new Set('bes bedes ombeds anmodes skal vil må ska måste will to should must shall needs lager'.split(' '));

/** «Jonas fikk i oppgave å …»: past in form, and still to be done. */
const givenTo = /^\s+(?:(?:fikk|fekk|fick|fik|får)(?=\s(?:i (?:oppgave|oppdrag|oppgåve|uppdrag)|tak i|på plass|satt|laga|laget|gjort|sendt|ordnet|ordna|ansvar|oppgaven|oppgåva|jobben|uppgiften|opgaven|å |att |at ))|påtok seg|tok på seg|tek på seg|(?:gis|ges|blir gitt|får|vert gjeve) i (?:oppdrag|oppgave|oppgåve|uppdrag)|pålegges|åläggs|offered to|volunteered to|undertook to|tilbød seg å|tilbaud seg å|sa ja til å|erbjöd sig att|tilbød at|was asked|was tasked|is going|agreed|lovet|lova|promised|tog på sig|åtog sig|is to|are to|has to|needs to|is responsible for|går gjennom|går igjennom|går igenom|gennemgår|ser på|tar (?:over|seg av|med|kontakt|opp)|tek (?:over|seg av|med|kontakt|opp)|kan gjerne|kan godt|owes|skylder|skuldar|har ansvar(?:et)? for|er ansvarlig for|har fått i oppgave|ber(?= (?!om\s)))(?:\s|$)(?:i (?:oppgave|oppdrag|oppgåve|uppdrag)|ansvar|å |til |to |att |at )?/iu;

/** «melder at resten virker»: told, and nothing to be done. */
const telling = /^\s+(?:melder|meldte|opplyser|opplyste|rapporterer|rapporterte|informerer|fortel|forteller|orienterer|mener|meiner|påpeker|understreker|sier|says|reports|notes|mentions|confirms|explains|berättar|meddelar|oplyser|fortæller)\s+(?:at|att|that|om at|om att)(?![\p{L}])/iu;

/** Whether a word after a name is something being done: the present of a verb, not a state and not the past. */
const isDoing = (word: string, rest: string, { verbs, stative }: Patterns): boolean => {
  if (auxiliaries.has(word)) return true;
  if (telling.test(rest)) return false;
  if (givenTo.test(rest)) return true;
  if (stative.has(word)) return false;
  return verbs.telling.has(word) || (/(?:[^aeiouyæøåäö]er|[aeiouyæøåäö]r|[^s]s)$/u.test(word) && word.length > 3 && !/(?:ens|ets|es|ss|us)$/u.test(word));
};

/** «[Stine] Confirm the basis». */
const bracketedName = /^[[(](\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})[\])]\s+(?=\S)/u;
/** «fra Emma: tre boktips». */
const fromName = /^(?:fra|frå|från|from|til|till|to|for|hos)\s+(?=\p{Lu}[^:]{1,40}:\s)/iu;

/** What was decided is told, not given to anyone. */
const decision = /^(?:beslutning|besluttet|vedtak|decision|beslut)/iu;

const stranger = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}(?=\s+\p{Ll})/u;
/** «Oppfølging: Karin Solheim kunngjør tidene», of someone who is not on the list. */
const isStrangerDoing = (text: string, patterns: Patterns): boolean => {
  const name = stranger.exec(text)?.[0];
  const rest = name === undefined ? '' : text.slice(name.length);
  return isDoing(/^\s+([\p{L}\p{M}]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '', rest, patterns) && !patterns.noNeed.test(rest);
};

/** «ACTION Jonas: …» */
const capitals = /^(?:AKSJON|ACTION|TODO|TILTAK|OPPFØLGING|ÅTGÄRD|HANDLING)\s+(?=\p{Lu}\p{Ll})/u;

/** Takes «Aksjon:» and the like from the front. */
export const withoutLabel = (text: string): string => text.replace(label, '').replace(capitals, '');

/** «Det juridiske avsnittet skriver Torbjørn innen fredag»: what is done first, who does it behind the verb. */
export const doerBehind = (piece: string, people: readonly MailPerson[], { verbs }: Patterns): MailPerson | null => {
  const text = readable(piece);
  for (const found of text.matchAll(/(?<=\s)(\p{Ll}{3,}) (?=\p{Lu})/gu)) {
    if (!verbs.telling.has(found[1]!)) continue;
    const rest = text.slice(found.index + found[0].length);
    const named = personNamedFirst(rest, people);
    if (named && /^(?:$|[.,;]|\s+(?:\p{Ll}|\d))/u.test(afterName(rest, named))) return named.person;
  }
  return null;
};

/**
 * Who does what, where a name begins the piece.
 *
 * @param isTold a heading or label says that tasks follow, so that a name and a colon are enough.
 */
export const assignmentIn = (piece: string, people: readonly MailPerson[], patterns: Patterns, isTold: boolean): Assignment | null => {
  const text = readable(piece);
  const bare = withoutLabel(text).replace(/^(?:and|og|och) (?=\p{Lu})/iu, '').replace(bracketedName, '$1: ').replace(fromName, '');
  const lead = /^[^:]{3,40}:\s+(?=\p{Lu})/u.exec(bare)?.[0] ?? '';
  const labelled = lead && !personNamedFirst(bare, people) && personNamedFirst(bare.slice(lead.length), people) ? bare.slice(lead.length) : bare;
  const named = personNamedFirst(labelled, people);
  if (!named) return labelled !== text && (strangerFirst.test(labelled) || (!decision.test(text) && isStrangerDoing(labelled, patterns))) ? { person: null, text: bare, matter: labelled } : null;
  const rest = afterName(labelled, named).replace(/^\s*\((?:me|meg|mig|undertegnede)\)/iu, '');
  const assigned = { person: named.person, text: bare, matter: labelled };
  if (nothingToDo.test(rest)) return null;
  if (divided.test(rest)) return isTold || bare !== text || isTask(rest.replace(divided, ''), patterns) ? assigned : null;
  const word = /^\s+(?:(?:og|and|och|\+) \p{Lu}[\p{L}-]+\s+)?([\p{L}\p{M}]+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';
  return isDoing(word, rest, patterns) && !patterns.noNeed.test(rest) ? assigned : null;
};
