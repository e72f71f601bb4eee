import { For, Show, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

/** A draft put aside, as a line. `lookOn` is a local day, `YYYY-MM-DD`. */
export type AsideRow = { id: string; result: string; name: string | null; lookOn: string };

/** What has been put aside, and when each comes forth; room is looked at when one is opened, never before. */
export const AsideSection: Component<{ rows: readonly AsideRow[]; today: Temporal.PlainDate; onOpen: (id: string) => void }> = props => {
  const { say, tag } = useLanguage();
  const when = (lookOn: string) => {
    const day = Temporal.PlainDate.from(lookOn);
    return Temporal.PlainDate.compare(day, props.today) > 0 ? say('aside.row-until', { day: longDay(tag, day) }) : say('aside.row-now');
  };
  return (
    <Show when={props.rows.length > 0}>
      <section class="stack" aria-labelledby="put-aside">
        <h2 id="put-aside">
          {say('aside.title')} <span class="count">{props.rows.length}</span>
        </h2>
        <ul class="rows">
          {/* By what it is about, so that a list that is read anew keeps the line someone stands on. */}
          <For each={props.rows.map(({ id }) => id)}>
            {id => (
              <Show when={props.rows.find(row => row.id === id)}>
                {row => (
                  <li>
                    <button class="row" type="button" onClick={() => props.onOpen(id)}>
                      <span class="face" aria-hidden="true">
                        <Icon name="moon" />
                      </span>
                      <span>
                        <bdi>{row().result || say('aside.untitled')}</bdi>
                        <small>
                          <bdi>{[row().name, when(row().lookOn)].filter(Boolean).join(' · ')}</bdi>
                        </small>
                      </span>
                    </button>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};
