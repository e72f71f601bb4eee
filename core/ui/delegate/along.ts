/** One thing that can follow the letter. */
export type AlongFile = { id: string; name: string; sizeBytes: number };

/** What goes along to a delegate who has not had the mail: the mail itself, and chosen files of it. */
export type Along = { mail: boolean; files: readonly string[] };
