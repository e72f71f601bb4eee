import { Match, Show, Switch, createResource, createSignal, type Component } from 'solid-js';
import { roomFor } from '#core/load/room.ts';
import { Trouble, troubleOf } from '#core/ports/trouble.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { Icon } from '#core/ui/icons.tsx';
import { useLanguage } from '#core/ui/language.tsx';
import { TroubleNote } from '#core/ui/note.tsx';
import { RoomMeter } from '#core/ui/room/room-meter.tsx';
import { assumedSize, effortOf, reckonedSeconds } from '#core/vocabulary/effort.ts';
import { scheduleFrom } from './schedule.ts';
import type { Session } from './session.ts';

/** A week's work ahead, as someone would ask for it. */
const daysAhead = 7;

/** What a colleague sees when she asks this person for something: the same component, the same figures, none of her promises. */
export const AsOthersSee: Component<{ session: Session; name: string }> = props => {
  const { say } = useLanguage();
  const [isOpen, setOpen] = createSignal(false);
  const [refused, setRefused] = createSignal<Trouble | null>(null);
  const now = Temporal.Now.zonedDateTimeISO();
  const [schedule, { refetch }] = createResource(isOpen, () => scheduleFrom(props.session, props.session.address).catch((thrown: unknown) => troubleOf(thrown)));
  const trouble = () => refused() ?? (schedule.latest instanceof Trouble ? schedule.latest : null);
  const room = () => {
    const seen = schedule.latest;
    if (!seen || seen instanceof Trouble) return null;
    return roomFor(seen, now, { until: now.toPlainDate().add({ days: daysAhead }), effortSeconds: reckonedSeconds(effortOf[assumedSize]), commitments: [] });
  };
  const allow = async (step: Step) => {
    try {
      await props.session.allow(step);
      setRefused(null);
      await refetch();
    } catch (thrown) {
      setRefused(troubleOf(thrown));
    }
  };
  return (
    <section class="two" aria-labelledby="as-others-see">
      <h2 id="as-others-see">{say('settings.as-others')}</h2>
      <div class="stack-l">
        <p>{say('settings.as-others-about')}</p>
        <Show
          when={isOpen()}
          fallback={
            <div>
              <button class="btn" type="button" onClick={() => setOpen(true)}>
                {say('settings.as-others-look')}
              </button>
            </div>
          }
        >
          <div class="card">
            <Switch fallback={<RoomMeter room={room()} name={props.name} size={assumedSize} onSize={null} />}>
              <Match when={trouble()}>{known => <TroubleNote trouble={known()} isReading onRetry={() => void refetch()} onAllow={step => void allow(step)} />}</Match>
            </Switch>
          </div>
        </Show>
        <p class="meta">
          <Icon name="lock" />
          {say('settings.as-others-never')}
        </p>
      </div>
    </section>
  );
};
