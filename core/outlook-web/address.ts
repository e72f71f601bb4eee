import { readItemId, type ItemId } from './item-id.ts';

/** Where Outlook on the web lives (facts: Outlook on the web, A1). */
const outlookHosts = new Set(['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft']);

export const isOutlookHost = (host: string): boolean => outlookHosts.has(host);

/** What an address of Outlook on the web shows: a mail or a meeting by its id, something else of Outlook, or nothing of Outlook's at all. */
export type OutlookAddress = { kind: 'mail' | 'meeting'; id: ItemId } | { kind: 'other' } | null;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

const isInCalendar = (parameters: URLSearchParams): boolean => parameters.get('path')?.startsWith('/calendar') ?? false;
const itemIdIn = (parameters: URLSearchParams): string => parameters.get('itemid') ?? parameters.get('ItemID') ?? '';

/** The id's text in an address: behind `/id/`, behind `/deeplink/read…/`, or as `itemid`. */
const idText = ({ pathname, searchParams }: URL): string => {
  const parts = pathname.split('/').filter(Boolean);
  if (parts[0] !== 'mail' && parts[0] !== 'owa') return '';
  const at = parts.indexOf('id');
  if (at > 0 && parts[at + 1]) return decoded(parts[at + 1]!);
  const deep = parts.indexOf('deeplink');
  if (deep > 0 && /^read(conv)?$/u.test(parts[deep + 1] ?? '') && parts[deep + 2]) return decoded(parts[deep + 2]!);
  return isInCalendar(searchParams) ? '' : itemIdIn(searchParams);
};

/** A meeting's id: behind `/calendar/…item/` or `/calendar/deeplink/read/`, or as `itemid` of a path in the calendar, as Graph's `webLink` has it. */
const meetingIdText = ({ pathname, searchParams }: URL): string => {
  const parts = pathname.split('/').filter(Boolean);
  if (parts[0] === 'calendar') {
    const at = parts.findIndex(part => part === 'item' || part === 'read');
    return at > 0 && parts[at + 1] ? decoded(parts[at + 1]!) : '';
  }
  return parts[0] === 'owa' && isInCalendar(searchParams) ? itemIdIn(searchParams) : '';
};

/**
 * Reads the address of a tab. The page itself is never asked: its address is the only thing about it that is the same in every language.
 *
 * @param isOutlook whether a host, with its port where there is one, is Outlook on the web.
 */
export const readOutlookAddress = (href: string, isOutlook: (host: string) => boolean = isOutlookHost): OutlookAddress => {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url?.protocol !== 'https:' || !isOutlook(url.host)) return null;
  const mail = readItemId(idText(url));
  if (mail) return { kind: 'mail', id: mail };
  const meeting = readItemId(meetingIdText(url));
  return meeting ? { kind: 'meeting', id: meeting } : { kind: 'other' };
};
