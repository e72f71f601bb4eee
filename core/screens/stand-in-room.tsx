import { Show, createResource, type Component } from 'solid-js';
import type { DraftPerson } from '#core/draft/draft.ts';
import type { SourceMeeting } from '#core/draft/from-meeting.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { namedFinding } from '#core/ui/booking/warning.ts';
import { useLanguage } from '#core/ui/language.tsx';
import { Icon } from '#core/ui/icons.tsx';
import { checkOf, lookAt } from './booking.ts';
import type { Session } from './session.ts';

/** Whether whoever is asked to go to a meeting has room at that very hour, in one sentence. */
export const StandInRoom: Component<{ session: Session; meeting: SourceMeeting; person: DraftPerson | null }> = props => {
  const language = useLanguage();
  const [room] = createResource(
    () => props.person?.address,
    async address => {
      const person = { name: props.person?.name ?? address, address, isGroup: false };
      const { startSeconds, endSeconds, subject } = props.meeting;
      // What stands in the way is said where she was chosen; here it would be said twice.
      const looked = await lookAt(props.session, [person], null).catch(() => null);
      return looked && checkOf(looked, { startSeconds, endSeconds, subject, attendees: [person], isAllDay: false, isRecurring: false, eventId: null }, Temporal.Now.zonedDateTimeISO());
    },
  );
  const isFine = () => (room.latest?.fine.length ?? 0) > 0;
  const sentence = () => {
    const found = room.latest;
    if (!found || !props.person) return null;
    const [tight] = found.tight;
    if (tight) return namedFinding(language, tight.name, tight.finding);
    return language.say(found.fine.length > 0 ? 'meeting.room' : 'meeting.room-unseen', { name: firstName(props.person.name) });
  };
  return (
    <Show when={sentence()}>
      {text => (
        <p class="room" classList={{ fine: isFine() }}>
          <span class="say" role="status">
            <Icon name={isFine() ? 'tick' : 'care'} />
            {text()}
          </span>
        </p>
      )}
    </Show>
  );
};
