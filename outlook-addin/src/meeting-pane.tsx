import { Show, type Component } from 'solid-js';
import type { SourceMeeting } from '#core/draft/from-meeting.ts';
import { MeetingView } from '#core/screens/meeting-view.tsx';
import type { OpenMeeting } from '#core/screens/open-item.ts';
import type { Session } from '#core/screens/session.ts';
import { displayName } from './office/host.ts';
import { appointmentText, mailAbout } from './office/open-appointment.ts';

/** The pane beside a meeting that is open in the calendar. */
export const MeetingPane: Component<{ session: Session; meeting: SourceMeeting; onAsk: (item: OpenMeeting) => void }> = props => (
  <Show keyed when={props.meeting.ref}>
    <MeetingView session={props.session} meeting={props.meeting} text={appointmentText} myName={displayName()} onAsk={props.onAsk} onTell={mailAbout} />
  </Show>
);
