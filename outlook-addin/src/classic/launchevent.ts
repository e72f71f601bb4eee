// Classic Outlook on Windows runs this file alone: no page, no imports at run time, ES2016 (event-based-activation.md). What the pane has kept in the
// form is all there is to go by; without it the meeting goes.
import en from '#core/language/.compiled/en-alert.js';
import nb from '#core/language/.compiled/nb-alert.js';
import nn from '#core/language/.compiled/nn-alert.js';
import { languageFor } from '#core/language/language-for.ts';
import { alertTexts, meetingKey, readKept } from '#core/ui/booking/warning.ts';
import { launchEvents, meetingCommand } from '../../../manifests/launch-events.ts';
import { askedUnder, checkUnder } from '../office/kept-under.ts';

type Done<Value> = (result: Office.AsyncResult<Value>) => void;
type Ask<Value> = (done: Done<Value>) => void;

const languages = { nb, nn, en };

/** A value, or null where Outlook does not tell. */
const read = <Value>(ask: Ask<Value>): Promise<Value | null> =>
  new Promise(resolve => {
    try {
      ask(result => resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : null));
    } catch {
      resolve(null);
    }
  });

const words = () => {
  const messages = languages[languageFor(Office.context.displayLanguage)];
  const sayChosen = (id: string, data: Record<string, string | number>) => {
    const message = messages[id];
    return message ? message(data) : id;
  };
  return { say: sayChosen, sayChosen } as unknown as Parameters<typeof alertTexts>[0];
};

const answer = (): Promise<Office.SmartAlertsEventCompletedOptions> => {
  const item = Office.context.mailbox.item as unknown as Office.AppointmentCompose;
  const asked = [
    read<Office.EmailAddressDetails[]>(done => item.requiredAttendees.getAsync(done)),
    read<Office.EmailAddressDetails[]>(done => item.optionalAttendees.getAsync(done)),
    read<Date>(done => item.start.getAsync(done)),
    read<Date>(done => item.end.getAsync(done)),
    read<string>(done => item.sessionData.getAsync(checkUnder, done)),
    read<string>(done => item.sessionData.getAsync(askedUnder, done)),
  ] as const;
  return Promise.all(asked).then(([required, optional, start, end, kept, askedBefore]) => {
    if (!required || !start || !end) return { allowEvent: true };
    const people = required.concat(optional || []).filter(one => one.emailAddress.indexOf('@') > 0);
    const key = meetingKey({ startMilliseconds: start.getTime(), endMilliseconds: end.getTime(), addresses: people.map(one => one.emailAddress) });
    const check = key === askedBefore ? null : readKept(kept, key);
    const nameOf = (address: string) => people.filter(one => one.emailAddress === address).map(one => one.displayName)[0] || address;
    const texts = check && alertTexts(words(), check, nameOf);
    if (!texts) return { allowEvent: true };
    item.sessionData.setAsync(askedUnder, key);
    return { allowEvent: false, errorMessage: texts.text, errorMessageMarkdown: texts.markdown, cancelLabel: words().say('booking.change'), commandId: meetingCommand, contextData: '{}' };
  });
};

const onSend = (event: Office.MailboxEvent) => {
  const letGo = () => event.completed({ allowEvent: true });
  try {
    answer().then(found => event.completed(found), letGo);
  } catch {
    letGo();
  }
};

launchEvents.forEach(({ type, functionName }) => {
  Office.actions.associate(functionName, (event?: unknown) => (type === 'OnAppointmentSend' ? onSend(event as Office.MailboxEvent) : (event as Office.MailboxEvent).completed()));
});
