import packageJson from '../package.json' with { type: 'json' };

/** The add-in's id, for ever: Outlook knows it by this. */
const addinId = 'b1b0c3de-6d2f-4f7c-8a53-3c1d9d0c6b5e';

type Sentence = { nb: string; nn: string; en: string };

const description: Sentence = {
  nb: 'Gjør en e-post til en delegeringsavtale som begge har sagt ja til.',
  nn: 'Gjer ein e-post til ein delegeringsavtale som begge har sagt ja til.',
  en: 'Turns an email into a delegation agreement that both people said yes to.',
};

const command: Sentence = { nb: 'Spør en kollega', nn: 'Spør ein kollega', en: 'Ask a colleague' };

const tip: Sentence = {
  nb: 'Spør en kollega om å ta denne e-posten, og se om det er rom for det.',
  nn: 'Spør ein kollega om å ta denne e-posten, og sjå om det er rom for det.',
  en: 'Ask a colleague to take this email, and see whether there is room for it.',
};

const escaped = (text: string) => text.replace(/[&<>"]/gu, character => `&#${character.codePointAt(0)};`);

const overrides = ({ nn, en }: Sentence, element: string) =>
  `<${element} Locale="nn-NO" Value="${escaped(nn)}"/><${element} Locale="en-US" Value="${escaped(en)}"/>`;

const text = (element: string, id: string, sentence: Sentence) =>
  `<bt:${element} id="${id}" DefaultValue="${escaped(sentence.nb)}">${overrides(sentence, 'bt:Override')}</bt:${element}>`;

/** The resources and the one command: a pane beside a received mail, which may be pinned. */
const versionOverrides = (base: string, schema: '1.0' | '1.1', inner: string) => {
  const pinning = schema === '1.1' ? '<SupportsPinning>true</SupportsPinning>' : '';
  const images = [16, 32, 80].map(size => `<bt:Image id="icon${size}" DefaultValue="${base}icons/icon-${size}.png"/>`).join('');
  const icons = [16, 32, 80].map(size => `<bt:Image size="${size}" resid="icon${size}"/>`).join('');
  return `<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides${schema === '1.1' ? '/1.1' : ''}" xsi:type="VersionOverridesV${schema.replace('.', '_')}">
<Requirements><bt:Sets DefaultMinVersion="1.8"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
<Hosts><Host xsi:type="MailHost"><DesktopFormFactor><ExtensionPoint xsi:type="MessageReadCommandSurface"><OfficeTab id="TabDefault"><Group id="lofteGroup"><Label resid="groupLabel"/><Control xsi:type="Button" id="lofteDelegate"><Label resid="commandLabel"/><Supertip><Title resid="commandLabel"/><Description resid="commandTip"/></Supertip><Icon>${icons}</Icon><Action xsi:type="ShowTaskpane"><SourceLocation resid="paneUrl"/>${pinning}</Action></Control></Group></OfficeTab></ExtensionPoint></DesktopFormFactor></Host></Hosts>
<Resources><bt:Images>${images}</bt:Images><bt:Urls><bt:Url id="paneUrl" DefaultValue="${base}taskpane.html"/></bt:Urls><bt:ShortStrings><bt:String id="groupLabel" DefaultValue="Løfte"/>${text('String', 'commandLabel', command)}</bt:ShortStrings><bt:LongStrings>${text('String', 'commandTip', tip)}</bt:LongStrings></Resources>${inner}
</VersionOverrides>`;
};

/**
 * The add-in-only manifest (XML) for files served from `base`, an https address that ends with a slash.
 *
 * Element order is Microsoft's (MS-OWEMXML); the permission is the least that reads an item and its attachments, ReadWriteItem.
 */
export const addinManifest = (base: string): string => `<?xml version="1.0" encoding="UTF-8"?>
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
${versionOverrides(base, '1.0', versionOverrides(base, '1.1', ''))}
</OfficeApp>
`;
