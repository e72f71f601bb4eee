import { For, Show, createSignal, type Component } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { sentenceCase } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';
import type { Booking } from '#core/load/booking.ts';
import type { Slot } from '#core/load/slots.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { Fold } from '../fold.tsx';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { Face } from '../person.tsx';
import { Way } from '../way.tsx';
import { attendeesOf, bookingTitle, findingText, slotFits, slotText } from './sentences.ts';
import { lengthText } from './warning.ts';

export type BookingCheckProps = {
  booking: Booking;
  /** When it is asked for, with its length; epoch seconds. */
  meeting: { startSeconds: number; endSeconds: number };
  subject: string;
  /** The reader's zone. */
  zone: string;
  /** What is to be known of the meeting itself, such as that it repeats. */
  about: readonly string[];
  /** It stands below a form, so its headings are a step smaller. */
  isPart: boolean;
  onTake: (slot: Slot) => void;
  /** Begins a mail to the same people; missing where the host can't. */
  onMail?: () => void;
};

const first = 2;
const most = 3;

const Person: Component<{ name: string; lines: readonly string[] }> = props => (
  <li class="who">
    <Face name={props.name} />
    <div>
      <strong>
        <bdi>{props.name}</bdi>
      </strong>
      <For each={props.lines}>{line => <p class="lead">{line}</p>}</For>
    </div>
  </li>
);

/** «Kari, Per-Erik og Sunniva»; of many only the first. */
const namesOf = ({ say, tag }: Language, people: readonly { name: string }[]): string => {
  const names = people.map(({ name }) => firstName(name));
  if (names.length <= most) return new Intl.ListFormat(tag === 'en' ? 'en-GB' : 'nb-NO').format(names);
  return say('list.more', { first: names.slice(0, most).join(', '), count: names.length - most });
};

/** How a meeting is for each who is asked to it: the times that suit better first, then the reasons, then those who have room, folded. */
export const BookingCheck: Component<BookingCheckProps> = props => {
  const language = useLanguage();
  const { say } = language;
  const [isAll, setAll] = createSignal(false);
  const shown = () => (isAll() ? props.booking.better : props.booking.better.slice(0, first));
  const lengthSeconds = () => props.meeting.endSeconds - props.meeting.startSeconds;
  const people = () => attendeesOf(props.booking) + 1;
  /** A few we can't see stand among the others; many are folded, so that what is told is not lost among what is not. */
  const isFolded = () => props.booking.unseen.length > 3;
  const unseenLine = ({ name, why }: Booking['unseen'][number]) => language.sayChosen(`booking.unseen-${why}`, { name: firstName(name) });
  const known = () => props.booking.fine.filter(({ findings }) => findings.length > 0);
  /** Who stands in the list by name; where nobody is hard to reach, that is whoever there is still something to know of. */
  const isHard = () => props.booking.tight.length + props.booking.unseen.length > 0;
  const folded = () => (isHard() ? props.booking.fine : []);

  return (
    <>
      <header class="stack" aria-live="polite">
        <Dynamic component={props.isPart ? 'h2' : 'h1'}>{bookingTitle(language, props.booking)}</Dynamic>
        <p class="lead">
          {sentenceCase(slotText(language, props.meeting, props.zone))}
          <Show when={props.subject}>
            <br />
            <bdi>{props.subject}</bdi>
          </Show>
        </p>
        <For each={props.about}>{line => <p class="meta">{line}</p>}</For>
      </header>
      <Show when={shown().length > 0}>
        <section class="stack" aria-labelledby="better">
          <Dynamic component={props.isPart ? 'h3' : 'h2'} id="better">
            {say('booking.better')}
          </Dynamic>
          <ul class="ways">
            <For each={shown()}>
              {slot => <Way icon="calendar" title={sentenceCase(slotText(language, slot, props.zone))} why={slotFits(language, slot)} onTake={() => props.onTake(slot)} />}
            </For>
          </ul>
          <Show when={!isAll() && props.booking.better.length > first}>
            <p>
              <button class="btn quiet" type="button" onClick={() => setAll(true)}>
                {say('booking.more')}
              </button>
            </p>
          </Show>
        </section>
      </Show>
      <Show when={isHard() || known().length > 0}>
        <section class="stack-l" aria-labelledby="each">
          <Dynamic component={props.isPart ? 'h3' : 'h2'} id="each">
            {say('booking.each')}
          </Dynamic>
          <Show when={props.booking.tight.length > 0 || !isFolded()}>
            <ul class="stack-l">
              <For each={props.booking.tight}>{({ name, finding, others }) => <Person name={name} lines={[finding, ...others.slice(0, 1)].map(one => findingText(language, one))} />}</For>
              <Show when={!isFolded()}>
                <For each={props.booking.unseen}>{one => <Person name={one.name} lines={[unseenLine(one)]} />}</For>
              </Show>
              <Show when={!isHard()}>
                <For each={known()}>{({ name, findings }) => <Person name={name} lines={findings.map(one => findingText(language, one))} />}</For>
              </Show>
            </ul>
          </Show>
          <div class="folds">
            <Show when={isFolded()}>
              <Fold title={say('booking.others', { count: props.booking.unseen.length })} preview={say('booking.others-unseen', { names: namesOf(language, props.booking.unseen) })}>
                <ul class="stack-l">
                  <For each={props.booking.unseen}>{one => <Person name={one.name} lines={[unseenLine(one)]} />}</For>
                </ul>
              </Fold>
            </Show>
            <Show when={folded().length > 0}>
              <Fold title={say('booking.others', { count: folded().length })} preview={say('booking.others-have', { names: namesOf(language, folded()) })}>
                <ul class="stack-l">
                  <For each={folded()}>
                    {({ name, findings }) => <Person name={name} lines={findings.length > 0 ? findings.map(one => findingText(language, one)) : [say('booking.has-room')]} />}
                  </For>
                </ul>
              </Fold>
            </Show>
          </div>
        </section>
      </Show>
      <Show when={props.onMail && people() > 1}>
        <section class="stack" aria-labelledby="mail">
          <Dynamic component={props.isPart ? 'h3' : 'h2'} id="mail">
            {say('booking.mail')}
          </Dynamic>
          <p class="lead">{say('booking.mail-why', { people: people(), length: lengthText(language, lengthSeconds()), total: lengthText(language, lengthSeconds() * people()) })}</p>
          <div>
            <button class="btn" type="button" onClick={() => props.onMail?.()}>
              <Icon name="mail" />
              {say('booking.mail-act')}
            </button>
          </div>
        </section>
      </Show>
    </>
  );
};
