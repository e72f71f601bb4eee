import { textOf } from '../mail/text.ts';
import type { Address, StoredMessage } from '../mail/mailbox.ts';

const people = (addresses: readonly (Address | null)[]) => addresses.map(one => (one ? `${one.name} ${one.address}` : '')).join(' ');

const textIn = (message: StoredMessage, property: string): string => {
  switch (property) {
    case 'attachment':
      return message.attachments.map(({ name }) => name).join(' ');
    case 'subject':
      return message.subject;
    case 'from':
      return people([message.from]);
    case 'to':
      return people(message.to);
    case 'cc':
      return people(message.cc);
    case 'participants':
    case 'recipients':
      return people([message.from, ...message.to, ...message.cc, ...message.bcc]);
    case 'body':
      return message.body.contentType === 'html' ? textOf(message.body.content) : message.body.content;
    default:
      return ['subject', 'from', 'body', 'attachment'].map(name => textIn(message, name)).join(' ');
  }
};

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Words match from their beginning, in a row, as Exchange's index does. */
const contains = (text: string, wanted: string) => {
  const [words, asked] = [wordsOf(text), wordsOf(wanted)];
  return asked.length > 0 && words.some(
    (_, start) => asked.every((word, at) => (at < asked.length - 1 ? words[start + at] === word : words[start + at]?.startsWith(word))),
  );
};

const properties = new Set(['attachment', 'subject', 'from', 'to', 'cc', 'participants', 'recipients', 'body']);

/** Whether a mail is found by a `$search` in KQL: words and `property:value`, all of them, or alternatives with `OR`. */
export const isFound = (message: StoredMessage, search: string): boolean => {
  const query = search.trim().replace(/^"(.*)"$/s, '$1').replaceAll('\\"', '"');
  return query.split(/\s+OR\s+/).some(alternative => {
    const terms = alternative.match(/[\w]+:"[^"]*"|"[^"]*"|\S+/g) ?? [];
    return terms.length > 0 && terms.every(term => {
      if (term === 'AND') return true;
      const [, property = '', value = term] = /^(\w+):(.*)$/s.exec(term) ?? [];
      const isProperty = properties.has(property.toLowerCase());
      return contains(textIn(message, isProperty ? property.toLowerCase() : ''), (isProperty ? value : term).replaceAll('"', ''));
    });
  });
};
