import type { Role } from '#core/vocabulary/party.ts';
import { canonical, utf8Bytes } from './canonical.ts';
import { isTooDeep } from './depth.ts';
import type { EventId } from './event.ts';
import type { Ledger } from './ledger.ts';
import { hasExactKeys, isNewerVersion, isObject, parsed } from './read.ts';
import { isId } from './values.ts';

/** Most bytes of a bundle. */
export const bundleBytes = 256 * 1024;
/** A writer stops adding here, so that whoever wants to leave still can. */
export const fullBundleBytes = 240 * 1024;
/** Most events of an agreement. */
export const mostEvents = 512;
/** A writer stops adding here: what leaves, declines or withdraws still fits, and is still taken in by the other side. */
export const fullEvents = 480;

/** All of one party's own events in an agreement, as they travel: the next mail heals a lost one. Events are texts, so nothing re-serialises them. */
export type Bundle = {
  v: 1;
  ag: EventId;
  by: Role;
  /** What the writer has seen, of both. */
  heads: EventId[];
  events: string[];
};

export type BundleRefusal = 'bundle-too-big' | 'bundle-not-json' | 'bundle-newer-version' | 'bundle-bad-shape' | 'too-many-events';

/** Writes `lofte.json` for a party's next letter. Null where she has said nothing yet. */
export const writeBundle = (ledger: Ledger, by: Role): string | null => {
  const events = ledger.events.filter(({ event }) => event.actor === by).map(({ text }) => text);
  if (ledger.ag === null || events.length === 0) return null;
  return canonical({ v: 1, ag: ledger.ag, by, heads: [...ledger.heads], events } satisfies Bundle);
};

/** Reads `lofte.json`. The first reason that fits; the events in it are not yet read. Total, and bounded by the size of the text. */
export const readBundle = (text: unknown): Bundle | { reason: BundleRefusal } => {
  if (typeof text !== 'string') return { reason: 'bundle-not-json' };
  if (text.length > bundleBytes || utf8Bytes(text) > bundleBytes) return { reason: 'bundle-too-big' };
  if (isTooDeep(text)) return { reason: 'bundle-bad-shape' };

  const value = parsed(text);
  if (value === undefined) return { reason: 'bundle-not-json' };
  if (isObject(value) && isNewerVersion(value['v'])) return { reason: 'bundle-newer-version' };
  if (!isBundle(value)) return { reason: 'bundle-bad-shape' };
  return value.events.length > mostEvents ? { reason: 'too-many-events' } : value;
};

/** The value of the one header, `x-lofte`. A hint that lets letters be found; the attachment decides. */
export const letterHeader = (ag: EventId, newest: EventId): string => `v=1; ag=${ag}; ev=${newest}`;

const isBundle = (value: unknown): value is Bundle => {
  if (!isObject(value) || !hasExactKeys(value, 'ag,by,events,heads,v')) return false;
  const { v, ag, by, heads, events } = value;

  if (v !== 1 || !isId(ag) || (by !== 'delegator' && by !== 'delegate')) return false;
  return Array.isArray(heads) && heads.every(isId) && Array.isArray(events) && events.every(event => typeof event === 'string');
};
