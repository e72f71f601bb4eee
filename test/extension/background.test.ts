import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../extension/entrypoints/background.ts';

beforeEach(() => fakeBrowser.reset());

test('a press on the icon opens the side panel', () => {
  const setPanelBehavior = vi.fn<() => Promise<void>>(async () => undefined);
  Object.assign(fakeBrowser, { sidePanel: { setPanelBehavior } });
  background.main();
  expect(setPanelBehavior).toHaveBeenCalledWith({ openPanelOnActionClick: true });
});
