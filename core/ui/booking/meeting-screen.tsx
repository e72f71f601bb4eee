import { For, Show, type Component, type JSX } from 'solid-js';
import { sentenceCase } from '#core/language/calendar.ts';
import type { SourceMeeting } from '#core/draft/from-meeting.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';
import { Note } from '../note.tsx';
import { Way } from '../way.tsx';
import { MeetingLines, type ActionLine, type ReadLines } from './meeting-lines.tsx';
import { slotText } from './sentences.ts';

/** An agreement that grew from the meeting. */
export type FromMeeting = { ag: string; name: string; result: string; /** The line it grew from, where this device has noted that. */ ask: string | null; isPromised: boolean };

export type MeetingScreenProps = {
  meeting: SourceMeeting;
  zone: string;
  /** What the meeting's text holds. */
  read: ReadLines;
  agreements: readonly FromMeeting[];
  /** Whoever is asked to go there in one's place; null for nobody. */
  standIn: FromMeeting | null;
  /** Whether it lies ahead, so that someone can still go. */
  isAhead: boolean;
  /** It is one's own meeting: nobody is to be told. */
  isOwn: boolean;
  onLine: (words: string, action: ActionLine | null) => void;
  onStandIn: () => void;
  onOpen: (ag: string) => void;
  /** Begins a mail to the organiser. */
  onTell: (text: string) => void;
  notes: JSX.Element;
};

/** A meeting in one's calendar: who may go in one's place, and what it came to, as agreements. */
export const MeetingScreen: Component<MeetingScreenProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const organizer = () => firstName(props.meeting.organizer?.name ?? '');
  const tell = (name: string) => props.onTell(say('meeting.tell-text', { organizer: organizer(), name }));
  return (
    <main>
      <header class="stack">
        <h1>
          <bdi>{props.meeting.subject || say('delegate.no-subject')}</bdi>
        </h1>
        <p class="lead">{sentenceCase(slotText(language, props.meeting, props.zone))}</p>
      </header>
      {props.notes}
      <Show when={props.standIn}>
        {one => (
          <Note icon="people">
            <p>{say(one().isPromised ? 'meeting.goes' : 'meeting.waits', { name: firstName(one().name), organizer: organizer() })}</p>
            <div class="buttons">
              <Show when={one().isPromised && !props.isOwn}>
                <button class="btn go" type="button" onClick={() => tell(one().name)}>
                  {say('meeting.tell', { organizer: organizer() })}
                </button>
              </Show>
              <button class="btn" type="button" onClick={() => props.onOpen(one().ag)}>
                {say('meeting.see')}
              </button>
            </div>
          </Note>
        )}
      </Show>
      <Show when={props.agreements.length > 0}>
        <section class="stack" aria-labelledby="ours">
          <h2 id="ours">{say('meeting.ours')}</h2>
          <ul class="ways">
            <For each={props.agreements}>
              {one => (
                <Way
                  icon={one.isPromised ? 'word' : 'talk'}
                  title={one.result}
                  why={say(one.isPromised ? 'meeting.promised-by' : 'meeting.asked-of', { name: one.name })}
                  onTake={() => props.onOpen(one.ag)}
                />
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.isAhead && !props.standIn}>
        <section class="stack" aria-labelledby="stand-in">
          <h2 id="stand-in">{say('meeting.stand-in')}</h2>
          <p class="lead">{say('meeting.stand-in-why')}</p>
          <div>
            <button class="btn" type="button" onClick={() => props.onStandIn()}>
              {say('meeting.stand-in-act')}
            </button>
          </div>
        </section>
      </Show>
      <section class="stack" aria-labelledby="actions">
        <h2 id="actions">{say(props.isAhead ? 'meeting.actions-ahead' : 'meeting.actions')}</h2>
        <MeetingLines read={props.read} agreed={props.agreements} onLine={props.onLine} />
        <div>
          <button class="btn" type="button" onClick={() => props.onLine('', null)}>
            {say('meeting.write')}
          </button>
        </div>
      </section>
    </main>
  );
};
