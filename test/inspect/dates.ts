import { readDate } from '#core/draft/dates/read-date.ts';
import type { ReadingLanguage } from '#core/draft/dates/mark.ts';

type Line = { text: string; lang?: string; now: string; timeZone?: string; workday?: { start: string; end: string } };

const languages = new Set<string>(['nb', 'nn', 'en', 'sv', 'da']);
const isLanguage = (lang: string | undefined): lang is ReadingLanguage => lang !== undefined && languages.has(lang);

const isLine = (line: unknown): line is Line =>
  typeof line === 'object' && line !== null && 'text' in line && typeof line.text === 'string' && 'now' in line && typeof line.now === 'string';

/** A line in: `{"text","lang","now","timeZone"?,"workday"?}`. A line out: what the text says of when, as `core/draft/dates` reads it. */
export const inspectDates = (line: unknown): object => {
  if (!isLine(line)) return { error: 'not-a-line' };
  const now = Temporal.Instant.from(line.now).toZonedDateTimeISO(line.timeZone ?? 'Europe/Oslo');
  const answer = readDate(line.text, { lang: isLanguage(line.lang) ? line.lang : 'nb', now, ...(line.workday ? { workday: line.workday } : {}) });
  if (answer.kind === 'none') return { kind: 'none' };
  const words = { start: answer.start, end: answer.end };
  if (answer.kind === 'urgency') return { kind: 'urgency', due: null, level: answer.level, words };
  const { granularity, alternatives, isAmbiguous } = answer;
  const rest = { granularity, ...(alternatives.length > 0 ? { alternatives } : {}), ...(isAmbiguous ? { ambiguous: true } : {}), words };
  if (answer.kind === 'span') return { kind: 'span', start: answer.first, end: answer.last, due: answer.due, ...rest };
  if (answer.kind === 'appointment') return { kind: 'appointment', start: answer.at, ...rest };
  if (answer.kind === 'from') return { kind: 'from', start: answer.earliest, ...rest };
  return { kind: 'deadline', due: answer.due, ...rest };
};
