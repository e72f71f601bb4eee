import { For, Show, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import { Fold } from '../fold.tsx';
import { useLanguage } from '../language.tsx';

export type PastProps = { name: string; zone: string; shared: readonly SharedAgreement[]; onOpen: (ag: string) => void };

const mostShown = 5;

/** What the two have agreed before, and what they wrote that they learned: at hand while one asks for something more (D4, C2). */
export const PastFold: Component<PastProps> = props => {
  const { say, tag } = useLanguage();
  const day = (at: string) => longDay(tag, Temporal.Instant.from(at).toZonedDateTimeISO(props.zone).toPlainDate());
  return (
    <Fold title={say('delegate.past-fold', { name: props.name })} preview={props.shared[0]?.result ?? ''}>
      <ul class="rows">
        <For each={props.shared.slice(0, mostShown)}>
          {({ ag, result, at, learned }) => (
            <li>
              <button class="row" type="button" onClick={() => props.onOpen(ag)}>
                <span>
                  <bdi>{result}</bdi>
                  <small>{day(at)}</small>
                  <Show when={learned}>
                    <small>
                      <bdi>{say('delegate.learned', { learned: learned! })}</bdi>
                    </small>
                  </Show>
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Fold>
  );
};
