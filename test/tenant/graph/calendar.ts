import type { StoredEvent } from '../calendar-store.ts';
import { ianaZone } from '../content/zones.ts';
import { isAnswer, malformedId, notFound, ok, refuse, type Answer, type Call, type Operation } from './call.ts';
import { eventShape, shownEvent, eventEtag } from './event-shape.ts';
import { findEvent, isWellFormed } from './ids.ts';
import { filtered, pageOf, type Entity } from './query.ts';
import { queryInstant } from './times.ts';

export const myEvents = ({ world, bearer }: Call): StoredEvent[] => world.calendars.get(bearer.member.oid) ?? [];

export const namedEvent = (call: Call): StoredEvent | Answer => {
  const id = call.params['event-id'] ?? '';
  if (!isWellFormed(id)) return malformedId();
  return findEvent(call.bearer.member.oid, myEvents(call), id) ?? notFound();
};

const zoneIsUnknown = ({ prefer }: Call) => prefer.timeZone !== undefined && !ianaZone(prefer.timeZone);

const unknownZone = ({ prefer }: Call): Answer =>
  refuse(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: ${prefer.timeZone ?? ''}.`,
  );

const list = (call: Call, events: readonly StoredEvent[]): Answer => {
  if (zoneIsUnknown(call)) return unknownZone(call);

  const byId = new Map<unknown, StoredEvent>();
  const shapes = events.map(event => {
    const shape = eventShape(call, event);
    byId.set(shape['id'], event);
    return { ...shape, singleValueExtendedProperties: event.extendedProperties };
  });
  const kept = filtered(shapes, call.query);
  if (isAnswer(kept)) return kept;

  const rest = new URLSearchParams(call.query);
  rest.delete('$filter');
  const answer = pageOf({ ...call, query: rest }, kept, { orderBy: 'start/dateTime' });
  if (answer.status !== 200) return answer;

  const page = answer.body as { value: Entity[] };
  const value = page.value.flatMap(({ id }) => {
    const event = byId.get(id);
    return event ? [shownEvent(call, event)] : [];
  });
  return ok({ ...page, value });
};

/** Everything that touches the window, series resolved to their meetings. */
export const calendarView: Operation = call => {
  const start = queryInstant(call.query.get('startDateTime') ?? '');
  const end = queryInstant(call.query.get('endDateTime') ?? '');
  if (!start || !end) return refuse(400, 'ErrorInvalidParameter', 'startDateTime and endDateTime must be dates with times.');
  if (Temporal.Instant.compare(start, end) > 0) return refuse(400, 'ErrorInvalidTimeInterval', 'The end is before the start.');

  return list(
    call,
    myEvents(call).filter(event => Date.parse(event.start) < end.epochMilliseconds && Date.parse(event.end) > start.epochMilliseconds),
  );
};

export const listEvents: Operation = call => list(call, myEvents(call));

export const readEvent: Operation = call => {
  if (zoneIsUnknown(call)) return unknownZone(call);
  const event = namedEvent(call);
  return isAnswer(event) ? event : ok(shownEvent(call, event), { etag: eventEtag(event) });
};
