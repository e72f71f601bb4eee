import { Show, createResource, createSignal, lazy, type Component, type JSX } from 'solid-js';
import type { DraftPerson } from '#core/draft/draft.ts';
import type { Room } from '#core/load/room.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import type { DirectoryPerson } from '#core/ports/directory.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import type { EffortSize } from '#core/vocabulary/effort.ts';
import { firstName, sameAddress } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';
import { TroubleNote } from '../note.tsx';
import { PersonPicker } from '../person-picker.tsx';
import { Who } from '../person.tsx';
import { RoomWays } from '../room/room-ways.tsx';
import type { RoomAnswer } from './make-room.ts';

export type PeopleServices = {
  search: (text: string) => Promise<readonly DirectoryPerson[]>;
  /** The colleague with this address, or null when the organisation has none. */
  byAddress: (address: string) => Promise<DirectoryPerson | null>;
  schedule: (address: string) => Promise<SeenSchedule>;
  /** Opens the consent window; throws `Trouble` when the person closes it. */
  allow: (step: Step) => Promise<void>;
};

export type WhoProps = {
  services: PeopleServices;
  onMail: readonly DirectoryPerson[];
  /** What it begins with is a meeting. */
  isMeeting: boolean;
  /** Whom one asked last. */
  lastAsked: readonly DirectoryPerson[];
  me: string;
  chosen: DraftPerson | null;
  isOnMail: boolean;
  onChoose: (person: DraftPerson | null) => void;
  onSchedule: (schedule: SeenSchedule | null) => void;
  answer: RoomAnswer;
  size: EffortSize;
  onSize: (size: EffortSize) => void;
  onLater: (date: Temporal.PlainDate) => void;
  /** Puts the whole of it aside until the day; null where it is already. */
  onNotNow: (() => void) | null;
  /** When that would bring it forth again. */
  lookOn: Temporal.PlainDate;
  wrong: string | null;
  /** What is said of her room, where it is another than up to a day. */
  roomInstead?: JSX.Element;
};

// The model and its meter weigh more than the form, and are not needed before there is someone to look for.
const RoomMeter = lazy(() => import('../room/room-meter.tsx').then(module => ({ default: module.RoomMeter })));

const isTight = (room: Room | null) => room?.seen === true && room.band !== 'room';

/** Who is asked, whether she has room up to the day, and the ways out when she has not. */
export const WhoSection: Component<WhoProps> = props => {
  const { say } = useLanguage();
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const [refusal, setRefusal] = createSignal<string | null>(null);
  const [allowed, setAllowed] = createSignal(0);
  /** She has chosen once: where the field comes back, it takes the focus that stood on the one she chose. */
  const [hasChosen, setChosen] = createSignal(false);
  let section!: HTMLElement;

  // An answer about someone who is no longer chosen says nothing about the one who is.
  const isStill = (address: string) => sameAddress(props.chosen?.address ?? '', address);

  const [, { refetch }] = createResource(
    () => props.chosen?.address,
    async address => {
      props.onSchedule(null);
      setTrouble(null);
      try {
        if (props.chosen?.oid === null) {
          const found = await props.services.byAddress(address);
          if (!isStill(address)) return;
          if (!found) {
            setRefusal(say('delegate.outside', { address }));
            return props.onChoose(null);
          }
          props.onChoose(found);
        }
        const schedule = await props.services.schedule(address);
        if (isStill(address)) props.onSchedule(schedule);
      } catch (thrown) {
        if (isStill(address)) setTrouble(troubleOf(thrown));
      }
    },
  );

  const allow = async (step: Step) => {
    try {
      await props.services.allow(step);
      setTrouble(null);
      setAllowed(count => count + 1);
      if (props.chosen) await refetch();
    } catch (thrown) {
      setTrouble(troubleOf(thrown));
    }
  };

  const retry = () => {
    setTrouble(null);
    setAllowed(count => count + 1);
    if (props.chosen) void refetch();
  };

  const choose = (person: DirectoryPerson) => {
    if (sameAddress(person.address, props.me)) return setRefusal(say('delegate.oneself'));
    setRefusal(null);
    setChosen(true);
    props.onChoose(person);
    // The field that had the focus is gone.
    section.querySelector<HTMLElement>('.who button')?.focus();
  };

  return (
    <section ref={section} class="stack-l" aria-labelledby="who">
      <h2 id="who">{say('delegate.who')}</h2>
      <Show
        when={props.chosen}
        fallback={
          <PersonPicker
            label={say('delegate.who')}
            onMail={props.onMail}
            isMeeting={props.isMeeting}
            lastAsked={props.lastAsked}
            search={props.services.search}
            onChoose={choose}
            onTrouble={setTrouble}
            allowed={allowed()}
            wrong={refusal() ?? props.wrong}
            autofocus={hasChosen()}
          />
        }
      >
        {person => (
          <>
            <Who name={person().name} about={props.isOnMail ? say('delegate.on-this-mail') : person().address}>
              <button
                class="btn"
                type="button"
                aria-label={say('delegate.change-person-label', { name: person().name })}
                onClick={() => props.onChoose(null)}
              >
                {say('delegate.change-person')}
              </button>
            </Who>
            {props.roomInstead}
            <Show when={!trouble() && !props.roomInstead}>
              <RoomMeter room={props.answer.room()} name={person().name} size={props.size} onSize={props.onSize} />
            </Show>
            <Show when={!props.roomInstead && isTight(props.answer.room())}>
              <RoomWays
                firstName={firstName(person().name)}
                later={props.answer.laterDay()}
                onLater={props.onLater}
                onSmaller={props.answer.smaller() ? () => props.onSize(props.answer.smaller()!) : null}
                onAnother={() => props.onChoose(null)}
                lookOn={props.lookOn}
                onNotNow={props.onNotNow}
              />
            </Show>
          </>
        )}
      </Show>
      <Show when={trouble()}>{known => <TroubleNote trouble={known()} onRetry={retry} onAllow={step => void allow(step)} />}</Show>
    </section>
  );
};
