import type { MailPerson } from '../from-mail.ts';
import type { Body } from '../reading/body.ts';
import type { Due } from '../reading/due.ts';
import type { Patterns } from '../reading/patterns.ts';
import { afterName, personNamedFirst } from '../reading/people.ts';
import type { Piece } from '../reading/pieces.ts';

const headings = /^(?:ansvar|aksjon(?:er|spunkt(?:er)?)?|actions?|action items|tiltak|oppfølging(?:spunkter)?|oppfølgjing|oppgaver|to ?do|next steps|veien videre|åtgärder|handlinger|opgaver|beslutninger|ansvar ?\/ ?frist|skal gjøres|må gjøres|å gjøre|gjøres|skal gjerast|to be done|att göra|skal gøres|hva hver av oss gjør(?: nå)?|hvem gjør hva|who does what)\s*(?:\/\s*frist)?\s*:?$/iu;

/** A heading under which tasks stand: «Aksjoner», «To do». */
export const isHeading = ({ text }: Piece): boolean => headings.test(text.trim());

const wordsOf = (text: string) => text.split(/[\s,]+/u);

/** «Enhetene leverer tiltakslister senest 7. desember»: a group that is to do something by a day. */
export const isGroupDoing = ({ text, written, isQuestion }: Body, { verbs, not }: Patterns, due: Due | null): boolean => {
  const [first = '', second = '', third = ''] = wordsOf(text);
  if (/^(?:hver|hvert|kvar|kvart|each|every|varje|vart)$/u.test(first) && !isQuestion && due?.isTold) return verbs.telling.has(third);
  return !isQuestion && due?.isTold === true && !not.test(text) && /^\p{Lu}/u.test(written) && /(?:ene|ane|en|a|et|erna|arna|erne|s)$/u.test(first) && (verbs.telling.has(second) || /^(?:må|skal|bør|måste|ska|must|should)$/u.test(second));
};

/** What one does in a meeting, and not before it: «Lars Petter innleder», «Priya shares her screen». */
const duringIt = /^\s+(?:innleder|innleiar|orienterer|presenterer|presenterar|åpner|opnar|leder|leier|leiar|viser|viser fram|visar|forteller|fortel|gjennomgår|går gjennom|går igjennom|ønsker|holder|snakker|referer|referater|shares|presents|opens|leads|chairs|shows|tells|walks|introduces|reports|demos|hosts|inleder|berättar|leder|öppnar|fremlægger|indleder|fortæller)(?![\p{L}])/iu;
export const isOfTheMeeting = (matter: string, people: readonly MailPerson[]): boolean => {
  const named = personNamedFirst(matter, people);
  return named !== null && duringIt.test(afterName(matter, named));
};

/** «Brøyteberedskapen (Magnus)» on an agenda: a point, and who speaks of it. */
export const isAgendaPoint = ({ kind, text }: Piece) => kind === 'item' && /\(\p{Lu}[^()]*\)\s*$/u.test(text);

/** «Tidy up the diagram (done in the meeting)» */
const done = /\((?:done|completed|utført|gjort|ferdig|fullført|färdigt|klart|lukket|lukka|avslutta|avsluttet)(?![\p{L}])[^)]*\)\s*\.?$/iu;
export const isDone = ({ text }: Piece): boolean => done.test(text);

/** Headings under which things are told and not given to anyone: «ORIENTERT», «Vedtatt». */
const informed = /^(?:orientert|orientering|orienteringer|til orientering|vedtatt|vedtekne|vedtak|informert|informasjon|information|for information|noted|decided|beslutat|besluttet|til efterretning|orientering fra)\s*:?$/iu;

export const isInformed = ({ text }: Piece): boolean => informed.test(text.trim());

/** A line that holds nothing but the name of one who is there, over what that one is to do. */
export const nameAlone = ({ kind, text }: Piece, people: readonly MailPerson[]): MailPerson | null => {
  const named = kind === 'sentence' ? personNamedFirst(text.trim(), people) : null;
  return named && /^\s*:?\s*$/u.test(afterName(text.trim(), named)) ? named.person : null;
};
