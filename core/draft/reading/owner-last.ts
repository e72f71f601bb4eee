import type { MailPerson } from '../from-mail.ts';
import type { Patterns } from './patterns.ts';
import { afterName, personBehind, personNamedFirst } from './people.ts';

const labelled = /(?:^|[\s,;(–—/-])(?:ansvar|ansvarlig|ansvarleg|ansvarig|owner|responsible|resp|utføres av|hvem|kven|who)\s*[:=–-]?\s*(?=\p{Lu})/iu;
const bracketed = /[(–—→[-]+\s*(?=\p{Lu}[^()]{1,60}[)\]]?\s*\.?$)/u;

/** An infinitive or imperative first, as tasks are noted: «Bestille lokale». */
export const isTask = (text: string, { verbs }: Patterns): boolean => {
  const verb = /^(?:å |to |att |at )?([\p{L}\p{M}-]+)/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  return verbs.asking.has(verb) || verbs.asking.has(verb.replace(/[ea]$/u, '')) || verbs.asking.has(verb.replace(/j[ea]$/u, '')) || verbs.asking.has(verb.replace(/(.)\1e$/u, '$1'));
};

/** What may stand behind an owner: a day, or that it is urgent. */
const tailAfterOwner = /^\s*(?:[)\]]?\s*\.?$|[,;:–-]?\s*(?:(?:\p{Ll}+ ){0,3})(?:innen|senest|seinest|by|til|før|i dag|i morgen|i uke|i veke|så snart|asap|snarest|straks|med en gang|mandag|tirsdag|onsdag|torsdag|fredag|måndag|tysdag|\d{1,2}[./ ]|monday|tuesday|wednesday|thursday|friday|today|tomorrow|next|senast|måndag|tisdag|torsdag|inden))/iu;
/** «Nøkkelbokser i Kleiva: Terje, innen 7. desember», «Rutinen oppdateres (Jorunn, 11.12.)». */
const namedAtEnd = /[:(–—-]\s*(?=\p{Lu}[\p{L}'’-]+[^:()]{0,50}[)\]]?\s*\.?$)/gu;

/** Who was there and who wrote, which gives nobody anything to do. */
export const presence = /^(?:attending|participants|deltok|møtte|forfall|meldt forfall|fravær|til stede|tilstede|til stades|present|apologies|attendees|absent|deltakere|deltakarar|närvarande|frånvarande|til stede|fraværende|referent|ref|møteleder|møteleiar|ordstyrer|sekretær|chair|minutes|ordförande|sekreterare|mødeleder|kopi|cc)(?![\p{L}])/iu;

/** «… (Jorunn), senest 11. desember», «…, Stine to draft». */
const namedInside = /\s(?:fra|frå|from|från) (?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} (?:innen|innan|by|before|før|senest|seinast|senast))|\((?=\p{Lu}[\p{L}'’ -]+\))|,\s+(?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} (?:to \p{Ll}+|skal \p{Ll}+)\.?$)/gu;

const ownerAtEnd = (text: string, people: readonly MailPerson[]): { person: MailPerson; start: number } | null => {
  for (const found of text.matchAll(namedAtEnd)) {
    const rest = text.slice(found.index + found[0].length);
    const named = personNamedFirst(rest, people);
    if (presence.test(text)) return null;
    if (named && found.index > 0 && tailAfterOwner.test(afterName(rest, named))) return { person: named.person, start: found.index };
  }
  for (const found of text.matchAll(namedInside)) {
    const rest = text.slice(found.index + found[0].length);
    const named = personNamedFirst(rest, people);
    if (named && found.index > 0 && /^(?:\)| (?:to|skal|innen|innan|by|before|før|senest|seinast|senast) )/u.test(afterName(rest, named))) return { person: named.person, start: found.index };
  }
  return null;
};

const ownerBehind = (text: string, people: readonly MailPerson[], patterns: Patterns): { person: MailPerson; start: number } | null => {
  const found = labelled.exec(text) ?? (isTask(text, patterns) ? bracketed.exec(text) : null);
  const named = found && personBehind(text, found, people);
  return found && named ? { person: named.person, start: found.index } : ownerAtEnd(text, people);
};

/** The person a task is given to behind it: «Bestille lokale (Jonas, 5.12.)», «Ny plan – ansvar: Amira». */
export const ownerLast = (text: string, people: readonly MailPerson[], patterns: Patterns): MailPerson | null => ownerBehind(text, people, patterns)?.person ?? null;

/** A task without the person it is given to behind it. */
export const withoutOwner = (text: string, people: readonly MailPerson[], patterns: Patterns): string => text.slice(0, ownerBehind(text, people, patterns)?.start).trimEnd();
