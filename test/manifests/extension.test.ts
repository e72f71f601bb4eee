import { describe, expect, it, test } from 'vitest';
import { extensionManifest } from '../../manifests/extension.ts';

const outlook = ['https://outlook.office.com/*', 'https://outlook.office365.com/*', 'https://outlook.live.com/*', 'https://outlook.cloud.microsoft/*'];

describe('[T17] what the extension may do is no more than it does', () => {
  it.each(['chrome', 'edge'])('in %s: six permissions, and the hosts of Outlook', browser => {
    const manifest = extensionManifest({ browser, mode: 'production' });
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'contextMenus', 'identity', 'sidePanel', 'offscreen']);
    expect(manifest.host_permissions).toEqual(outlook);
  });

  it('in Firefox: four', () => {
    const manifest = extensionManifest({ browser: 'firefox', mode: 'production' });
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'contextMenus', 'identity']);
    expect(manifest.host_permissions).toEqual(outlook);
  });

  it.each(['chrome', 'edge', 'firefox'])('%s: nothing optional, no page of ours in others’, nobody may connect, no key, no address of this machine', browser => {
    const manifest = extensionManifest({ browser, mode: 'production' }) as unknown as Record<string, unknown>;
    const wider = new Set(['optional_permissions', 'optional_host_permissions', 'web_accessible_resources', 'externally_connectable', 'key']);
    expect(Object.keys(manifest).filter(name => wider.has(name))).toEqual([]);
    expect(JSON.stringify(manifest)).not.toContain('localhost');
  });
});

test('only a development build knows this machine', () => {
  expect(extensionManifest({ browser: 'chrome', mode: 'development' }).host_permissions).toContain('https://localhost/*');
});
