import { expect, test } from 'vitest';
import { toEwsId, toRestId } from '../../id-alphabets.ts';
import { wire } from './answer.ts';
import { appContext, windowName, type Conversation } from './app-context.ts';
import { initialData } from './initial-data.ts';
import { normalizedSubject, type ComposeItem, type Draft, type ReadItem } from './item.ts';
import { callMethod, type MethodContext } from './methods.ts';
import { readBridgeRequest } from './nested-auth.ts';
import { makeNotifications } from './notifications.ts';
import { eventFor, readMethodCall, readRequest, replyTo } from './protocol.ts';
import { makeMemoryStore } from './store.ts';
import { officeThemes, themePayload } from './theme.ts';

const message = { _messageType: 0, _actionName: 'ExecuteMethod', _conversationId: 'c', _correlationId: 7, _origin: 'x', _data: { ApiParams: { key: 'k' }, MethodData: { ControlId: 'i', DispatchId: 33 } }, _actionType: 0, _serializerVersion: 1 };
const origin = 'https://localhost:4443';
const user = { name: 'Anne Berg', address: 'anne@fjordvik.example' };

const letter: ReadItem = {
  kind: 'message-read', id: 'AAMk/a+b=', itemClass: 'IPM.Note', conversationId: 'c', internetMessageId: '<m@x>', subject: 'SV: Sak', from: user, sender: user, to: [user], cc: [],
  dateTimeCreated: 1, dateTimeModified: 2, attachments: [], body: kind => Promise.resolve(kind), headers: () => Promise.reject(new Error('offline')), attachment: () => Promise.resolve(undefined),
};

const makeContext = (item: MethodContext['item']): MethodContext => ({
  item, user, store: makeMemoryStore(), notifications: makeNotifications(() => undefined), session: new Map(), openNewMessage: () => undefined, openMessage: () => undefined, recipientsChanged: () => undefined, timeChanged: () => undefined, initialContext: '',
});

test('a request is read from its JSON; everything else posted to a window is passed over', () => {
  expect(readRequest(JSON.stringify(message))).toMatchObject({ _actionName: 'ExecuteMethod', _correlationId: 7 });
  for (const other of ['', 'hei', '{}', '[]', 'null', JSON.stringify({ ...message, _messageType: 1 }), JSON.stringify({ ...message, _actionType: 9 }), message]) expect(readRequest(other)).toBeUndefined();
  expect(readMethodCall(message._data)).toEqual({ dispatchId: 33, params: { key: 'k' } });
  expect(readMethodCall({ MethodData: {} })).toBeUndefined();
});

test('a reply carries the correlation of its request, an event that of its registration', () => {
  const request = readRequest(JSON.stringify(message))!;
  expect(replyTo(request, origin, 1)).toMatchObject({ _messageType: 1, _correlationId: 7, _responseType: 0, _errorCode: 0, _origin: origin });
  expect(eventFor(request, origin, 1)).toMatchObject({ _correlationId: 7, _responseType: 1 });
});

test('ids: EWS-style has / and +, and comes back as Graph’s', () => {
  expect(toEwsId('AAMk-a_b=')).toBe('AAMk/a+b=');
  expect(toRestId(toEwsId('AAMk-a_b-=='))).toBe('AAMk-a_b-==');
});

test.each([['SV: Sak', 'Sak'], ['RE: Sv: fw: Sak', 'Sak'], ['Svar: Sak', 'Svar: Sak'], ['', '']])('«%s» is normalized to «%s»', (subject, expected) => {
  expect(normalizedSubject(subject)).toBe(expected);
});

test('the handshake names the conversation, and offers nested sign-in only where the host does', () => {
  const conversation: Conversation = { id: 'c', appId: 'a', correlationId: 'r', origin, addinOrigin: origin, locale: 'nn-NO' };
  const name = JSON.parse(windowName(conversation, true, officeThemes.light)) as Record<string, string>;
  expect(name).toMatchObject({ baseFrameName: '_xdm_c', xdmInfo: `c|a|${origin}`, hostInfo: 'Outlook$Web$16.01$nn-NO$r$$$0' });
  expect(appContext(conversation, {}, true, 'Løfte')._requirementMatrix).toContain('NestedAppAuth');
  expect(appContext(conversation, {}, false, 'Løfte')._requirementMatrix).not.toContain('NestedAppAuth');
});

test('initial data: a letter, a form, nothing', () => {
  expect(initialData(letter, user, origin, '1')).toMatchObject({ itemType: 1, id: 'AAMk/a+b=', normalizedSubject: 'Sak', permissionLevel: 3, userEmailAddress: user.address });
  expect(initialData(undefined, user, origin, '1')).toMatchObject({ itemType: 6 });
});

test('what the host does not know, and what belongs to the other form, is not supported', async () => {
  expect(await callMethod({ dispatchId: 9999, params: {} }, makeContext(letter))).toEqual({ errorCode: 5000 });
  expect(await callMethod({ dispatchId: 17, params: { subject: 'x' } }, makeContext(letter))).toEqual({ errorCode: 5000 });
  expect(await callMethod({ dispatchId: 37, params: {} }, makeContext(undefined))).toEqual({ errorCode: 5000 });
  expect(wire({ errorCode: 5000 })).toEqual({ error: true, wasSuccessful: false, errorCode: 5000 });
});

test('text and HTML are asked for by number; a refusal of the server is a network error', async () => {
  expect(await callMethod({ dispatchId: 37, params: { coercionType: 0 } }, makeContext(letter))).toEqual({ data: 'text' });
  expect(await callMethod({ dispatchId: 37, params: { coercionType: 3 } }, makeContext(letter))).toEqual({ data: 'html' });
  expect(await callMethod({ dispatchId: 168, params: {} }, makeContext(letter))).toEqual({ errorCode: 9040 });
  expect(await callMethod({ dispatchId: 150, params: { id: 'x' } }, makeContext(letter))).toEqual({ errorCode: 9003 });
});

test('the form: people are set and added, text is escaped, session data is kept and missed by name', async () => {
  let draft: Draft = { to: [], cc: [], bcc: [], subject: '', html: '', attachments: [], headers: {} };
  const form: ComposeItem = { kind: 'message-compose', id: () => undefined, draft: () => draft, change: part => (draft = { ...draft, ...part }), save: () => Promise.reject(new Error('no')), textOf: html => html };
  const context = makeContext(form);
  const call = (dispatchId: number, params: Record<string, unknown>) => callMethod({ dispatchId, params }, context);
  await call(21, { recipientField: 1, recipientArray: [{ name: 'Ola', address: 'ola@x' }] });
  await call(22, { recipientField: 1, recipientArray: [{ address: 'per@x' }] });
  await call(38, { data: '<3\nhei', coercionType: 0 });
  await call(148, { base64String: 'e30=', name: 'a.json' });
  expect(draft).toMatchObject({ cc: [{ name: 'Ola' }, { name: 'per@x', address: 'per@x' }], html: '&lt;3<br>hei', attachments: [{ name: 'a.json', size: 2 }] });
  expect(await call(32, {})).toEqual({ errorCode: 9021 });
  await call(185, { name: 'a', value: '1' });
  expect([await call(186, { name: 'a' }), await call(186, { name: 'b' })]).toEqual([{ data: '1' }, { errorCode: 9050 }]);
});

test('roaming settings arrive as a list of one, and stay strings', async () => {
  const context = makeContext(letter);
  await callMethod(readMethodCall({ ApiParams: [{ valg: '{"dager":4}' }], MethodData: { DispatchId: 404 } })!, context);
  expect(context.store.get('roaming')).toBe('{"valg":"{\\"dager\\":4}"}');
});

test('five notifications an item, each key once; those that did not ask to stay go with the letter', () => {
  const notifications = makeNotifications(() => undefined);
  notifications.goTo('one');
  const add = (key: string, persistent = false) => notifications.add({ key, type: 0, message: key, persistent });
  expect(add('a', true)).toEqual({ data: null });
  expect(add('a')).toEqual({ errorCode: 9023 });
  for (const key of ['b', 'c', 'd', 'e']) add(key);
  expect(add('f')).toEqual({ errorCode: 9025 });
  notifications.goTo('two');
  expect(notifications.all()).toEqual({ data: [] });
  notifications.goTo('one');
  expect(notifications.all()).toMatchObject({ data: [{ key: 'a', type: 'informationalMessage' }] });
  expect(notifications.replace({ key: 'b' })).toEqual({ data: null });
  expect(notifications.remove({ key: 'c' })).toEqual({ errorCode: 9024 });
});

test('a bridge request is read with its scopes; other messages are not it', () => {
  const text = JSON.stringify({ messageType: 'NestedAppAuthRequest', method: 'GetToken', requestId: 'r', tokenParams: { clientId: 'c', scope: 'openid User.Read' } });
  expect(readBridgeRequest(text)).toEqual({ method: 'GetToken', requestId: 'r', clientId: 'c', scopes: ['openid', 'User.Read'] });
  expect(readBridgeRequest(JSON.stringify(message))).toBeUndefined();
});

test('theme colours travel as whole numbers', () => {
  expect(JSON.parse(themePayload(officeThemes.dark)[0]!)).toMatchObject({ bodyBackgroundColor: 0x292929 });
});
