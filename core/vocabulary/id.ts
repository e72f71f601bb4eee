/** Names an event: base64url SHA-256 of its canonical text, 43 characters, no padding. Whoever holds the text can check it. */
export type EventId = string & { readonly brand: 'event id' };

/** Names terms to the letter: base64url SHA-256 of their canonical JSON. Equal hashes are the same promise. */
export type TermsHash = string & { readonly brand: 'terms hash' };
