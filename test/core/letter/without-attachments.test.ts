import { expect, test } from 'vitest';
import { withoutAttachments } from '#core/letter/without-attachments.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);

const mail = [
  'Subject: =?utf-8?Q?Brunt_vann?=',
  'Content-Type: multipart/mixed;',
  ' boundary="skille=1"',
  '',
  '--skille=1',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Vannet er brunt. Håper på svar.',
  '--skille=1',
  'Content-Type: image/jpeg; name=IMG_0412.jpg',
  'Content-Disposition: attachment;',
  ' filename=IMG_0412.jpg',
  '',
  'aGVtbWVsaWc=',
  '--skille=1',
  'Content-Type: message/rfc822',
  '',
  'Subject: inni',
  '--skille=1--',
  '',
].join('\r\n');

test('a mail keeps its text and loses its attachments', () => {
  const kept = text(withoutAttachments(bytes(mail)));
  expect(kept).toContain('Vannet er brunt. Håper på svar.');
  expect(kept).not.toContain('aGVtbWVsaWc=');
  expect(kept).not.toContain('inni');
  expect(kept.trimEnd().endsWith('--skille=1--')).toBe(true);
});

test('a mail without attachments is not touched', () => {
  const plain = bytes('Subject: a\r\nContent-Type: text/plain\r\n\r\nhei');
  expect(withoutAttachments(plain)).toEqual(plain);
});
