import { normalizedSubject, type HostItem, type HostPerson, type MeetingItem } from './item.ts';

export type HostUser = { name: string; address: string };

/** Outlook's numbers for where the add-in stands; 3 is a request for a meeting. */
const itemTypes = { 'message-read': 1, 'appointment-read': 2, 'message-compose': 4, 'appointment-compose': 5, none: 6 } as const;

/** Read and write on the item, as our manifest asks; 1 would be read, 2 the whole mailbox. */
const readWriteItem = 3;

const person = ({ name, address, recipientType = 2 }: HostPerson) => ({ name, address, recipientType });

const meetingData = (item: MeetingItem) => ({
  id: item.id,
  itemClass: item.itemClass,
  subject: item.subject,
  normalizedSubject: normalizedSubject(item.subject),
  organizer: person(item.organizer),
  to: item.required.map(person),
  cc: item.optional.map(person),
  start: item.start,
  end: item.end,
  location: item.location,
  dateTimeCreated: item.dateTimeCreated,
  dateTimeModified: item.dateTimeModified,
  attachments: [],
});

const itemData = (item: HostItem | undefined) => {
  if (!item) return { itemType: itemTypes.none };
  if (item.kind === 'message-compose') {
    return { itemType: itemTypes[item.kind], conversationId: item.conversationId ?? null };
  }
  if (item.kind === 'appointment-compose') return { itemType: itemTypes[item.kind], seriesId: null };
  if (item.kind === 'appointment-read') return { itemType: itemTypes[item.kind], ...meetingData(item) };
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
    isFromSharedFolder: item.sharedBy !== undefined,
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
