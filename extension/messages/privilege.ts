import type { RequestKind } from './requests.ts';

/** Where a message comes from: one of our own pages, a page of Outlook with our content script in it, or anywhere else. */
export type Context = 'own' | 'outlook' | 'stranger';

export type Sender = { id?: string | undefined; url?: string | undefined; origin?: string | undefined; frameId?: number | undefined; tab?: object | undefined };

export type Home = {
  /** The extension's own id. */
  id: string;
  /** Its origin, `chrome-extension://…`. */
  origin: string;
  /** Whether a host is Outlook on the web. */
  isOutlook: (host: string) => boolean;
};

const urlOf = (text: string | undefined): URL | null => (text !== undefined && URL.canParse(text) ? new URL(text) : null);

// `URL.origin` of an extension's address is "null" in some browsers, so it is put together.
const originOf = (url: URL) => `${url.protocol}//${url.host}`;

/** Who sent a message, by what the browser says of the sender; what the message says of itself counts for nothing. */
export const contextOf = (sender: Sender, { id, origin, isOutlook }: Home): Context => {
  const url = urlOf(sender.url);
  if (sender.id !== id || !url) return 'stranger';
  if (originOf(url) === origin) return 'own';
  const isInOutlook = url.protocol === 'https:' && isOutlook(url.host);
  return isInOutlook && sender.tab !== undefined && sender.frameId === 0 ? 'outlook' : 'stranger';
};

/** Who may ask what. A page of Outlook may see and open, never send, promise or sign in. */
const askers: Readonly<Record<RequestKind, Exclude<Context, 'stranger'>>> = {
  token: 'own',
  ask: 'own',
  'sign-out': 'own',
  look: 'own',
  chip: 'outlook',
  'open-panel': 'outlook',
  'owner.token': 'own',
  'owner.ask': 'own',
  'owner.forget': 'own',
  'host.registration': 'own',
  'host.launch': 'own',
  'host.load': 'own',
  'host.save': 'own',
};

const isKind = (kind: unknown): kind is RequestKind => typeof kind === 'string' && Object.hasOwn(askers, kind);

/** The kind of a message its sender may send, else null. */
export const allowedKind = (message: unknown, context: Context): RequestKind | null => {
  const kind = typeof message === 'object' && message !== null ? (message as { kind?: unknown }).kind : undefined;
  return isKind(kind) && askers[kind] === context ? kind : null;
};
