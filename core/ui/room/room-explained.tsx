import { For, Show, createUniqueId, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import type { Room } from '#core/load/room.ts';
import { effortSizes, type EffortSize } from '#core/vocabulary/effort.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { RoomStrip } from './room-strip.tsx';
import { planned } from './planned.ts';
import { wholeHours } from './sentence.ts';

type Seen = Extract<Room, { seen: true }>;

export type ExplainedProps = { room: Seen; name: string | null; size: EffortSize; onSize: ((size: EffortSize) => void) | null };

const SizePicks: Component<{ size: EffortSize; onSize: (size: EffortSize) => void }> = props => {
  const { say } = useLanguage();
  const id = createUniqueId();
  return (
    <fieldset class="stack">
      <legend class="label">{say('effort.label')}</legend>
      <div class="picks">
        <For each={effortSizes}>
          {size => (
            <label class="pick">
              <input type="radio" name={id} value={size} checked={props.size === size} onChange={() => props.onSize(size)} />
              <span>
                <Icon name="tick" />
                {say(`effort.${size}`)}
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
};

/** How the sentence is worked out: the days, a sum that adds up, why that date, and what is not seen. */
export const RoomExplained: Component<ExplainedProps> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const sum = () => props.room.sum;
  const first = () => firstName(props.name ?? '');
  const hours = (count: number) => say('time.hours', { hours: count });
  const rounded = () => wholeHours(rows().map(({ seconds }) => seconds));
  const rows = () => [
    { title: say('room.sum-booked'), about: '', seconds: sum().bookedSeconds },
    { title: say('room.sum-baseline'), about: say('room.sum-baseline-about'), seconds: sum().baselineSeconds },
    ...(sum().promisedSeconds > 0 ? [{ title: props.name === null ? say('room.sum-own-promised') : say('room.sum-promised'), about: '', seconds: sum().promisedSeconds }] : []),
    { title: say('room.sum-this'), about: say(`effort.${props.size}`), seconds: sum().askedSeconds },
  ];
  return (
    <details class="fold explained">
      <summary tabindex="0">
        <b>{say('room.explain')}</b>
        <Icon name="chevron" />
      </summary>
      <div>
        <Show when={props.onSize}>{choose => <SizePicks size={props.size} onSize={choose()} />}</Show>
        <RoomStrip days={props.room.days} />
        <table class="sum">
          <caption class="sr">{say('room.sum-caption', { day: longDay(tag, props.room.until) })}</caption>
          <tbody>
            <For each={rows()}>
              {(row, at) => (
                <tr>
                  <th scope="row">
                    {row.title}
                    <Show when={row.about}>
                      <small>{row.about}</small>
                    </Show>
                  </th>
                  <td>{hours(rounded()[at()] ?? 0)}</td>
                </tr>
              )}
            </For>
            <tr class="total">
              <th scope="row">{say('room.sum-total')}</th>
              <td>{hours(Math.round(sum().totalSeconds / 3600))}</td>
            </tr>
            <tr>
              <th scope="row">
                {say('room.sum-time')}
                <small>{say('room.sum-time-about', { day: longDay(tag, props.room.until) })}</small>
              </th>
              <td>{hours(Math.round(sum().timeSeconds / 3600))}</td>
            </tr>
          </tbody>
        </table>
        <Show when={props.room.earliest}>
          {earliest => <p>{props.name === null ? say('room.why-own', { when: planned(language, earliest()) }) : say('room.why', { name: first(), when: planned(language, earliest()) })}</p>}
        </Show>
        <p class="meta">
          {say('room.assumptions')}
          <Show when={props.room.hoursAssumed}> {say('room.assumed')}</Show>
        </p>
        <Show when={props.name !== null}>
          <p class="meta">
            <Icon name="lock" />
            {say('room.not-seen', { name: first() })}
          </p>
        </Show>
      </div>
    </details>
  );
};
