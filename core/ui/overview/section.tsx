import { For, Show, createMemo, type Component } from 'solid-js';
import type { MessageId } from '#core/language/language.ts';
import { folded } from '#core/overview/folded.ts';
import type { OverviewRow } from '#core/overview/overview.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Fold, firstLine } from '../fold.tsx';
import { useLanguage } from '../language.tsx';
import { Row, type Place } from './row.tsx';

type Title = Extract<MessageId, `overview.${string}`>;
type RowsProps = { rows: readonly OverviewRow[]; place: Place; now: Temporal.ZonedDateTime; onOpen: (ag: string) => void };

const Rows: Component<RowsProps> = props => (
  <ul class="rows">
    {/* By agreement, so that a list that is read anew keeps the line someone stands on. */}
    <For each={props.rows.map(({ ag }) => ag)}>
      {ag => <Show when={props.rows.find(row => row.ag === ag)}>{row => <Row row={row()} place={props.place} now={props.now} onOpen={props.onOpen} />}</Show>}
    </For>
  </ul>
);

/** One list of the overview; what one person has proposed beyond twenty is one press away. */
export const Section: Component<RowsProps & { id: Title }> = props => {
  const language = useLanguage();
  const { say, sayChosen } = language;
  const list = createMemo(() => folded(props.rows));
  return (
    <Show when={props.rows.length > 0}>
      <section class="stack" aria-labelledby={props.id}>
        <h2 id={props.id}>
          {sayChosen(props.id, {})} <span class="count">{props.rows.length}</span>
        </h2>
        <Rows rows={list().shown} place={props.place} now={props.now} onOpen={props.onOpen} />
        <For each={list().more.map(({ person }) => person)}>
          {person => (
            <Show when={list().more.find(one => one.person === person)}>
              {one => (
                <Fold title={say('overview.more-from', { name: firstName(one().name), count: one().rows.length })} preview={firstLine(language, one().rows.map(({ result }) => result))}>
                  <Rows rows={one().rows} place={props.place} now={props.now} onOpen={props.onOpen} />
                </Fold>
              )}
            </Show>
          )}
        </For>
      </section>
    </Show>
  );
};
