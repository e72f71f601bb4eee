/** Someone who can be asked. `oid` is the directory's id, null for a person known by address only. */
export type DirectoryPerson = { oid: string | null; name: string; address: string; role: string };

export type Me = { tid: string; oid: string; name: string; address: string };

/** The organisation's directory. Every function throws `Trouble`. */
export type Directory = {
  me(): Promise<Me>;
  /** People whose name begins with the text, at most ten, in the directory's own order. */
  search(text: string): Promise<readonly DirectoryPerson[]>;
  /** The person with this address, or null when the organisation has none. */
  byAddress(address: string): Promise<DirectoryPerson | null>;
  /** The id of whoever an address belongs to, or null; asked to judge a letter's sender, with the letters' own access. */
  ownerOf(address: string): Promise<string | null>;
};
