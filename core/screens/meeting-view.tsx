import { Show, createResource, createSignal, lazy, type Component } from 'solid-js';
import { draftFromMeeting, peopleIn, type SourceMeeting } from '#core/draft/from-meeting.ts';
import type { MailPerson } from '#core/draft/from-mail.ts';
import type { Me } from '#core/ports/directory.ts';
import type { ActionLine, ReadLines } from '#core/ui/booking/meeting-lines.tsx';
import { MeetingScreen, type FromMeeting } from '#core/ui/booking/meeting-screen.tsx';
import { Icon } from '#core/ui/icons.tsx';
import { Whole, useLanguage } from '#core/ui/language.tsx';
import { firstName, sameAddress } from '#core/vocabulary/party.ts';
import type { OpenMeeting } from './open-item.ts';
import { readOpenMeeting, type MeetingText } from './read-open-meeting.ts';
import { OutgoingNotes } from './outgoing-notes.tsx';
import type { Session } from './session.ts';

const AgreementPanel = lazy(() => import('./agreement-panel.tsx').then(module => ({ default: module.AgreementPanel })));

export type MeetingViewProps = {
  session: Session;
  /** The meeting as the host tells of it; `ref` is its id in this mailbox. */
  meeting: SourceMeeting;
  /** What stands in the invitation; null where it can't be read here. */
  text: (() => Promise<MeetingText>) | null;
  /** The person's own name. */
  myName: string;
  /** Opens the form for one thing the meeting is delegated for. */
  onAsk: (item: OpenMeeting) => void;
  /** Begins a mail to the organiser. */
  onTell: (to: string, subject: string, text: string) => void;
};

const namedFirst = (people: readonly MailPerson[], action: ActionLine | null) =>
  people.toSorted((one, other) => Number(sameAddress(other.address, action?.address ?? '')) - Number(sameAddress(one.address, action?.address ?? '')));

/** A day that is one, and still to come. */
const dueOf = (action: ActionLine | null): string | null => {
  const [day, other] = action?.days ?? [];
  return day && !other && day >= Temporal.Now.plainDateISO().toString() ? day : null;
};

const nothing = { agreements: [], standIn: null };

/** A meeting in one's calendar, with the agreements it has led to. */
export const MeetingView: Component<MeetingViewProps> = props => {
  const { say } = useLanguage();
  const [opened, setOpened] = createSignal<{ ag: string; me: Me } | null>(null);
  const zone = Temporal.Now.timeZoneId();
  const [read] = createResource(async (): Promise<ReadLines> => {
    if (props.text === null) return { kind: 'elsewhere' };
    const text = await props.text().catch(() => null);
    return text ? readOpenMeeting(props.meeting, text, props.session.address, zone) : { kind: 'read', actions: [], others: [] };
  });

  /** The meeting by the id it has in everyone's calendar, where that may be read. */
  const [known] = createResource(async () => {
    const event = await props.session
      .ports()
      .then(({ calendar }) => calendar.event(props.meeting.ref))
      .catch(() => null);
    return { ...props.meeting, ref: event?.iCalUId || props.meeting.ref };
  });
  const [led, { refetch }] = createResource(
    () => known(),
    async ({ ref }): Promise<{ agreements: readonly FromMeeting[]; standIn: FromMeeting | null }> => {
      if (!(await props.session.isKnownHere())) return nothing;
      const { earlierAgreements, standInFor } = await import('#core/flows/earlier.ts');
      const { store } = await props.session.ports();
      const [all, ag] = await Promise.all([earlierAgreements(store, props.session.address, ref), standInFor(store, ref)]);
      const standIn = all.find(one => one.ag === ag) ?? null;
      if (standIn && !standIn.isPromised) void hear();
      return { agreements: all.filter(one => one.ag !== ag), standIn };
    },
  );
  /** Once, whether an answer has come: the leader's own to the organiser waits for it. */
  let hasHeard = false;
  const hear = async () => {
    if (hasHeard) return;
    hasHeard = true;
    const { syncLetters } = await import('#core/flows/sync.ts');
    const done = await Promise.all([props.session.ports(), props.session.me()])
      .then(([ports, me]) => syncLetters(ports, me))
      .then(
        () => true,
        () => false,
      );
    if (done) await refetch();
  };
  const ask = (purpose: OpenMeeting['purpose'], words: string, action: ActionLine | null = null) => {
    const meeting = known.latest ?? props.meeting;
    props.onAsk({
      kind: 'meeting',
      id: `${meeting.ref} ${purpose} ${words}`,
      meeting,
      purpose,
      // Whoever is in it already can't go there for someone else.
      people: purpose === 'action' ? namedFirst(peopleIn(meeting, props.session.address), action) : [],
      words: purpose === 'action' ? words : '',
      draft: draftFromMeeting(meeting, purpose, action?.result ?? words, dueOf(action)),
    });
  };
  const open = async (ag: string) => setOpened({ ag, me: await props.session.me() });

  return (
    <Show
      when={opened()}
      fallback={
        <MeetingScreen
          meeting={props.meeting}
          zone={zone}
          read={read.latest ?? { kind: 'reading' }}
          agreements={(led.latest ?? nothing).agreements}
          standIn={(led.latest ?? nothing).standIn}
          isAhead={props.meeting.startSeconds * 1000 > Temporal.Now.instant().epochMilliseconds}
          isOwn={sameAddress(props.meeting.organizer?.address ?? '', props.session.address)}
          onLine={(words, action) => ask('action', words, action)}
          onStandIn={() => ask('stand-in', say('meeting.stand-in-words', { name: firstName(props.myName), subject: props.meeting.subject }))}
          onOpen={ag => void open(ag)}
          onTell={words => props.onTell(props.meeting.organizer?.address ?? '', props.meeting.subject, words)}
          notes={<OutgoingNotes session={props.session} ag={null} ballWith="" />}
        />
      }
    >
      {agreement => (
        <Whole>
          <nav class="back">
            <button class="btn quiet" type="button" ref={button => queueMicrotask(() => button.focus())} onClick={() => setOpened(null)}>
              <Icon name="back" />
              {say('settings.back')}
            </button>
          </nav>
          <AgreementPanel session={props.session} me={agreement().me} ag={agreement().ag} mails={[]} onGone={() => setOpened(null)} />
        </Whole>
      )}
    </Show>
  );
};
