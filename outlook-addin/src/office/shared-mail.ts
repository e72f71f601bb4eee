import type { MailContent } from '#core/flows/along.ts';

export type SharedMail = Office.MessageRead & { getAsFileAsync?: (done: (result: Office.AsyncResult<string>) => void) => void };

const open = () => Office.context.mailbox.item as unknown as SharedMail;

/** Whether the open mail lies in a mailbox that is shared with me: Outlook has this method on such items only (Mailbox 1.8). */
export const isShared = (): boolean => typeof open()?.getSharedPropertiesAsync === 'function';

/** The open mail's content as Outlook gives it: what is shared with me is not in my own mailbox, and Graph is not asked for more than that. */
export const sharedContent = (): MailContent => {
  const item = open();
  const content = () => import('./shared-content.ts').then(({ contentOf }) => contentOf(item));
  return {
    mail: async () => (await content()).mail(),
    files: async () => (await content()).files(),
  };
};
