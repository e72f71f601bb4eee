import { Match, Show, Switch, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import type { Room } from '#core/load/room.ts';
import type { EffortSize } from '#core/vocabulary/effort.ts';
import { Icon, type IconName } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { RoomExplained } from './room-explained.tsx';
import { roomSentence } from './sentence.ts';

type Seen = Extract<Room, { seen: true }>;

const icons: Record<Seen['band'], IconName> = { room: 'tick', full: 'partly', over: 'care', absent: 'calendar' };

/** Taken is solid, what is asked for is dashed, and what is too much sticks out past the end of the time there is. */
const Bar: Component<{ room: Seen; isOwn: boolean }> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const sum = () => props.room.sum;
  const widest = () => Math.max(1, sum().totalSeconds, sum().timeSeconds);
  const share = (seconds: number) => `${((100 * seconds) / widest()).toFixed(1)}%`;
  const taken = () => sum().totalSeconds - sum().askedSeconds;
  const hours = (seconds: number) => say('time.hours', { hours: Math.round(seconds / 3600) });
  const figures = () => ({ work: hours(sum().totalSeconds), time: hours(sum().timeSeconds) });
  return (
    <>
      <p class="meta">{say(props.isOwn ? 'room.own-pair' : 'room.pair', figures())}</p>
      <svg class="bar" aria-hidden="true">
        <rect class="track" y="2" width={share(sum().timeSeconds)} height="8" rx="4" />
        <rect class="taken" y="2" width={share(taken())} height="8" rx="4" />
        <rect class="ask" x={share(taken())} y="2" width={share(sum().askedSeconds)} height="8" rx="4" />
        <Show when={sum().totalSeconds > sum().timeSeconds}>
          <line class="mark" x1={share(sum().timeSeconds)} x2={share(sum().timeSeconds)} y1="0" y2="12" />
        </Show>
      </svg>
      <meter
        class="sr"
        min="0"
        max={widest()}
        value={sum().totalSeconds}
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
            <rect class="ask" x="1" y="3" width="12" height="8" rx="4" />
          </svg>
          {say('room.this')}
        </li>
        <li>
          <svg viewBox="0 0 14 14">
            <rect class="track" x="1" y="3" width="12" height="8" rx="4" />
          </svg>
          {say('room.free')}
        </li>
      </ul>
    </>
  );
};

export type MeterProps = {
  room: Room | null;
  /** Null where it is the reader's own. */
  name: string | null;
  size: EffortSize;
  /** Null where the size is not the reader's to say. */
  onSize: ((size: EffortSize) => void) | null;
};

/** One sentence and one bar about a person's room for this work, and how it is worked out, one press away. */
export const RoomMeter: Component<MeterProps> = props => {
  const language = useLanguage();
  const shown = () => (props.room?.seen && props.room.band !== 'absent' ? props.room : null);
  return (
    <div
      class="room"
      classList={{ fine: props.room?.seen && props.room.band === 'room', over: props.room?.seen && props.room.band === 'over' }}
      aria-busy={props.room === null}
    >
      <div class="say">
        <Icon name={!props.room ? 'clock' : props.room.seen ? icons[props.room.band] : 'talk'} />
        <output>
          <span class="line">{props.room ? roomSentence(language, props.room, props.name) : language.say('room.looking')}</span>
        </output>
      </div>
      <Switch>
        <Match when={shown()}>
          {room => (
            <>
              <Bar room={room()} isOwn={props.name === null} />
              <RoomExplained room={room()} name={props.name} size={props.size} onSize={props.onSize} />
            </>
          )}
        </Match>
        <Match when={props.room === null}>
          <svg class="bar" aria-hidden="true">
            <rect class="track" y="2" width="100%" height="8" rx="4" />
          </svg>
        </Match>
      </Switch>
    </div>
  );
};
