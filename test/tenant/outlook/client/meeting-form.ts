import type { Event } from '@microsoft/microsoft-graph-types';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { toEwsId } from '../../id-alphabets.ts';
import type { HostPerson, MeetingDraft, MeetingFormItem } from '../host/item.ts';
import type { Graph } from './graph.ts';
import { textOfHtml } from './letter.ts';
import { badAddress } from './recipients.ts';
import { failed, ok, type Problem, type Result } from './result.ts';

export type MeetingProblem = { kind: 'bad-address'; address: string } | { kind: 'graph'; problem: Problem };

const hour = 3_600_000;

/** The next whole hour: where a new meeting begins when nothing else is said. */
const nextHour = (now: number) => Math.ceil(now / hour) * hour;

const guests = (people: readonly HostPerson[], type: 'required' | 'optional') => people.map(({ name, address }) => ({ type, emailAddress: { name, address } }));
const utc = (milliseconds: number) => ({ dateTime: new Date(milliseconds).toISOString().slice(0, 19), timeZone: 'UTC' });

/** A meeting being written. What is written stays when Graph says no. */
export const createMeetingForm = (graph: Graph, now: number, start: Partial<MeetingDraft> & { id?: string }) => {
  const { id: startId, ...fields } = start;
  const begins = fields.start ?? nextHour(now);
  const [draft, setDraft] = createStore<MeetingDraft>({ required: [], optional: [], start: begins, end: begins + hour, subject: '', location: '', html: '', ...fields });
  const [id, setId] = createSignal(startId);
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<MeetingProblem>();

  const toEvent = (): Event => ({
    subject: draft.subject,
    start: utc(draft.start),
    end: utc(draft.end),
    location: { displayName: draft.location },
    attendees: [...guests(draft.required, 'required'), ...guests(draft.optional, 'optional')],
    body: { contentType: 'html', content: draft.html },
  });
  const write = async (): Promise<Result<string>> => {
    const known = id();
    const written = known
      ? await graph<Event>(`/me/events/${encodeURIComponent(known)}`, { method: 'PATCH', body: toEvent() })
      : await graph<Event>('/me/events', { method: 'POST', body: toEvent() });
    if (!written.ok) return failed(written.problem);
    setId(written.value.id ?? known);
    return ok(written.value.id ?? known ?? '');
  };

  /** Outlook knows its own people by address: the name comes by itself. */
  const named = async (people: readonly HostPerson[]): Promise<HostPerson[]> =>
    Promise.all(
      people.map(async person => {
        if (person.name !== person.address) return person;
        const found = await graph<{ displayName?: string }>(`/users/${encodeURIComponent(person.address)}?$select=displayName`);
        return found.ok ? { name: found.value.displayName ?? person.name, address: person.address, recipientType: 2 as const } : { ...person, recipientType: 3 as const };
      }),
    );

  const item: MeetingFormItem = {
    kind: 'appointment-compose',
    id: () => (id() === undefined ? undefined : toEwsId(id() ?? '')),
    draft: () => draft,
    change: part => setDraft(part),
    async save() {
      const written = await write();
      if (!written.ok) throw new Error('Graph refused');
      return toEwsId(written.value);
    },
    textOf: textOfHtml,
  };

  return {
    draft,
    change: (part: Partial<MeetingDraft>) => setDraft(part),
    setPeople: async (field: 'required' | 'optional', people: readonly HostPerson[]) => setDraft({ [field]: await named(people) }),
    item,
    isBusy,
    problem,
    /** Sends it to those who are asked; true when the server has taken it. */
    async send(): Promise<boolean> {
      const address = badAddress([...draft.required, ...draft.optional]);
      if (address !== undefined) {
        setProblem({ kind: 'bad-address', address });
        return false;
      }
      setBusy(true);
      setProblem(undefined);
      const written = await write();
      setBusy(false);
      if (!written.ok) setProblem({ kind: 'graph', problem: written.problem });
      return written.ok;
    },
  };
};

export type MeetingForm = ReturnType<typeof createMeetingForm>;

/** What a link to Outlook's form says (`/calendar/deeplink/compose?subject=…&to=…&startdt=…`). */
export const meetingInLink = (search: string): Partial<MeetingDraft> => {
  const query = new URLSearchParams(search);
  const people = (name: string) =>
    (query.get(name) ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(Boolean)
      .map(address => ({ name: address, address }));
  const [start, end] = ['startdt', 'enddt'].map(name => Date.parse(query.get(name) ?? ''));
  return {
    required: people('to'),
    optional: people('cc'),
    subject: query.get('subject') ?? '',
    location: query.get('location') ?? '',
    html: query.get('body') ?? '',
    ...(Number.isNaN(start) ? {} : { start: start! }),
    ...(Number.isNaN(end) ? {} : { end: end! }),
  };
};
