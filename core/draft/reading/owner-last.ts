import type { MailPerson } from '../from-mail.ts';
import type { Patterns } from './patterns.ts';
import { personNamedFirst } from './people.ts';

const labelled = /(?:^|[\s,;(–—/-])(?:ansvar|ansvarlig|ansvarleg|ansvarig|owner|responsible|resp|utføres av|hvem|kven|who)\s*[:=–-]?\s*(?=\p{Lu})/iu;
const bracketed = /[(–—→[-]+\s*(?=\p{Lu}[^()]{1,60}[)\]]?\s*\.?$)/u;

/** An infinitive or imperative first, as tasks are noted: «Bestille lokale». */
export const isTask = (text: string, { verbs }: Patterns): boolean => {
  const verb = /^(?:å |to |att |at )?([\p{L}\p{M}-]+)/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  return verbs.asking.has(verb) || verbs.asking.has(verb.replace(/[ea]$/u, '')) || verbs.asking.has(verb.replace(/(.)\1e$/u, '$1'));
};

const ownerBehind = (text: string, people: readonly MailPerson[], patterns: Patterns): { person: MailPerson; start: number } | null => {
  const found = labelled.exec(text) ?? (isTask(text, patterns) ? bracketed.exec(text) : null);
  const named = found && personNamedFirst(text.slice(found.index + found[0].length), people);
  return found && named ? { person: named.person, start: found.index } : null;
};

/** The person a task is given to behind it: «Bestille lokale (Jonas, 5.12.)», «Ny plan – ansvar: Amira». */
export const ownerLast = (text: string, people: readonly MailPerson[], patterns: Patterns): MailPerson | null => ownerBehind(text, people, patterns)?.person ?? null;

/** A task without the person it is given to behind it. */
export const withoutOwner = (text: string, people: readonly MailPerson[], patterns: Patterns): string => text.slice(0, ownerBehind(text, people, patterns)?.start).trimEnd();
