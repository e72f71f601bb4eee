import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { readOutlookAddress } from '#core/outlook-web/address.ts';
import { readItemId } from '#core/outlook-web/item-id.ts';

// Ids found in public code: a conversation, and an item whose bytes are run-length packed.
const conversation = 'AAQkADEwYTYzODUyLTIwZmMtNDhhNi05OWZkLTU4M2MzOTI2ZWRjZQAQABRCNBsX0U/epYr8MPNGmK0=';
const packed = 'AQMkAGI5MWY5ZmUyLTJiNzYtNDE0ZC04OWEwLWM3M2FjYmM3NwAzZWYARgAAA+b2VnUAiWNLj0xeSOs499YHAMT2RdsuOqRIlQZ4vOzp66YAAAIBDQAAAMT2RdsuOqRIlQZ4vOzp66YAAAIJOgAAAA==';
const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];
const written = encodeURIComponent(conversation);

const isIdOrNone = (text: string): boolean => {
  const id = readItemId(text);
  return id === null || /^[0-9a-f-]{36}$/u.test(id.mailbox);
};

describe('an Exchange id tells what it names', () => {
  it('a conversation, and its mailbox', () => {
    expect(readItemId(conversation)).toMatchObject({ kind: 'conversation', mailbox: '10a63852-20fc-48a6-99fd-583c3926edce' });
  });

  it('an item, also where its bytes are packed', () => {
    expect(readItemId(packed)).toMatchObject({ kind: 'item', mailbox: 'b91f9fe2-2b76-414d-89a0-c73acbc773ef' });
  });

  it('in Outlook’s writing and in Graph’s', () => {
    const id = readItemId(conversation);
    expect(id?.restId).toContain('0U-epYr8');
    expect(readItemId(id?.restId ?? '')).toEqual(id);
  });

  it.each(['', 'inbox', 'AAMk', conversation.slice(0, 30), `${conversation}…`, btoa('\u0000\u0009$\u0000'.padEnd(60, 'x')), 'A'.repeat(2000)])('«%s» is none', text => {
    expect(readItemId(text)).toBeNull();
  });

  it('no text makes it stumble', () => {
    const texts = fc.oneof(fc.string({ maxLength: 200 }), fc.base64String({ maxLength: 400 }));
    const packedBytes = fc.uint8Array({ minLength: 40, maxLength: 300 }).map(bytes => btoa(String.fromCharCode(1, ...bytes)));
    expect(() => fc.assert(fc.property(fc.oneof(texts, packedBytes), isIdOrNone), { numRuns: 4000 })).not.toThrow();
  });
});

describe('the address of a tab', () => {
  test.each(hosts)('is read on %s', host => {
    expect(readOutlookAddress(`https://${host}/mail/inbox/id/${written}`)).toMatchObject({ kind: 'mail', id: { kind: 'conversation' } });
  });

  test.each([
    `/mail/id/${written}`,
    `/mail/0/inbox/id/${written}`,
    `/mail/deeplink/read/${written}`,
    `/mail/deeplink/readconv/${written}?ispopout=1`,
    `/owa/?itemid=${written}&exvsurl=1&viewmodel=ReadMessageItem`,
    `/owa/?ItemID=${written}`,
  ])('%s names a mail', path => {
    expect(readOutlookAddress(`https://outlook.office.com${path}`)?.kind).toBe('mail');
  });

  test.each([`/calendar/item/${written}`, `/calendar/0/deeplink/read/${written}`, `/owa/?itemid=${written}&exvsurl=1&path=/calendar/item`])('%s names a meeting', path => {
    expect(readOutlookAddress(`https://outlook.office.com${path}`)?.kind).toBe('meeting');
  });

  test.each(['/mail/', '/mail/inbox', '/mail/inbox/id/', '/mail/inbox/id/%E0%A4%A', '/calendar/view/week', '/calendar/deeplink/compose?subject=x', '/mail/deeplink/compose?to=x'])(
    '%s is Outlook, and neither a mail nor a meeting',
    path => {
      expect(readOutlookAddress(`https://outlook.office.com${path}`)).toEqual({ kind: 'other' });
    },
  );

  test.each([
    `http://outlook.office.com/mail/id/${written}`,
    `https://outlook.office.com.evil.example/mail/id/${written}`,
    `https://evil.example/outlook.office.com/mail/id/${written}`,
    'about:blank',
    '',
  ])('[T15] %s is not Outlook', address => {
    expect(readOutlookAddress(address)).toBeNull();
  });
});
