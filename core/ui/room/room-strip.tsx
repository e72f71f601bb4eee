import { For, type Component } from 'solid-js';
import { longDay, shortDay } from '#core/language/calendar.ts';
import type { RoomDay } from '#core/load/room.ts';
import { dateOf } from '#core/time/days.ts';
import { useLanguage } from '../language.tsx';
import { hoursText } from './sentence.ts';

/** As many days as can be told apart at 320 pixels. */
const mostDays = 6;
const [left, width, gap, top, height] = [4, 40, 8, 4, 92];

const hourOf = (seconds: number, zone: string) => {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
  return hour + minute / 60;
};

/** The next days, each a column of working time with what is taken in it; the same stands in a table for who hears it. */
export const RoomStrip: Component<{ days: readonly RoomDay[] }> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const shown = () => props.days.slice(0, mostDays);
  const date = ({ day }: RoomDay) => Temporal.PlainDate.from(dateOf(day));
  const bounds = () => {
    const hours = shown().flatMap(({ work, zone }) => work.map(({ startSeconds, endSeconds }) => ({ from: hourOf(startSeconds, zone), long: (endSeconds - startSeconds) / 3600 })));
    const from = Math.floor(Math.min(8, ...hours.map(({ from }) => from)));
    return { from, long: Math.max(8, ...hours.map(({ from: start, long }) => start - from + long)) };
  };
  const column = (at: number) => left + at * (width + gap);
  const bar = ({ zone }: RoomDay, span: { startSeconds: number; endSeconds: number }) => {
    const { from, long } = bounds();
    return { y: top + ((hourOf(span.startSeconds, zone) - from) / long) * height, height: ((span.endSeconds - span.startSeconds) / 3600 / long) * height };
  };
  return (
    <figure class="strip">
      <svg viewBox={`0 0 ${column(mostDays) + left} 128`} aria-hidden="true">
        <For each={shown()}>
          {(day, at) => (
            <>
              <For each={day.work}>{span => <rect class="busy" x={column(at())} width={width} rx="3" {...bar(day, span)} />}</For>
              <For each={day.free}>{span => <rect class="day" x={column(at())} width={width} rx="3" {...bar(day, span)} />}</For>
              <text x={column(at()) + width / 2} y="112" text-anchor="middle">
                {shortDay(tag, date(day)).split(' ')[0]}
              </text>
              <text x={column(at()) + width / 2} y="125" text-anchor="middle">
                {date(day).day}.
              </text>
            </>
          )}
        </For>
      </svg>
      <div class="sr">
        <table>
          <caption>{say('room.strip')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('room.strip-day')}</th>
              <th scope="col">{say('room.strip-taken')}</th>
              <th scope="col">{say('room.strip-working')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {day => (
                <tr>
                  <th scope="row">{longDay(tag, date(day))}</th>
                  <td>{hoursText(language, day.busySeconds)}</td>
                  <td>{hoursText(language, day.workSeconds)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </figure>
  );
};
