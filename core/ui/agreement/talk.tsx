import { For, Show, type Component } from 'solid-js';
import { moment } from '#core/language/calendar.ts';
import type { AgreementView, Said } from '#core/overview/agreement-view.ts';
import type { MessageId } from '#core/language/language.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { useLanguage } from '../language.tsx';
import { Face } from '../person.tsx';

const sentences: Partial<Record<Said['type'], MessageId>> = {
  'terms.offered': 'agreement.said-offered',
  'terms.requested': 'agreement.said-offered',
  'terms.accepted': 'agreement.said-accepted',
  'terms.countered': 'agreement.said-countered',
  'terms.declined': 'agreement.said-declined',
  'terms.withdrawn': 'agreement.said-withdrew',
  'counter.declined': 'agreement.said-counter-declined',
  'question.asked': 'agreement.said-asked',
  'question.answered': 'agreement.said-answered',
  'concern.raised': 'agreement.said-concern',
};

/** My newest letter stands in Sent Items, or has reached the other's Løfte. */
export type Receipt = 'sent' | 'received';

/** What was said, in order, as a conversation. */
export const Talk: Component<{ view: AgreementView; receipt: Receipt | null; now: Temporal.ZonedDateTime }> = props => {
  const language = useLanguage();
  const { say, sayChosen } = language;
  const nameOf = (said: Said) => (said.by === props.view.role ? props.view.me.name : props.view.other.name);
  const newestOfMine = () => props.view.said.findLast(({ by }) => by === props.view.role)?.id ?? null;
  const head = (said: Said) => {
    const id = said.adopts ? 'agreement.said-adopted' : (sentences[said.type] ?? 'agreement.said-other');
    const name = said.by === props.view.role ? say('agreement.you') : firstName(nameOf(said));
    return sayChosen(id, { name, when: moment(language, Temporal.Instant.from(said.at), props.now) });
  };
  return (
    <section class="stack-l" aria-labelledby="talk">
      <h2 id="talk">{say('agreement.talk')}</h2>
      <ul class="talk">
        <For each={props.view.said}>
          {said => (
            <li>
              <Face small name={nameOf(said)} />
              <p class="head">{head(said)}</p>
              <Show when={said.text}>
                <p class={said.type === 'terms.accepted' ? 'word-box own' : 'said own'}>{said.text}</p>
              </Show>
              <Show when={said.id === newestOfMine() ? props.receipt : null}>{receipt => <p class="meta">{say(`agreement.letter-${receipt()}`)}</p>}</Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
};
