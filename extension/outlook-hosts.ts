import { isOutlookHost } from '#core/outlook-web/address.ts';

// The local tenant is Outlook to a development build only.
const isLocal = (host: string) => import.meta.env.MODE === 'development' && host.startsWith('localhost:');

/** Whether a host, with its port, is Outlook on the web for this build. */
export const isOutlook = (host: string): boolean => isOutlookHost(host) || isLocal(host);
