import { describe, expect, it } from 'vitest';
import { readItemId } from '#core/outlook-web/item-id.ts';
import { conversationIdOf, itemId, mailboxGuid } from './graph/ids.ts';

const [anne, ola] = ['b1a7d3c0-0000-4000-8000-000000000001', 'b1a7d3c0-0000-4000-8000-000000000002'];

describe('ids have the shape of Exchange’s', () => {
  it('a mail tells its kind and its mailbox, and begins as they all do', () => {
    const id = itemId({ key: '4711', generation: 0 }, false, anne);
    expect(id).toMatch(/^AAMk/);
    expect(readItemId(id)).toMatchObject({ kind: 'item', mailbox: mailboxGuid(anne), restId: id });
  });

  it('a conversation has another name in each mailbox', () => {
    const [hers, his] = [conversationIdOf(anne, 'k1'), conversationIdOf(ola, 'k1')];
    expect(readItemId(hers)).toMatchObject({ kind: 'conversation', mailbox: mailboxGuid(anne) });
    expect(hers).toMatch(/^AAQk/);
    expect(hers).not.toBe(his);
  });

  it('an immutable id names no mailbox, and moving changes only the other', () => {
    const at = (generation: number, isImmutable: boolean) => itemId({ key: '4711', generation }, isImmutable, anne);
    expect(at(0, true)).toBe(at(1, true));
    expect(at(0, false)).not.toBe(at(1, false));
    expect(readItemId(at(0, true))).toBeNull();
  });
});
