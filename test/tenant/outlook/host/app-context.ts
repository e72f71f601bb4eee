import type { OfficeTheme } from './theme.ts';

/** Who talks to whom in one pane: made anew each time an add-in is opened. */
export type Conversation = { id: string; appId: string; correlationId: string; origin: string; addinOrigin: string; locale: string };

export const hostVersion = '20261101001.01';

/**
 * What this host says it can do. The npm library of April 2022 lacks many methods of 1.13–1.15 though the host offers them, just as
 * a real host offers more than an old copy of the library knows: an add-in asks for the set, then for the function.
 */
const requirementMatrix = (nestedAuth: boolean) =>
  JSON.stringify({ Mailbox: '1.15', OpenBrowserWindowApi: '1.1', ...(nestedAuth ? { NestedAppAuth: '1.1' } : {}) });

/** The handshake: office.js reads the frame's name before anything else. `officeTheme` is ours, for host-side/office-theme.js. */
export const windowName = ({ id, appId, correlationId, origin, locale }: Conversation, nestedAuth: boolean, officeTheme: OfficeTheme) =>
  JSON.stringify({
    baseFrameName: `_xdm_${id}`,
    hostInfo: ['Outlook', 'Web', '16.01', locale, correlationId, '', '', '0'].join('$'),
    xdmInfo: [id, appId, origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
    officeTheme,
    nestedAuth,
  });

const outlook = 64;
const taskPane = 1;

/** The answer to `ContextActivationManager_getAppContextAsync`. `roaming` values are JSON strings, as the library wants them. */
export const appContext = (conversation: Conversation, roaming: Record<string, string>, nestedAuth: boolean, addinName: string) => ({
  _id: conversation.appId,
  _appName: outlook,
  _appVersion: '16.01',
  _appUILocale: conversation.locale,
  _dataLocale: conversation.locale,
  _docUrl: conversation.origin,
  _clientMode: 1,
  _settings: roaming,
  _reason: 'documentOpened',
  _osfControlType: taskPane,
  _eToken: '',
  _correlationId: conversation.correlationId,
  _appInstanceId: conversation.appId,
  _appMinorVersion: 1,
  _requirementMatrix: requirementMatrix(nestedAuth),
  _dialogRequirementMatrix: requirementMatrix(nestedAuth),
  _hostFullVersion: hostVersion,
  _addinName: addinName,
  _appDomains: [conversation.addinOrigin],
  _featureGates: {},
});
