import { Show, createMemo, createResource, createSignal, lazy, type Accessor, type Component } from 'solid-js';
import type { DraftPerson } from '#core/draft/draft.ts';
import type { Commitment } from '#core/load/case.ts';
import type { Room } from '#core/load/room.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import type { DirectoryPerson } from '#core/ports/directory.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { effortOf, effortSizes, reckonedSeconds, type EffortSize } from '#core/vocabulary/effort.ts';
import { firstName, sameAddress } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';
import { TroubleNote } from '../note.tsx';
import { PersonPicker } from '../person-picker.tsx';
import { Who } from '../person.tsx';
import { RoomWays } from '../room/room-ways.tsx';

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
  me: string;
  chosen: DraftPerson | null;
  isOnMail: boolean;
  onChoose: (person: DraftPerson | null) => void;
  schedule: Accessor<SeenSchedule | null>;
  onSchedule: (schedule: SeenSchedule | null) => void;
  now: Temporal.ZonedDateTime;
  due: Temporal.PlainDate | null;
  /** The day the room is looked at for where none is chosen yet. */
  usualDay: Temporal.PlainDate;
  /** The model; null until it is here. */
  roomFor: RoomFor | null;
  size: EffortSize;
  onSize: (size: EffortSize) => void;
  /** What the two have agreed before: the rest of what is promised is seen by whoever promised it. */
  commitments: readonly Commitment[];
  onLater: (date: Temporal.PlainDate) => void;
  wrong: string | null;
};

// The model and its meter weigh more than the form, and are not needed before there is someone to look for.
const RoomMeter = lazy(() => import('../room/room-meter.tsx').then(module => ({ default: module.RoomMeter })));

/** `roomFor` of core/load/room.ts. */
export type RoomFor = typeof import('#core/load/room.ts').roomFor;

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

  const roomOf = (size: EffortSize, until: Temporal.PlainDate): Room | null => {
    const schedule = props.schedule();
    return schedule && props.roomFor && props.roomFor(schedule, props.now, { until, effortSeconds: reckonedSeconds(effortOf[size]), commitments: props.commitments });
  };
  const until = () => props.due ?? props.usualDay;
  const room = createMemo(() => roomOf(props.size, until()));
  const earliestDay = () => {
    const known = room();
    const day = known?.seen ? (known.earliest?.withTimeZone(props.now.timeZoneId).toPlainDate() ?? null) : null;
    return day && Temporal.PlainDate.compare(day, until()) > 0 ? day : null;
  };
  const smaller = () => {
    const size = effortSizes[effortSizes.indexOf(props.size) - 1];
    const there = size && roomOf(size, until());
    return size && there?.seen && (there.band === 'room' || there.band === 'full') ? size : null;
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
            <Show when={!trouble()}>
              <RoomMeter room={room()} name={person().name} size={props.size} onSize={props.onSize} />
            </Show>
            <Show when={isTight(room())}>
              <RoomWays
                firstName={firstName(person().name)}
                later={earliestDay()}
                onLater={props.onLater}
                onSmaller={smaller() ? () => props.onSize(smaller()!) : null}
                onAnother={() => props.onChoose(null)}
              />
            </Show>
          </>
        )}
      </Show>
      <Show when={trouble()}>{known => <TroubleNote trouble={known()} onRetry={retry} onAllow={step => void allow(step)} />}</Show>
    </section>
  );
};
