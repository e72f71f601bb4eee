import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const looks = vi.hoisted(() => vi.fn<() => Promise<{ state: 'fresh' }>>(async () => ({ state: 'fresh' })));
vi.mock('../../extension/worker/mailroom.ts', () => ({ lookIntoMailbox: looks, isFresh: async () => true }));

const { default: background } = await import('../../extension/entrypoints/background.ts');
const { takeMarked } = await import('../../extension/marked.ts');

type Click = { menuItemId: string; selectionText?: string; linkUrl?: string; pageUrl?: string };

const sidePanel = { setPanelBehavior: vi.fn<() => Promise<void>>(async () => undefined), open: vi.fn<() => Promise<void>>(async () => undefined) };
let click: (info: Click, tab?: object) => void;
let connect: (port: object) => void;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, {
    sidePanel,
    contextMenus: { onClicked: { addListener: (hear: typeof click) => (click = hear) }, removeAll: async () => undefined, create: () => undefined },
  });
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener: (hear: typeof connect) => (connect = hear) } });
  background.main();
});

test('a press on the icon opens the side panel', () => {
  expect(sidePanel.setPanelBehavior).toHaveBeenCalledWith({ openPanelOnActionClick: true });
});

test('an alarm looks into the mailbox; another extension part’s alarm does not', async () => {
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'look', scheduledTime: 0, persistAcrossSessions: true });
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'other', scheduledTime: 0, persistAcrossSessions: true });
  expect(looks).toHaveBeenCalledTimes(1);
});

test('the alarm is there from the start, every five minutes', async () => {
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('look')).toMatchObject({ periodInMinutes: 5 }));
});

test('a panel that closes leaves its letters to the worker', () => {
  let closed = () => {};
  connect({ name: 'panel', onDisconnect: { addListener: (hear: () => void) => (closed = hear) } });
  expect(looks).not.toHaveBeenCalled();
  closed();
  expect(looks).toHaveBeenCalledTimes(1);
});

test('«Deleger dette …» opens the panel in the same turn, and leaves it what was pointed at', async () => {
  click({ menuItemId: 'delegate', selectionText: 'Lysene er ute', pageUrl: 'https://sak.example/1' }, { windowId: 7 });
  expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 7 });
  await vi.waitFor(async () => expect(await takeMarked()).toMatchObject({ address: 'https://sak.example/1', text: 'Lysene er ute' }));
  expect(await takeMarked()).toBeNull();
});

test('a link is its own address, and a very long text is cut', async () => {
  click({ menuItemId: 'delegate', selectionText: 'x'.repeat(9000), linkUrl: 'https://sak.example/2', pageUrl: 'https://sak.example/1' }, { windowId: 7 });
  await vi.waitFor(async () => {
    const marked = await takeMarked();
    expect(marked?.address).toBe('https://sak.example/2');
    expect(marked?.text).toHaveLength(4000);
  });
});

test('what is not on the web is not taken along', async () => {
  click({ menuItemId: 'delegate', linkUrl: 'javascript:alert(1)' }, { windowId: 7 });
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(await takeMarked()).toBeNull();
});
