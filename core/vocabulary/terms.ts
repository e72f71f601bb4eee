/** Longest line, in UTF-16 code units. */
export const lineUnits = 300;
/** Longest text, in UTF-16 code units. */
export const textUnits = 4000;
/** Most entries in a list. */
export const listEntries = 20;
/** Longest reference, in UTF-16 code units: an internetMessageId, an iCalUId or an address on the web. */
export const refUnits = 1000;
/** Longest link to delivered work, in characters. */
export const linkUnits = 2000;
/** Most canonical bytes of terms, so that every counter also fits in the offer that adopts it. */
export const termsBytes = 12 * 1024;
/** Most minutes an effort can name. */
export const effortMinutes = 1_000_000;

/** A day and, where it matters, a time of that day, in the place where the work is due. */
export type Due = {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, or null for the end of the working day. */
  time: string | null;
  /** IANA name. Whether it exists is asked only when shown: zone tables differ between devices. */
  zone: string;
};

/** What the delegate decides herself, and where that ends. At least one of the lists, each 1–20 lines. */
export type Latitude = { decidesAlone?: string[]; consultsFirst?: string[]; staysWithDelegator?: string[]; bounds?: string[] };

/** How much time the work is thought to take: whole minutes, 1–1,000,000. */
export type Effort = { minutes: number; /** The most it may take; never less than `minutes`. */ upTo?: number; /** What the guess rests on. */ basis?: string };

export type Milestone = { what: string; /** `YYYY-MM-DD`. */ date: string };

export type CheckIns = { every: 'once' | 'weekly' | 'fortnightly' | 'monthly' | 'on-request'; /** `YYYY-MM-DD`. */ first?: string };

export type Contributor = { name: string; address: string };

/** Where the work came from. `ref` is an internetMessageId, an iCalUId or an address on the web. */
export type Source = { kind: 'message' | 'event' | 'page'; ref: string; subject: string; /** `YYYY-MM-DD`. */ date?: string };

/** What is agreed, v1. A field that has nothing to say is absent, never empty. */
export type Terms = {
  /** What shall be true when the work is done: one line. */
  result: string;
  due: Due;
  /** Why it matters: text. */
  why?: string;
  /** Whom it is for: text. */
  forWhom?: string;
  /** How both will know that it succeeded: text. */
  success?: string;
  /** What was talked over beforehand, with whom: text. */
  consultation?: string;
  /** The task or goal of the organisation that this serves: one line. */
  mandate?: string;
  value?: 'customers' | 'people' | 'economy';
  goals?: string[];
  resources?: string[];
  competence?: string[];
  /** What the delegator promises in return. */
  delegatorPromises?: string[];
  latitude?: Latitude;
  /** When an answer is hoped for; nothing happens by itself if it passes. */
  answerBy?: Due;
  effort?: Effort;
  milestones?: Milestone[];
  checkIns?: CheckIns;
  contributors?: Contributor[];
  sources?: Source[];
};
