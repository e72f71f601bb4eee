import { linesOf, type SourceMeeting } from '#core/draft/from-meeting.ts';
import type { Action } from '#core/draft/read-meeting.ts';
import type { ReadLines } from '#core/ui/booking/meeting-lines.tsx';
import { sameAddress } from '#core/vocabulary/party.ts';

/** What stands in an invitation, and when that was last written, in epoch milliseconds. */
export type MeetingText = { text: string; html: string | null; modifiedAt: number };

const isMidnight = (at: Temporal.ZonedDateTime) => at.toPlainTime().equals(Temporal.PlainTime.from('00:00'));

const daysOf = ({ due, dueAlternatives, isDueAmbiguous }: Action): string[] =>
  due === null ? [] : [...new Set([due, ...(isDueAmbiguous ? dueAlternatives : [])].map(day => day.slice(0, 10)))].toSorted();

/** Reads what a meeting came to, or is to come to. What reads is fetched now; where it does not come, the lines stand as they are. */
export const readOpenMeeting = async ({ subject, organizer, attendees, startSeconds, endSeconds }: SourceMeeting, { text, html, modifiedAt }: MeetingText, me: string, zone: string): Promise<ReadLines> => {
  const reader = await import('#core/draft/meeting-lines.ts').catch(() => null);
  if (!reader) return { kind: 'read', actions: [], others: linesOf(text) };
  const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
  const [start, end] = [at(startSeconds * 1000), at(endSeconds * 1000)];
  const isAllDay = endSeconds > startSeconds && isMidnight(start) && isMidnight(end);
  const { actions, others } = reader.meetingLines({ subject, organizer, attendees, start, isAllDay, bodyText: text, bodyHtml: html, lastModified: at(modifiedAt) });
  const nameOf = (address: string | null) => [...attendees, ...(organizer ? [organizer] : [])].find(one => address !== null && sameAddress(one.address, address))?.name ?? null;
  const line = (action: Action) => ({ words: action.text, result: action.result, address: action.who, name: nameOf(action.who), isReader: action.who !== null && sameAddress(action.who, me), days: daysOf(action) });
  return { kind: 'read', actions: actions.map(line), others };
};
