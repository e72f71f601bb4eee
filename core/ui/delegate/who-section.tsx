import { Show, createResource, createSignal, type Accessor, type Component } from 'solid-js';
import type { DraftPerson } from '#core/draft/draft.ts';
import { roomUntil, type Room, type SeenSchedule } from '#core/load/preliminary-room.ts';
import type { DirectoryPerson } from '#core/ports/directory.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { troubleOf, type Trouble } from '#core/ports/trouble.ts';
import { firstName, sameAddress } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';
import { TroubleNote } from '../note.tsx';
import { PersonPicker } from '../person-picker.tsx';
import { Who } from '../person.tsx';
import { RoomMeter } from '../room-meter.tsx';
import { RoomWays } from './room-ways.tsx';

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
  /** Later days that may have more room. */
  laterDays: readonly Temporal.PlainDate[];
  onLater: (date: Temporal.PlainDate) => void;
  wrong: string | null;
};

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

  const until = () => props.due ?? props.laterDays[0] ?? null;
  const room = (): Room | null => {
    const schedule = props.schedule();
    const day = until();
    return schedule && day ? roomUntil(schedule, props.now, day) : null;
  };
  const later = () => {
    const schedule = props.schedule();
    const due = until();
    if (!schedule || !due || !isTight(room())) return null;
    return props.laterDays.find(day => Temporal.PlainDate.compare(day, due) > 0 && roomIn(schedule, day)) ?? null;
  };
  const roomIn = (schedule: SeenSchedule, day: Temporal.PlainDate) => {
    const there = roomUntil(schedule, props.now, day);
    return there.seen && there.band === 'room';
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
              <RoomMeter room={room()} name={person().name} />
            </Show>
            <Show when={isTight(room())}>
              <RoomWays firstName={firstName(person().name)} later={later()} onLater={props.onLater} onAnother={() => props.onChoose(null)} />
            </Show>
          </>
        )}
      </Show>
      <Show when={trouble()}>{known => <TroubleNote trouble={known()} onRetry={retry} onAllow={step => void allow(step)} />}</Show>
    </section>
  );
};
