import { Show, type Component, type JSX } from 'solid-js';
import { longDay, sentenceCase } from '#core/language/calendar.ts';
import type { Overview } from '#core/overview/overview.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { Logo } from '../logo.tsx';
import { SettingsButton } from '../settings-button.tsx';
import { AsideSection, type AsideRow } from './aside-section.tsx';
import { Section } from './section.tsx';

export type OverviewProps = {
  overview: Overview;
  /** The person's own name. */
  name: string;
  now: Temporal.ZonedDateTime;
  /** What the person should know first: offline, signed out, letters on their way. */
  notes: JSX.Element;
  /** The mail that is open beside, where there is one. */
  beside: JSX.Element;
  /** It can be asked about, which is the main thing to do then. */
  hasBeside: boolean;
  onOpen: (ag: string) => void;
  /** What has been put aside. */
  aside: readonly AsideRow[];
  onOpenAside: (id: string) => void;
  /** Null while nothing new can be asked. */
  onAsk: (() => void) | null;
  /** Checks a meeting before it is written; null where nothing can be looked up. */
  onBook: (() => void) | null;
  onSettings: () => void;
};

const greetingAt = (hour: number): 'overview.morning' | 'overview.day' | 'overview.evening' => {
  if (hour >= 5 && hour < 11) return 'overview.morning';
  return hour >= 11 && hour < 18 ? 'overview.day' : 'overview.evening';
};

/** What waits for me, what I promised, what I am promised, and what waits for others: from whom, and since when. */
export const OverviewScreen: Component<OverviewProps> = props => {
  const { say, tag } = useLanguage();
  const count = () => props.overview.waitsForMe.length;
  const isEmpty = () => Object.values(props.overview).every(rows => rows.length === 0) && props.aside.length === 0;
  const AskButton: Component = () => (
    <Show when={props.onAsk}>
      {ask => (
        <button class="btn" classList={{ go: !props.hasBeside }} type="button" onClick={() => ask()()}>
          <Icon name="plus" />
          {say('overview.ask')}
        </button>
      )}
    </Show>
  );
  const BookButton: Component = () => (
    <Show when={props.onBook}>
      {book => (
        <button class="btn" type="button" onClick={() => book()()}>
          <Icon name="calendar" />
          {say('booking.book-act')}
        </button>
      )}
    </Show>
  );
  return (
    <>
      <main>
        <header class="stack-s">
          <div class="top">
            <p class="meta">{sentenceCase(longDay(tag, props.now.toPlainDate()))}</p>
            <SettingsButton onPress={props.onSettings} />
          </div>
          <h1>{say(greetingAt(props.now.hour), { name: firstName(props.name) })}</h1>
          <p class="lead">{say('overview.lead', { count: count() })}</p>
        </header>
        {props.notes}
        {props.beside}
        <Show
          when={!isEmpty()}
          fallback={
            <section class="empty">
              <Logo plain />
              <h2>{say('overview.empty-title')}</h2>
              <p class="lead">{say('overview.empty')}</p>
              <div class="buttons">
                <AskButton />
                <BookButton />
              </div>
            </section>
          }
        >
          <Section id="overview.waits-for-me" rows={props.overview.waitsForMe} place="waitsForMe" now={props.now} onOpen={props.onOpen} />
          <Section id="overview.i-promised" rows={props.overview.iPromised} place="promised" now={props.now} onOpen={props.onOpen} />
          <Section id="overview.i-am-promised" rows={props.overview.iAmPromised} place="promised" now={props.now} onOpen={props.onOpen} />
          <Section id="overview.waits-for-others" rows={props.overview.waitsForOthers} place="waitsForOthers" now={props.now} onOpen={props.onOpen} />
          <AsideSection rows={props.aside} today={props.now.toPlainDate()} onOpen={props.onOpenAside} />
        </Show>
      </main>
      <Show when={!isEmpty() && props.onAsk}>
        <footer class="foot">
          <div class="buttons">
            <AskButton />
            <BookButton />
          </div>
        </footer>
      </Show>
    </>
  );
};
