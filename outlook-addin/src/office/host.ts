import { asPromise } from './promise.ts';

/** Waits for Office.js. False outside Outlook. */
export const outlookIsReady = async (): Promise<boolean> => {
  const { host } = await Office.onReady();
  return host === Office.HostType.Outlook;
};

/** The signed-in mailbox, as Outlook names it. */
export const mailboxAddress = (): string => Office.context.mailbox.userProfile.emailAddress;

/** The name Outlook shows for the signed-in person. */
export const displayName = (): string => Office.context.mailbox.userProfile.displayName;

/** The language Outlook speaks, a BCP 47 tag. */
export const displayLanguage = (): string => Office.context.displayLanguage;

/** Which kind of item the pane stands beside; null where nothing is open. */
export const openKind = (): 'mail' | 'mail-form' | 'meeting' | 'meeting-form' | null => {
  const item = Office.context.mailbox.item;
  if (!item) return null;
  // A form's subject is asked for; what is read has it.
  const isForm = typeof item.subject !== 'string';
  if (item.itemType === Office.MailboxEnums.ItemType.Appointment) return isForm ? 'meeting-form' : 'meeting';
  return isForm ? 'mail-form' : 'mail';
};

/** Tells each time another mail is opened, or none. */
export const onItemChanged = (tell: () => void): Promise<void> =>
  asPromise<void>(done => Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, tell, done));

const isDark = (colour: string): boolean => {
  const [red = 255, green = 255, blue = 255] = (/^#?([0-9a-f]{6})/iu.exec(colour)?.[1]?.match(/../gu) ?? []).map(part => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

/** Follows Outlook's theme where it tells one (Mailbox 1.14); elsewhere the browser's own preference holds. */
export const followTheme = (root: HTMLElement): void => {
  const show = (theme: Office.OfficeTheme | undefined | null) => {
    if (theme?.bodyBackgroundColor) root.dataset['theme'] = isDark(theme.bodyBackgroundColor) ? 'dark' : 'light';
  };
  show(Office.context.officeTheme);
  if (!Office.EventType.OfficeThemeChanged) return;
  Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, (event: { officeTheme?: Office.OfficeTheme }) => show(event.officeTheme));
};
