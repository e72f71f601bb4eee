import { Match, Show, Switch, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';
import type { Room } from '#core/load/preliminary-room.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Icon, type IconName } from './icons.tsx';
import { useLanguage } from './language.tsx';

type Seen = Extract<Room, { seen: true }>;

/** Whole hours, or minutes below one: «7 timer». */
const hoursText = ({ say }: Language, minutes: number) =>
  minutes > 0 && minutes < 60 ? say('time.minutes', { minutes }) : say('time.hours', { hours: Math.floor(minutes / 60) });

const icons: Record<Seen['band'], IconName> = { room: 'tick', full: 'partly', over: 'care', absent: 'calendar' };

const sentence = (language: Language, room: Room, name: string | null): string => {
  const { sayChosen: say, tag } = language;
  const own = name === null ? 'own-' : '';
  const data = { name: firstName(name ?? '') };
  if (!room.seen) return say(`room.${own}${room.why === 'hidden' ? 'unknown' : 'too-far'}`, data);
  if (room.band === 'absent') {
    if (!room.backOn) return say(`room.${own}absent-long`, data);
    return say(`room.${own}absent`, { ...data, day: longDay(tag, room.backOn) });
  }
  return say(`room.${own}${room.band}`, { ...data, hours: hoursText(language, room.freeMinutes), day: longDay(tag, room.until) });
};

const Bar: Component<{ room: Seen }> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const share = () => `${Math.min(100, (100 * props.room.bookedMinutes) / Math.max(1, props.room.workingMinutes)).toFixed(1)}%`;
  // Whole hours that add up on screen: what is not said to be free is said to be taken.
  const figures = () => {
    const working = Math.round(props.room.workingMinutes / 60) * 60;
    const free = Math.floor(props.room.freeMinutes / 60) * 60;
    return { booked: hoursText(language, working - free), working: hoursText(language, working) };
  };
  return (
    <>
      <svg class="bar" aria-hidden="true">
        <rect class="track" y="2" width="100%" height="8" rx="4" />
        <rect class="taken" y="2" width={share()} height="8" rx="4" />
      </svg>
      <meter
        class="sr"
        min="0"
        max={Math.max(1, props.room.workingMinutes)}
        value={props.room.bookedMinutes}
        aria-label={say('room.meter', { day: longDay(tag, props.room.until) })}
        aria-valuetext={say('room.meter-value', figures())}
      />
      <ul class="legend" aria-hidden="true">
        <li>
          <svg viewBox="0 0 14 14">
            <rect class="taken" x="1" y="3" width="12" height="8" rx="4" />
          </svg>
          {say('room.taken')}
        </li>
        <li>
          <svg viewBox="0 0 14 14">
            <rect class="track" x="1" y="3" width="12" height="8" rx="4" />
          </svg>
          {say('room.free')}
        </li>
      </ul>
      <p class="meta">
        {say('room.preliminary', figures())}
        <Show when={props.room.hoursAssumed}> {say('room.assumed')}</Show>
      </p>
    </>
  );
};

/** One sentence and one bar about a person's room; `name` is null where it is the reader's own. */
export const RoomMeter: Component<{ room: Room | null; name: string | null }> = props => {
  const language = useLanguage();
  return (
    <div
      class="room"
      classList={{ fine: props.room?.seen && props.room.band === 'room', over: props.room?.seen && props.room.band === 'over' }}
      aria-busy={props.room === null}
    >
      <div class="say">
        <Icon name={!props.room ? 'clock' : props.room.seen ? icons[props.room.band] : 'talk'} />
        <output>
          <span class="line">{props.room ? sentence(language, props.room, props.name) : language.say('room.looking')}</span>
        </output>
      </div>
      <Switch>
        <Match when={props.room?.seen && props.room.band !== 'absent' ? props.room : null}>{room => <Bar room={room()} />}</Match>
        <Match when={props.room === null}>
          <svg class="bar" aria-hidden="true">
            <rect class="track" y="2" width="100%" height="8" rx="4" />
          </svg>
        </Match>
      </Switch>
    </div>
  );
};
