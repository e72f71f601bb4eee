import { expect, test } from 'vitest';
import { readAddress, withChange, withQuery } from './address.ts';
import { encodedEwsId } from './paths.ts';

const item = 'AAMkADEw-a_b=';
const conversation = 'AAQkADEw-a_b=';
const ews = encodedEwsId(item);

test('an id stands in an address as Exchange writes it', () => {
  expect(ews).toBe('AAMkADEw%2Fa%2Bb%3D');
});

test.each([['', undefined], ['?pane=open', 320], ['?pane=400', 400], ['/mail/?pane=400', 400], ['?pane=9', 320]])('%s opens the pane %s wide', (here, width) => {
  expect(readAddress(here).paneWidth).toBe(width);
});

const places: [string, string, string | undefined][] = [
  ['/?as=anne', 'inbox', undefined],
  [`/?as=anne&folder=sentitems&id=${item}`, 'sentitems', item],
  ['/mail', 'inbox', undefined],
  ['/mail/?as=anne', 'inbox', undefined],
  ['/mail/drafts', 'drafts', undefined],
  [`/mail/sentitems/id/${ews}?as=anne`, 'sentitems', item],
  [`/mail/id/${ews}`, 'inbox', item],
  [`/mail/id/${item}`, 'inbox', item],
  [`/mail/inbox/id/${encodedEwsId(conversation)}`, 'inbox', conversation],
  ['/mail/0/', 'inbox', undefined],
  [`/mail/0/archive/id/${ews}`, 'archive', item],
  [`/mail/0/id/${ews}`, 'inbox', item],
  [`/mail/deeplink/read/${ews}`, 'inbox', item],
  [`/mail/0/deeplink/read/${ews}`, 'inbox', item],
  [`/mail/deeplink/readconv/${encodedEwsId(conversation)}`, 'inbox', conversation],
  ['/mail/deeplink/compose', 'inbox', undefined],
  ['/mail/inbox/id', 'inbox', undefined],
  ['/mail/inbox/id/%E0%A4%A', 'inbox', undefined],
];

test.each(places)('%s is in %s, on %s', (here, folder, id) => {
  expect(readAddress(here)).toMatchObject({ folder, id });
});

test.each([
  ['/?mailto=mailto%3Aola%40x.example', 'mailto:ola@x.example'],
  ['/mail/deeplink/compose?as=anne&mailtouri=mailto%3Aola%40x.example%3Fsubject%3DHei%2520du', 'mailto:ola@x.example?subject=Hei%20du'],
  ['/mail/0/deeplink/compose', 'mailto:'],
  ['/mail/inbox?mailtouri=mailto%3Aola%40x.example', undefined],
])('%s writes to %s', (here, mailto) => {
  expect(readAddress(here).mailto).toBe(mailto);
});

test('the rest of the address stays when one part changes', () => {
  expect(withQuery('?as=anne&pane=400&id=a', { id: undefined, folder: 'drafts' })).toBe('?as=anne&pane=400&folder=drafts');
  expect(readAddress('?naa=off').offersNaa).toBe(false);
});

const changes: [string, string, Record<string, string | undefined>, string][] = [
  ['opens a letter', '/mail/?as=anne&pane=400', { id: item }, `/mail/inbox/id/${ews}?as=anne&pane=400`],
  ['opens a letter', '/mail/0/archive?as=anne', { id: item }, `/mail/0/archive/id/${ews}?as=anne`],
  ['opens a letter', `/mail/deeplink/read/x?as=anne`, { id: item }, `/mail/inbox/id/${ews}?as=anne`],
  ['opens a letter', '/?as=anne&pane=400', { id: 'a-_=' }, '/?as=anne&pane=400&id=a-_%3D'],
  ['goes to a folder', `/mail/inbox/id/${ews}?as=anne`, { folder: 'sentitems', id: undefined }, '/mail/sentitems?as=anne'],
  ['goes to a folder', `/?as=anne&id=a`, { folder: 'sentitems', id: undefined }, '/?as=anne&folder=sentitems'],
  ['leaves a letter', `/mail/id/${ews}?as=anne`, { id: undefined }, '/mail/inbox?as=anne'],
  ['opens the pane', `/mail/id/${ews}?as=anne`, { pane: '320' }, `/mail/id/${ews}?as=anne&pane=320`],
  ['opens the pane', `/mail/deeplink/compose?as=anne&mailtouri=mailto%3Aa`, { pane: '320' }, '/mail/deeplink/compose?as=anne&mailtouri=mailto%3Aa&pane=320'],
  ['closes the form', `/mail/deeplink/compose?as=anne&mailtouri=mailto%3Aa`, { mailto: undefined }, '/mail/inbox?as=anne'],
  ['closes the form', `/mail/id/${ews}?as=anne`, { mailto: undefined }, `/mail/id/${ews}?as=anne`],
];

test.each(changes)('whoever %s comes from %s', (_, here, change, there) => {
  expect(withChange(here, change)).toBe(there);
});
