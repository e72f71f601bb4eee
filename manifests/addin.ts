import packageJson from '../package.json' with { type: 'json' };
import { launchEvents, launchPage, launchScript, meetingCommand, messageSendEvent, writingCommand } from './launch-events.ts';

/** The add-in's id, for ever: Outlook knows it by this. */
const addinId = 'b1b0c3de-6d2f-4f7c-8a53-3c1d9d0c6b5e';

type Sentence = { nb: string; nn: string; en: string };

const description: Sentence = {
  nb: 'Gjør en e-post til en delegeringsavtale som begge har sagt ja til.',
  nn: 'Gjer ein e-post til ein delegeringsavtale som begge har sagt ja til.',
  en: 'Turns an email into a delegation agreement that both people said yes to.',
};

type Surface = 'MessageReadCommandSurface' | 'MessageComposeCommandSurface' | 'AppointmentAttendeeCommandSurface' | 'AppointmentOrganizerCommandSurface';

/** A button on one of Outlook's ribbons, that opens the pane. */
type Command = { surface: Surface; id: string; label: Sentence; tip: Sentence; canPin: boolean };

const commands: readonly Command[] = [
  {
    surface: 'MessageReadCommandSurface',
    id: 'lofteDelegate',
    label: { nb: 'Spør en kollega', nn: 'Spør ein kollega', en: 'Ask a colleague' },
    tip: {
      nb: 'Spør en kollega om å ta denne e-posten, og se om det er rom for det.',
      nn: 'Spør ein kollega om å ta denne e-posten, og sjå om det er rom for det.',
      en: 'Ask a colleague to take this email, and see whether there is room for it.',
    },
    canPin: true,
  },
  {
    surface: 'MessageComposeCommandSurface',
    id: writingCommand,
    label: { nb: 'Spør en kollega', nn: 'Spør ein kollega', en: 'Ask a colleague' },
    tip: {
      nb: 'Gjør det du skriver til et spørsmål som kan loves, og se om det er rom for det.',
      nn: 'Gjer det du skriv til eit spørsmål som kan lovast, og sjå om det er rom for det.',
      en: 'Turn what you write into a question that can be promised, and see whether there is room for it.',
    },
    canPin: true,
  },
  {
    surface: 'AppointmentAttendeeCommandSurface',
    id: 'lofteMeetingRead',
    label: { nb: 'Avtaler fra møtet', nn: 'Avtalar frå møtet', en: 'Meeting agreements' },
    tip: {
      nb: 'Gjør det møtet kom fram til, om til avtaler, eller spør noen om å gå i ditt sted.',
      nn: 'Gjer det møtet kom fram til, om til avtalar, eller spør nokon om å gå i staden for deg.',
      en: 'Turn what the meeting came to into agreements, or ask someone to go in your place.',
    },
    canPin: false,
  },
  {
    surface: 'AppointmentOrganizerCommandSurface',
    id: meetingCommand,
    label: { nb: 'Passer møtet?', nn: 'Passar møtet?', en: 'Does it fit?' },
    tip: {
      nb: 'Se om det er rom for møtet hos dem du inviterer, og tider som passer bedre.',
      nn: 'Sjå om det er rom for møtet hos dei du inviterer, og tider som passar betre.',
      en: 'See whether those you invite have room for the meeting, and times that suit better.',
    },
    canPin: false,
  },
];

const escaped = (text: string) => text.replace(/[&<>"]/gu, character => `&#${character.codePointAt(0)};`);

const overrides = ({ nn, en }: Sentence, element: string) =>
  `<${element} Locale="nn-NO" Value="${escaped(nn)}"/><${element} Locale="en-US" Value="${escaped(en)}"/>`;

const text = (element: string, id: string, sentence: Sentence) =>
  `<bt:${element} id="${id}" DefaultValue="${escaped(sentence.nb)}">${overrides(sentence, 'bt:Override')}</bt:${element}>`;

const icons = [16, 32, 80];

const controlOf = ({ surface, id, canPin }: Command, isFull: boolean) =>
  `<ExtensionPoint xsi:type="${surface}"><OfficeTab id="TabDefault"><Group id="${id}Group"><Label resid="groupLabel"/><Control xsi:type="Button" id="${id}"><Label resid="${id}Label"/><Supertip><Title resid="${id}Label"/><Description resid="${id}Tip"/></Supertip><Icon>${icons.map(size => `<bt:Image size="${size}" resid="icon${size}"/>`).join('')}</Icon><Action xsi:type="ShowTaskpane"><SourceLocation resid="paneUrl"/>${isFull && canPin ? '<SupportsPinning>true</SupportsPinning>' : ''}</Action></Control></Group></OfficeTab></ExtensionPoint>`;

/** What wakes the add-in while a meeting is written: a page, and on classic Windows one script in its stead. */
const launchPoint = (events: readonly { type: string; functionName: string; sendMode?: string }[]) =>
  `<ExtensionPoint xsi:type="LaunchEvent"><LaunchEvents>${events
    .map(event => `<LaunchEvent Type="${event.type}" FunctionName="${event.functionName}"${event.sendMode ? ` SendMode="${event.sendMode}"` : ''}/>`)
    .join('')}</LaunchEvents><SourceLocation resid="launchUrl"/></ExtensionPoint>`;

const runtimes = '<Runtimes><Runtime resid="launchUrl"><Override type="javascript" resid="launchScript"/></Runtime></Runtimes>';

/** The resources and the commands. Version 1.0 knows the open mail only; the rest, and pinning, came with 1.1. */
const versionOverrides = (base: string, schema: '1.0' | '1.1', inner: string, events: Parameters<typeof launchPoint>[0]) => {
  const isFull = schema === '1.1';
  const shown = commands.filter(({ surface }) => isFull || surface === 'MessageReadCommandSurface');
  const images = icons.map(size => `<bt:Image id="icon${size}" DefaultValue="${base}icons/icon-${size}.png"/>`).join('');
  const urls = [['paneUrl', 'taskpane.html'], ...(isFull ? [['launchUrl', launchPage], ['launchScript', launchScript]] : [])].map(([id, path]) => `<bt:Url id="${id}" DefaultValue="${base}${path}"/>`).join('');
  return `<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides${isFull ? '/1.1' : ''}" xsi:type="VersionOverridesV${schema.replace('.', '_')}">
<Requirements><bt:Sets DefaultMinVersion="1.8"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
<Hosts><Host xsi:type="MailHost">${isFull ? runtimes : ''}<DesktopFormFactor>${isFull ? '<SupportsSharedFolders>true</SupportsSharedFolders>' : ''}${shown.map(command => controlOf(command, isFull)).join('')}${isFull ? launchPoint(events) : ''}</DesktopFormFactor></Host></Hosts>
<Resources><bt:Images>${images}</bt:Images><bt:Urls>${urls}</bt:Urls><bt:ShortStrings><bt:String id="groupLabel" DefaultValue="Løfte"/>${shown.map(({ id, label }) => text('String', `${id}Label`, label)).join('')}</bt:ShortStrings><bt:LongStrings>${shown.map(({ id, tip }) => text('String', `${id}Tip`, tip)).join('')}</bt:LongStrings></Resources>${inner}
</VersionOverrides>`;
};

/**
 * The add-in-only manifest (XML) for files served from `base`, an https address that ends with a slash.
 *
 * `withMessageSend`: Outlook also asks us before a mail is sent. Element order is Microsoft's (MS-OWEMXML); the permission is the least that reads an item and its attachments, ReadWriteItem.
 */
export const addinManifest = (base: string, { withMessageSend = false }: { withMessageSend?: boolean } = {}): string => {
  const events = [...launchEvents, ...(withMessageSend ? [messageSendEvent] : [])];
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
<Id>${addinId}</Id>
<Version>${packageJson.version}.0</Version>
<ProviderName>Løfte</ProviderName>
<DefaultLocale>nb-NO</DefaultLocale>
<DisplayName DefaultValue="Løfte"/>
<Description DefaultValue="${escaped(description.nb)}">${overrides(description, 'Override')}</Description>
<IconUrl DefaultValue="${base}icons/icon-64.png"/>
<HighResolutionIconUrl DefaultValue="${base}icons/icon-128.png"/>
<SupportUrl DefaultValue="${base}"/>
<AppDomains><AppDomain>${new URL(base).origin}</AppDomain></AppDomains>
<Hosts><Host Name="Mailbox"/></Hosts>
<Requirements><Sets><Set Name="Mailbox" MinVersion="1.5"/></Sets></Requirements>
<FormSettings><Form xsi:type="ItemRead"><DesktopSettings><SourceLocation DefaultValue="${base}taskpane.html"/><RequestedHeight>450</RequestedHeight></DesktopSettings></Form></FormSettings>
<Permissions>ReadWriteItem</Permissions>
<Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/>
<DisableEntityHighlighting>true</DisableEntityHighlighting>
${versionOverrides(base, '1.0', versionOverrides(base, '1.1', '', events), events)}
</OfficeApp>
`;
};
