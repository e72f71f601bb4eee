import { Show, type Component } from 'solid-js';
import { longDay, moment } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';
import type { OverviewRow } from '#core/overview/overview.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Ball } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { Face } from '../person.tsx';

/** Where a line stands, which decides what it tells beneath its result. */
export type Place = 'waitsForMe' | 'waitsForOthers' | 'promised';

const turnText = ({ say }: Language, { turn, name }: OverviewRow) => {
  const first = { name: firstName(name) };
  return turn === 'other' ? say('overview.turn-other') : say(`overview.turn-${turn}`, first);
};

/** One agreement: who, what, and with whom the ball is and since when, or by what day it is promised. */
export const Row: Component<{ row: OverviewRow; place: Place; now: Temporal.ZonedDateTime; onOpen: (ag: string) => void }> = props => {
  const language = useLanguage();
  const { say, tag } = language;
  const day = () => longDay(tag, Temporal.PlainDate.from(props.row.due.date));
  const since = () => moment(language, Temporal.Instant.from(props.row.since), props.now);
  return (
    <li>
      <button class="row" type="button" data-ag={props.row.ag} onClick={() => props.onOpen(props.row.ag)}>
        <Face name={props.row.name} />
        <span>
          <bdi>{props.row.result}</bdi>
          <small>
            <Show
              when={props.place !== 'promised'}
              fallback={
                <bdi>
                  {props.row.name} · {day()}
                </bdi>
              }
            >
              <span class="ball">
                <Ball mine={props.place === 'waitsForMe'} />
                <bdi>{props.place === 'waitsForMe' ? turnText(language, props.row) : say('overview.with', { name: firstName(props.row.name) })}</bdi>
              </span>
              <span>{say('overview.since', { when: since() })}</span>
            </Show>
          </small>
        </span>
      </button>
    </li>
  );
};
