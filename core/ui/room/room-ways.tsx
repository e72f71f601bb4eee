import { Show, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import { useLanguage } from '../language.tsx';
import { Way } from '../way.tsx';

export type WaysProps = {
  firstName: string;
  /** The earliest day it can be promised for; null when none is in sight. */
  later: Temporal.PlainDate | null;
  onLater: (day: Temporal.PlainDate) => void;
  /** A smaller piece of it would fit; null when it would not. */
  onSmaller: (() => void) | null;
  onAnother: () => void;
  lookOn: Temporal.PlainDate;
  onNotNow: (() => void) | null;
};

/** The ways out when time is short: a warning is never alone. */
export const RoomWays: Component<WaysProps> = props => {
  const { say, tag } = useLanguage();
  return (
    <>
      <h3>{say('room.ways')}</h3>
      <ul class="ways">
        <Show when={props.later}>
          {day => (
            <Way
              icon="calendar"
              title={say('room.later', { name: props.firstName, day: longDay(tag, day()) })}
              why={say('room.later-why')}
              onTake={() => props.onLater(day())}
            />
          )}
        </Show>
        <Show when={props.onSmaller}>{ask => <Way icon="partly" title={say('room.smaller')} why={say('room.smaller-why')} onTake={ask()} />}</Show>
        <Way icon="people" title={say('room.another')} why={say('room.another-why')} onTake={() => props.onAnother()} />
        <Show when={props.onNotNow}>
          {wait => <Way icon="moon" title={say('aside.way')} why={say('aside.way-why', { day: longDay(tag, props.lookOn) })} onTake={wait()} />}
        </Show>
      </ul>
    </>
  );
};
