/** Names attachments by name and place: Outlook and Graph give the same file different ids. */
export const fileKeys = (names: readonly string[]): string[] =>
  names.map((name, at) => `${name}#${names.slice(0, at).filter(other => other === name).length}`);
