import type { ConfigEnv, UserManifest } from 'wxt';

/** Outlook on the web, where the panel may know which mail is open; nowhere else. */
const outlookHosts = ['https://outlook.office.com/*', 'https://outlook.office365.com/*', 'https://outlook.live.com/*', 'https://outlook.cloud.microsoft/*'];

const permissions = ['storage', 'alarms', 'contextMenus', 'identity'];
const chromiumOnly = ['sidePanel', 'offscreen'];

/**
 * The extension's manifest for one browser: six permissions at most, and the hosts of Outlook. A development build also knows this
 * machine's own address, where the local tenant lives.
 */
export const extensionManifest = ({ browser, mode }: Pick<ConfigEnv, 'browser' | 'mode'>): UserManifest => {
  const isFirefox = browser === 'firefox';
  return {
    name: 'Løfte',
    description: '__MSG_description__',
    default_locale: 'nb',
    permissions: isFirefox ? permissions : [...permissions, ...chromiumOnly],
    host_permissions: mode === 'development' ? [...outlookHosts, 'https://localhost/*'] : outlookHosts,
    action: { default_title: 'Løfte' },
    icons: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png', 128: 'icons/icon-128.png' },
    ...(isFirefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lofte@lofte.example',
              // The release with long support that organisations have; Temporal is part of the browser from 139.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '144', storage: { managed_schema: 'managed_schema.json' } }),
  } as UserManifest;
};
