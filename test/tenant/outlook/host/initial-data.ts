import { normalizedSubject, type HostItem, type HostPerson } from './item.ts';

export type HostUser = { name: string; address: string };

/** Outlook's numbers for where the add-in stands; 2, 3 and 5 are the calendar's. */
const itemTypes = { 'message-read': 1, 'message-compose': 4, none: 6 } as const;

/** Read and write on the item, as our manifest asks; 1 would be read, 2 the whole mailbox. */
const readWriteItem = 3;

const person = ({ name, address, recipientType = 1 }: HostPerson) => ({ name, address, recipientType });

const itemData = (item: HostItem | undefined) => {
  if (!item) return { itemType: itemTypes.none };
  if (item.kind === 'message-compose') {
    return { itemType: itemTypes[item.kind], conversationId: item.conversationId ?? null };
  }
  return {
    itemType: itemTypes[item.kind],
    id: item.id,
    itemClass: item.itemClass,
    conversationId: item.conversationId,
    internetMessageId: item.internetMessageId,
    subject: item.subject,
    normalizedSubject: normalizedSubject(item.subject),
    from: person(item.from),
    sender: person(item.sender),
    to: item.to.map(person),
    cc: item.cc.map(person),
    bcc: [],
    dateTimeCreated: item.dateTimeCreated,
    dateTimeModified: item.dateTimeModified,
    attachments: item.attachments.map(attachment => ({ ...attachment })),
    isRead: true,
  };
};

/** The answer to `GetInitialData`, and the payload of ItemChanged: everything `mailbox.item` gives without waiting. */
export const initialData = (item: HostItem | undefined, user: HostUser, origin: string, hostVersion: string) => ({
  userProfileType: 'office365',
  userDisplayName: user.name,
  userEmailAddress: user.address,
  userTimeZone: 'W. Europe Standard Time',
  hostVersion,
  owaView: 'ThreeColumns',
  ewsUrl: `${origin}/EWS/Exchange.asmx`,
  restUrl: `${origin}/api`,
  permissionLevel: readWriteItem,
  overrideWindowOpen: false,
  ...itemData(item),
});
