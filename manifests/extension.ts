import type { ConfigEnv, UserManifest } from 'wxt';

/** The extension's manifest for one browser. It asks for no more than today's parts use: opening the panel. */
export const extensionManifest = (env: ConfigEnv): UserManifest => ({
  name: 'Løfte',
  description: 'Delegeringsavtaler som begge har sagt ja til.',
  permissions: env.browser === 'firefox' ? [] : ['sidePanel'],
  action: { default_title: 'Løfte' },
  ...(env.browser === 'firefox'
    ? {
        browser_specific_settings: {
          gecko: {
            id: 'lofte@lofte.example',
            strict_min_version: '142.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
      }
    : { minimum_chrome_version: '120' }),
});
