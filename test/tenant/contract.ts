/** What the parts of the local tenant know of each other. Paths are on the tenant's one https origin. */

import type { InternetMessageHeader, Message } from '@microsoft/microsoft-graph-types';

/** One person of the organisation, with a mailbox, or an external correspondent without one. */
export type Person = {
  /** Entra object id, a GUID made from the address, the same at every start. */
  oid: string;
  /** Short name used in addresses such as `?as=anne`. */
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string;
  jobTitle: string;
  department: string;
  /** `nb`, `nn` or `en`: the language her Outlook speaks. */
  language: 'nb' | 'nn' | 'en';
};

export type Token = { access_token: string; id_token: string; expires_in: number; scope: string };

/** Sign-in and consent, as the rest of the tenant sees it. */
export type Identity = {
  /** `https://localhost:PORT/login/<tid>/v2.0`; discovery lies below it. */
  issuer: string;
  hasConsent(oid: string, clientId: string, scopes: readonly string[]): boolean;
  consent(oid: string, clientId: string, scopes: readonly string[]): void;
  /**
   * Tokens for a person who has consented; the same opaque access tokens the token endpoint gives.
   * They last an hour unless `seconds` says otherwise. Rejects when consent is missing.
   */
  issue(oid: string, clientId: string, scopes: readonly string[], seconds?: number): Promise<Token>;
};

/** A part answers the requests it knows and leaves the others (`undefined`) to the next. */
export type Part = (request: Request, url: URL) => Promise<Response | undefined> | Response | undefined;

/** What goes wrong on demand: the first rule that fits a Graph request, while it has `times` left. */
export type FaultRule = {
  /** `path` is the source of a regular expression tried on path and query below `/v1.0`; `person` is an id, address or oid. */
  when: { method?: string; path?: string; person?: string; client?: string };
  /** How many requests it strikes; without it, every one until it is taken away. */
  times?: number;
  /** `504-after-effect` answers 504 though the work was done; `slow` waits `seconds`; `drop` breaks the connection. */
  then: '401' | '403' | '404' | '410' | '429' | '503' | '504' | '504-after-effect' | 'slow' | 'drop';
  /** Seconds in `Retry-After`, for 429 and 503. */
  retryAfter?: number;
  seconds?: number;
};

/** Something that goes wrong with mail on its way from one mailbox to another, which no answer of Graph tells of. */
export type MailFaultRule = {
  /** Addresses, and a part of the subject. */
  when: { from?: string; to?: string; subject?: string };
  /** How many mails it strikes; without it, every one until it is taken away. */
  times?: number;
  /** `held` waits until it is let go; `bounced` comes back as Exchange's report, `bounced-foreign` as another mail server's (RFC 3464). */
  then: 'lost' | 'doubled' | 'held' | 'bounced' | 'bounced-foreign';
};

/** Behaviours of the real service that nobody could verify here, each to be tried both ways; the value given is the default. */
export type Switches = {
  /** `X-MS-Exchange-Organization-AuthAs` can be read on a mail that was delivered inside. Default true. */
  authAsVisible: boolean;
  /** Received x-headers can be filtered on as extended properties (PS_INTERNET_HEADERS). Default false. */
  headersFilterable: boolean;
  /** A draft keeps its `internetMessageId` when it is sent. Default true. */
  keepsDraftMessageId: boolean;
  /** Attached `.json` files come through to the recipient. Default true. */
  keepsJsonFiles: boolean;
  /** User.ReadBasic.All shows names and addresses of others only, no title and no department. Default true. */
  basicProfiles: boolean;
};

/** One Graph request as the log keeps it: no tokens, nothing of anybody's free/busy, no file bytes. */
export type LogLine = {
  method: string;
  url: string;
  headers: Record<string, string>;
  request: unknown;
  status: number;
  response: unknown;
};

/** A hand-made mail, possibly forged: a Graph message whose received headers are exactly those given. */
export type HandMade = Message & { internetMessageHeaders?: InternetMessageHeader[] };

/** A mail that left the tenant: where to, and the message in MIME. */
export type OutsideMail = { from: string; to: string; subject: string; sentDateTime: string; mime: string };

/** The running local Microsoft 365, as its parts and tests see it. */
export type Tenant = {
  origin: string;
  /** `fjordvik.example` */
  domain: string;
  organisation: string;
  /** Everybody with a mailbox. */
  people: readonly Person[];
  /** Correspondents outside; they have no mailbox and cannot sign in. */
  externals: readonly Person[];
  identity: Identity;
  /** The tenant's clock: the real one, or one that started at ten o'clock in Oslo on the day asked for. */
  now(): Temporal.Instant;
  /** Answers a request without a network; rejects as `fetch` does where a fault drops the connection. Sign-in pages need the network. */
  handle(request: Request): Promise<Response>;
  /** Puts everything back as it was at the first start; tokens, delta links and faults end. */
  reset(): void;
  addFaults(rules: readonly FaultRule[]): void;
  clearFaults(): void;
  addMailFaults(rules: readonly MailFaultRule[]): void;
  /** Lets mail go that is held. */
  releaseMail(order?: 'as-sent' | 'reversed'): void;
  /** Puts a hand-made mail into a person's inbox; answers its immutable id, or `undefined` when she is unknown. */
  deliver(to: string, message: HandMade): string | undefined;
  graphLog(clientId?: string): readonly LogLine[];
  /** Answers of ours that Microsoft's description does not allow, and failures of our own; always empty, or it is our bug. */
  violations: readonly string[];
  /** What has been sent to addresses outside, oldest first. */
  outside: readonly OutsideMail[];
  /** What everybody's calendar can be recognised by: a subject that is nowhere else, and an odd moment, an instant in UTC. */
  canaries(): readonly { subject: string; start: string }[];
  /** What stands in every mailbox: subjects, bodies and files, as text. */
  written(): string;
};

/** The clients of the local tenant: the add-in's, the browser extension's, and Outlook's own. */
export const addinClientId = '0f0a1c6e-51ab-4d8e-9d0c-6b1f6f7e10f7';
export const extensionClientId = '3b1f6f0e-6f3a-4c55-9d0e-8f5b6c2a7d41';
export const outlookClientId = '5d661950-3475-41cd-a2c3-d671a3162bc1';
export const tenantId = 'f10d71c5-0000-4000-8000-f10d71c50000';
