import type { AskedMeeting, AskedPerson } from '#core/screens/booking.ts';
import type { Span } from '#core/time/spans.ts';
import { mailLink } from '#core/outlook-web/mail-link.ts';
import { asLine } from '#core/vocabulary/text.ts';
import { meetingCommand } from '../../../manifests/launch-events.ts';
import { askedUnder, checkUnder } from './kept-under.ts';
import { asPromise } from './promise.ts';

/** Our one message at the top of the form, and the command it opens the pane by. */
const insight = 'lofte';

const form = () => Office.context.mailbox.item as unknown as Office.AppointmentCompose;

const personOf = ({ displayName, emailAddress, recipientType }: Office.EmailAddressDetails): AskedPerson => ({
  name: asLine(displayName ?? '') || emailAddress,
  address: emailAddress,
  isGroup: recipientType === Office.MailboxEnums.RecipientType.DistributionList,
});

const read = <Value>(field: { getAsync: (done: (result: Office.AsyncResult<Value>) => void) => void }): Promise<Value> => asPromise(done => field.getAsync(done));

/** Those asked, each once, without those whose address is still being written. */
const readAttendees = async (): Promise<readonly AskedPerson[]> => {
  const [required, optional] = await Promise.all([read(form().requiredAttendees), read(form().optionalAttendees)]);
  const all = [...required, ...optional].filter(({ emailAddress }) => emailAddress.includes('@')).map(personOf);
  return [...new Map(all.map(one => [one.address.toLowerCase(), one])).values()];
};

const isMidnight = (moment: Date) => moment.getHours() === 0 && moment.getMinutes() === 0;

const isRecurring = async (): Promise<boolean> => {
  const { recurrence } = form();
  // Mailbox 1.7; without it nothing is said of it.
  return recurrence ? read(recurrence).then(pattern => pattern !== null && pattern !== undefined, () => false) : false;
};

/** Graph's id of a meeting that has been saved; a new one has none. */
const savedId = (): Promise<string | null> => {
  const item = form();
  // Mailbox 1.8.
  if (typeof item.getItemIdAsync !== 'function') return Promise.resolve(null);
  const restId = (id: string) => (id ? Office.context.mailbox.convertToRestId(id, Office.MailboxEnums.RestVersion.v2_0) : null);
  return asPromise<string>(done => item.getItemIdAsync(done)).then(restId, () => null);
};

const whenOf = async (): Promise<Span & { isAllDay: boolean }> => {
  const [start, end] = await Promise.all([read(form().start), read(form().end)]);
  const span = { startSeconds: Math.floor(start.getTime() / 1000), endSeconds: Math.floor(end.getTime() / 1000) };
  return { ...span, isAllDay: isMidnight(start) && isMidnight(end) && span.endSeconds > span.startSeconds };
};

/** The meeting as its form has it now. */
export const readMeeting = async (): Promise<AskedMeeting> => {
  const [attendees, when, subject, repeats, eventId] = await Promise.all([readAttendees(), whenOf(), read(form().subject), isRecurring(), savedId()]);
  return { ...when, subject, attendees, isRecurring: repeats, eventId };
};

/** Moves the meeting in its form. */
export const moveMeeting = async ({ startSeconds, endSeconds }: Span): Promise<void> => {
  const set = (field: Office.Time, seconds: number) => asPromise<void>(done => field.setAsync(new Date(seconds * 1000), done));
  // The start first: with it Outlook moves the end.
  await set(form().start, startSeconds);
  await set(form().end, endSeconds);
};

/** Tells each time someone is asked or left out, or the time is changed. */
export const onMeetingChanged = async (tell: () => void): Promise<void> => {
  const listen = (type: Office.EventType) => asPromise<void>(done => form().addHandlerAsync(type, tell, done));
  await Promise.all([listen(Office.EventType.RecipientsChanged), listen(Office.EventType.AppointmentTimeChanged)]);
};

/** Puts a line at the top of the invitation. */
export const writeAtTop = (text: string): Promise<void> => asPromise<void>(done => form().body.prependAsync(`${text}\n\n`, { coercionType: Office.CoercionType.Text }, done));

const keepUnder = async (name: string, text: string): Promise<void> => {
  const { sessionData } = form();
  if (sessionData) await asPromise<void>(done => sessionData.setAsync(name, text, done));
};

const readKeptUnder = async (name: string): Promise<string | null> => {
  const { sessionData } = form();
  return sessionData ? asPromise<string>(done => sessionData.getAsync(name, done)).catch(() => null) : null;
};

/** Keeps what a check came to in the form, for when it is sent. Nothing happens where Outlook is too old for it. */
export const keepCheck = (text: string): Promise<void> => keepUnder(checkUnder, text);
export const readCheck = (): Promise<string | null> => readKeptUnder(checkUnder);

/**
 * Begins a mail to those who were to meet. office.js opens no form from a form, so it is Outlook on the web's own address where the pane stands in it,
 * and a mailto link elsewhere.
 */
export const mailInstead = ({ attendees, subject }: AskedMeeting): void => {
  const to = attendees.map(({ address }) => address).join(',');
  const [host] = location.ancestorOrigins ?? [];
  const address = host?.startsWith('https:') ? mailLink(host, { to, subject, text: '' }) : `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  window.open(address, '_blank', 'noopener');
};

/** The state of the meeting that was asked about when it was to be sent. */
export const readAsked = (): Promise<string | null> => readKeptUnder(askedUnder);
export const setAsked = (key: string): Promise<void> => keepUnder(askedUnder, key);

/** Says one thing at the top of the form, with a way to the pane; or takes it away. */
export const tellInForm = async (message: { text: string; action: string } | null): Promise<void> => {
  const { notificationMessages } = form();
  if (!message) return asPromise<void>(done => notificationMessages.removeAsync(insight, done)).catch(() => undefined);
  const details: Office.NotificationMessageDetails = {
    type: Office.MailboxEnums.ItemNotificationMessageType.InsightMessage,
    message: message.text,
    icon: 'icon16',
    actions: [{ actionType: Office.MailboxEnums.ActionType.ShowTaskPane, actionText: message.action, commandId: meetingCommand, contextData: {} }],
  };
  await asPromise<void>(done => notificationMessages.replaceAsync(insight, details, done));
};
