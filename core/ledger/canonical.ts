import { sha256 } from '@noble/hashes/sha2.js';
import canonicalize from 'canonicalize';
import type { Terms } from '#core/vocabulary/terms.ts';
import type { EventId, TermsHash } from './event.ts';

/** RFC 8785 canonical JSON. Recursive: measure the depth of foreign text first. Throws on NaN, infinities and lone surrogates. */
export const canonical = (value: unknown): string => canonicalize(value) as string;

/** Always of the text received, never of something written anew from it. */
export const idOf = (text: string): EventId => hashOf(text) as EventId;

export const termsHashOf = (terms: Terms): TermsHash => hashOf(canonical(terms)) as TermsHash;

/** base64url(SHA-256(UTF-8)) without padding: 43 characters. */
export const hashOf = (text: string): string =>
  btoa(String.fromCharCode(...sha256(utf8.encode(text)))).replace(/[+/=]/g, character => ({ '+': '-', '/': '_' })[character] ?? '');

export const utf8Bytes = (text: string): number => utf8.encode(text).length;

const utf8 = new TextEncoder();
