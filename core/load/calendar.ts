import { union, type Span } from '#core/time/spans.ts';
import type { ZoneTable } from '#core/time/zone-table.ts';
import type { CalendarEvent, LoadCase } from './case.ts';

/** What a calendar says of the time, sorted by what it means for her work (load.md, A4). Lists are in order and without overlap. */
export type CalendarSets = {
  away: Span[];
  /** Spoken for by others; her own blocks for what she has promised are not. */
  busy: Span[];
  tentative: Span[];
  /** Time of which nothing is known. */
  unknown: Span[];
  meetings: Span[];
  /** Busy times one by one, each once, for what follows at once; and with those that last all day, for what overlaps. */
  busyOnes: Span[];
  busyAll: Span[];
  counts: { zeroLength: number; invalid: number };
};

const spanOf = ({ when }: CalendarEvent, zone: ZoneTable): Span =>
  'startSeconds' in when ? when : { startSeconds: zone.instantOf(when.firstDay, 0), endSeconds: zone.instantOf(when.dayAfter, 0) };

/** Her own time for work she has promised: free for promises, busy for other people's meetings. */
const isOwnWork = ({ kind, commitmentId }: CalendarEvent, open: ReadonlySet<string>): boolean =>
  kind === 'focus' || (commitmentId !== null && open.has(commitmentId));

const distinct = (spans: readonly Span[]): Span[] => [...new Map(spans.map(span => [`${span.startSeconds} ${span.endSeconds}`, span])).values()];

/** Sorts a calendar. With `isUnknownBusy`, time nothing is known of counts as spoken for. */
export const calendarSets = ({ events, commitments, unknown }: LoadCase, zone: ZoneTable, isUnknownBusy: boolean): CalendarSets => {
  const open = new Set(commitments.map(({ id }) => id));
  const counts = { zeroLength: 0, invalid: 0 };
  const lists: Record<'away' | 'busy' | 'tentative' | 'unknown' | 'meetings', Span[]> = { away: [], busy: [], tentative: [], unknown: [...unknown], meetings: [] };
  const [busyOnes, busyAll]: [Span[], Span[]] = [[], []];

  for (const event of events) {
    const span = spanOf(event, zone);
    if (span.endSeconds === span.startSeconds) counts.zeroLength += 1;
    if (span.endSeconds < span.startSeconds) counts.invalid += 1;
    if (span.endSeconds <= span.startSeconds) continue;
    const { status, kind } = event;
    if (status === 'oof') lists.away.push(span);
    if (isOwnWork(event, open)) continue;
    if (status === 'tentative') lists.tentative.push(span);
    // Something whose status can't be told is there all the same.
    if (status !== 'busy' && status !== 'unknown') continue;
    lists.busy.push(span);
    const isTimed = 'startSeconds' in event.when;
    busyAll.push(span);
    if (isTimed) busyOnes.push(span);
    if (kind === 'meeting') lists.meetings.push(span);
  }

  const unknownTime = union(lists.unknown);
  return {
    away: union(lists.away),
    busy: union(isUnknownBusy ? [...lists.busy, ...unknownTime] : lists.busy),
    tentative: union(lists.tentative),
    unknown: unknownTime,
    meetings: union(lists.meetings),
    busyOnes: distinct(busyOnes),
    busyAll: distinct(busyAll),
    counts,
  };
};
