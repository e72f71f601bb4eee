import { toEwsId, toRestId } from '../../id-alphabets.ts';

/** What a path of Outlook on the web says. `id` is a message's or a conversation's, in Graph's alphabet. */
export type Place = { folder: string; id: string | undefined; isCompose: boolean };

/** Whether an id is a conversation's; in an address it stands where a message's id does. */
export const isConversationId = (restId: string) => /^A[AQ]Qk/.test(restId);

/** An item's id as it stands in addresses and in the list: in Exchange's own alphabet, percent-encoded. */
export const encodedEwsId = (restId: string) => encodeURIComponent(toEwsId(restId));

const idIn = (segment: string | undefined): string | undefined => {
  if (segment === undefined) return undefined;
  try {
    return toRestId(decodeURIComponent(segment));
  } catch {
    return undefined;
  }
};

const isAccount = (segment: string | undefined) => /^\d+$/.test(segment ?? '');

/**
 * Reads the paths of Outlook on the web: `/mail/`, `/mail/<folder>`, `/mail/<folder>/id/<id>`, `/mail/id/<id>`, each with an account's number
 * after `mail` or without; `/mail/deeplink/read/<id>`, `/mail/deeplink/readconv/<id>` and `/mail/deeplink/compose`.
 */
export const readPath = (pathname: string): Place => {
  const [, account, ...more] = pathname.split('/').filter(Boolean);
  const segments = isAccount(account) || account === undefined ? more : [account, ...more];

  if (segments[0] === 'deeplink') {
    const isCompose = segments[1] === 'compose';
    return { folder: 'inbox', id: isCompose ? undefined : idIn(segments[2]), isCompose };
  }
  const at = segments.indexOf('id');
  const folder = at === 0 ? undefined : idIn(segments[0]);
  return { folder: folder ?? 'inbox', id: at < 0 ? undefined : idIn(segments[at + 1]), isCompose: false };
};

/** The path to a folder, or to a message in it; an account's number that stood in the path before stays. */
export const pathTo = (before: string, folder: string, id: string | undefined): string => {
  const account = before.split('/').find(isAccount);
  const start = account === undefined ? '/mail' : `/mail/${account}`;
  return `${start}/${encodedEwsId(folder)}${id === undefined ? '' : `/id/${encodedEwsId(id)}`}`;
};
