import type { Event } from '@microsoft/microsoft-graph-types';
import { For, Show, createMemo, createResource, createSignal, type Component } from 'solid-js';
import { AddinPane } from './addin-pane.tsx';
import { dayName, timeOf } from './dates.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { createMeetingForm } from './meeting-form.ts';
import { encodedEwsId } from './paths.ts';
import { toMeetingItem, type MeetingEvent } from './meeting-item.ts';
import { toRestId } from '../../id-alphabets.ts';
import type { NewMessage } from '../host/methods.ts';
import { appName, useOutlook } from './outlook.tsx';
import { fromRecipients, writePeople } from './recipients.ts';
import { TopBar } from './top-bar.tsx';

const day = 86_400_000;
const fields = 'id,subject,start,end,organizer,attendees,location,body,createdDateTime,lastModifiedDateTime,isAllDay';

/** Monday of a week, at midnight. */
const mondayOf = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7));

const startOf = ({ start }: Event) => new Date(`${start?.dateTime ?? ''}Z`);
const endOf = ({ end }: Event) => new Date(`${end?.dateTime ?? ''}Z`);

/** The quick form of a meeting: it sends without asking any add-in. */
const QuickForm: Component<{ onDone(): void }> = props => {
  const { say, graph, now, person } = useOutlook();
  const form = createMeetingForm(graph, now().getTime(), {});
  const send = async () => {
    if (await form.send()) props.onDone();
  };
  const more = () => {
    const { subject, required, start, end } = form.draft;
    const query = new URLSearchParams({ as: person.id, subject, to: required.map(({ address }) => address).join(','), startdt: new Date(start).toISOString(), enddt: new Date(end).toISOString() });
    location.assign(`/calendar/deeplink/compose?${query}`);
  };
  return (
    <section class="compose quick" aria-label={say('meeting.new')}>
      <div class="bar">
        <button class="go" disabled={form.isBusy()} onClick={() => void send()}>
          {say(form.isBusy() ? 'compose.sending' : 'compose.send')}
        </button>
        <button onClick={more}>{say('meeting.more')}</button>
        <button onClick={() => props.onDone()}>{say('meeting.close')}</button>
      </div>
      <MeetingFields form={form} isQuick onChanged={() => undefined} />
    </section>
  );
};

/** One's week, a meeting in it, and the add-in beside that. */
export const Calendar: Component = () => {
  const { say, sayProblem, address, openPane, closePane, graph, now, locale, person } = useOutlook();
  const [monday, setMonday] = createSignal(mondayOf(now()));
  const [opened, setOpened] = createSignal<MeetingEvent | null>(null);
  const [isNew, setNew] = createSignal(false);
  let addinButton: HTMLButtonElement | undefined;
  const [week, { refetch }] = createResource(monday, async first => {
    const query = new URLSearchParams({ startDateTime: first.toISOString(), endDateTime: new Date(first.getTime() + 7 * day).toISOString(), $select: fields, $orderby: 'start/dateTime', $top: '200' });
    return graph<{ value: MeetingEvent[] }>(`/me/calendarView?${query}`, { headers: { prefer: 'outlook.timezone="UTC"' } });
  });
  const events = () => {
    const found = week.latest;
    return found?.ok ? found.value.value : [];
  };
  const days = createMemo(() =>
    Array.from({ length: 7 }, (_, at) => {
      const date = new Date(monday().getFullYear(), monday().getMonth(), monday().getDate() + at);
      return { date, events: events().filter(event => startOf(event).toDateString() === date.toDateString()) };
    }),
  );
  /** The meeting stands in the address, as Outlook on the web has it. */
  const show = (event: MeetingEvent | null) => {
    setOpened(event);
    history.pushState(null, '', `/calendar/${event ? `item/${encodedEwsId(event.id ?? '')}` : ''}${location.search}`);
  };
  const wanted = /^\/calendar\/item\/([^/]+)/u.exec(location.pathname)?.[1];
  const openWanted = async (id: string) => {
    const found = await graph<MeetingEvent>(`/me/events/${encodeURIComponent(toRestId(decodeURIComponent(id)))}?$select=${fields}`, { headers: { prefer: 'outlook.timezone="UTC"' } });
    if (!found.ok) return;
    setMonday(mondayOf(startOf(found.value)));
    setOpened(found.value);
  };
  if (wanted) void openWanted(wanted);
  const move = (weeks: number) => setMonday(new Date(monday().getFullYear(), monday().getMonth(), monday().getDate() + 7 * weeks));
  const item = createMemo(() => {
    const event = opened();
    return event ? toMeetingItem(event) : undefined;
  });
  const mail = ({ to, subject, html }: NewMessage) => void window.open(`/mail/deeplink/compose?${new URLSearchParams({ as: person.id, mailtouri: `mailto:${to.join(',')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(html)}` })}`);

  return (
    <>
      <TopBar />
      <div class="window calendar" data-view={opened() || isNew() ? 'reading' : 'list'} data-pane={address().paneWidth === undefined ? 'closed' : 'letter'}>
        <nav class="folders" aria-label={say('folders')}>
          <button class="new" onClick={() => setNew(true)}>
            {say('meeting.new')}
          </button>
          <ul>
            <li>
              <a href={`/mail/?as=${person.id}`}>{say('calendar.mail')}</a>
            </li>
            <li>
              <a href={`/calendar/?as=${person.id}`} aria-current="page">
                {say('calendar')}
              </a>
            </li>
          </ul>
        </nav>
        <main class="mail">
          <section class="list" aria-label={say('calendar')}>
            <div class="bar">
              <button onClick={() => move(-1)}>{say('calendar.before')}</button>
              <button onClick={() => move(1)}>{say('calendar.after')}</button>
            </div>
            <Show when={week.latest?.ok === false ? week.latest : undefined}>{failed => <p class="problem" role="alert">{sayProblem(failed().problem)}</p>}</Show>
            <For each={days()}>
              {one => (
                <section class="day">
                  <h2>{dayName(one.date, locale())}</h2>
                  <Show when={one.events.length > 0} fallback={<p class="quiet">{say('calendar.empty')}</p>}>
                    <ul>
                      <For each={one.events}>
                        {event => (
                          <li>
                            <button
                              class="event"
                              aria-pressed={opened()?.id === event.id}
                              onClick={() => {
                                setNew(false);
                                show(event);
                              }}
                            >
                              <span>{event.isAllDay ? '' : `${timeOf(startOf(event), locale())}–${timeOf(endOf(event), locale())}`}</span> {event.subject || say('no-subject')}
                            </button>
                          </li>
                        )}
                      </For>
                    </ul>
                  </Show>
                </section>
              )}
            </For>
          </section>
          <section class="reading" aria-label={say('reading')}>
            <Show when={isNew()}>
              <QuickForm
                onDone={() => {
                  setNew(false);
                  void refetch();
                }}
              />
            </Show>
            <Show when={!isNew() && opened()}>
              {event => (
                <article class="message">
                  <div class="bar">
                    <button class="back" onClick={() => show(null)}>
                      {say('meeting.back')}
                    </button>
                    <button
                      ref={element => {
                        addinButton = element;
                      }}
                      class="addin"
                      aria-pressed={address().paneWidth !== undefined}
                      onClick={() => (address().paneWidth === undefined ? openPane() : closePane())}
                    >
                      <img src="/outlook/lofte.svg" alt="" width="16" height="16" /> {appName}
                    </button>
                  </div>
                  <h2>{event().subject || say('no-subject')}</h2>
                  <dl>
                    <dt>{say('meeting.when')}</dt>
                    <dd>
                      {dayName(startOf(event()), locale())} {timeOf(startOf(event()), locale())}–{timeOf(endOf(event()), locale())}
                    </dd>
                    <dt>{say('meeting.organizer')}</dt>
                    <dd>{event().organizer?.emailAddress?.name}</dd>
                    <dt>{say('meeting.required')}</dt>
                    <dd>{writePeople(fromRecipients(event().attendees))}</dd>
                  </dl>
                  <p class="plain">{item()?.text}</p>
                </article>
              )}
            </Show>
          </section>
        </main>
        <Show when={address().paneWidth !== undefined}>
          <AddinPane
            item={item()?.item}
            width={address().paneWidth ?? 320}
            onClose={() => {
              closePane();
              addinButton?.focus();
            }}
            onNewMessage={mail}
            onOpenMessage={() => undefined}
            onNotifications={() => undefined}
            onEscape={() => addinButton?.focus()}
            control={() => undefined}
          />
        </Show>
      </div>
    </>
  );
};
