import { launchEvents, meetingCommand, messageSendEvent, writingCommand } from '../../../manifests/launch-events.ts';
import type { InOutlook } from './in-outlook.ts';
import type { SendAnswer } from './handlers.ts';

/** Outlook may wake us before anything of ours is fetched: what comes in is answered when it is. */
let starting: Promise<InOutlook> | null = null;
const started = (): Promise<InOutlook> => {
  starting ??= (async () => {
    // Temporal is part of current browsers; Outlook on Mac still lacks it.
    if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
    return (await import('./in-outlook.ts')).startInOutlook();
  })();
  starting.catch(() => void (starting = null));
  return starting;
};

/** A sending is never held back longer than this by us, whatever happens; it includes the fetching of our own files. */
const deadlineMilliseconds = 3500;

const onChanged = async (event: Office.AddinCommands.Event) => {
  await started().then(known => known.meetings.onChanged(), () => undefined);
  event.completed();
};

const onSend = async (event: Office.MailboxEvent, ask: (known: InOutlook) => Promise<SendAnswer>, commandId: string) => {
  let isAnswered = false;
  const complete = (options: Office.SmartAlertsEventCompletedOptions) => {
    if (isAnswered) return;
    isAnswered = true;
    event.completed(options);
  };
  const timer = setTimeout(() => complete({ allowEvent: true }), deadlineMilliseconds);
  const answer = await started()
    .then(ask)
    .catch(() => ({ allowEvent: true as const }));
  clearTimeout(timer);
  complete(answer.allowEvent ? answer : { ...answer, commandId, contextData: '{}' });
};

for (const { type, functionName } of launchEvents) {
  Office.actions.associate(functionName, (event?: unknown) =>
    void (type === 'OnAppointmentSend' ? onSend(event as Office.MailboxEvent, known => known.meetings.onSend(), meetingCommand) : onChanged(event as Office.AddinCommands.Event)),
  );
}
Office.actions.associate(messageSendEvent.functionName, (event?: unknown) => void onSend(event as Office.MailboxEvent, known => known.onMailSend(), writingCommand));
