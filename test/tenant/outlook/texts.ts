/** Everything the simulated Outlook says, in the three languages its people speak. The add-in's own texts are not here. */
export type Language = 'nb' | 'nn' | 'en';
export const languages: readonly Language[] = ['nb', 'nn', 'en'];
export const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-US' };
export const isLanguage = (value: unknown): value is Language => languages.some(language => language === value);

/** One sentence in nb, nn, en. `{name}` is filled in where it is shown. */
type Said = readonly [nb: string, nn: string, en: string];

const texts = {
  'outlook': ['Simulert Outlook', 'Simulert Outlook', 'Simulated Outlook'],
  'start.lead': [
    'Et lite Microsoft 365 på din egen maskin. Alle personer og brev er oppdiktet. Velg hvem du vil være.',
    'Eit lite Microsoft 365 på di eiga maskin. Alle personar og brev er oppdikta. Vel kven du vil vere.',
    'A small Microsoft 365 on your own machine. All people and letters are made up. Choose who you want to be.',
  ],
  'start.tabs': [
    'Åpne flere personer i hver sin fane, så ser du begge sider av en avtale.',
    'Opne fleire personar i kvar si fane, så ser du begge sider av ein avtale.',
    'Open several people, each in a tab of its own, to see both sides of an agreement.',
  ],
  'start.people': ['Personer', 'Personar', 'People'],
  'start.unknown': ['Fant ingen som heter «{name}» her.', 'Fann ingen som heiter «{name}» her.', 'There is no one called “{name}” here.'],
  'start.reset': ['Tilbakestill alt', 'Tilbakestill alt', 'Reset everything'],
  'start.reset-what': [
    'Alle postkasser blir som ved første start.',
    'Alle postkasser blir som ved første start.',
    'All mailboxes go back to how they were at the first start.',
  ],
  'start.language': ['Språk', 'Språk', 'Language'],
  'language.nb': ['Bokmål', 'Bokmål', 'Bokmål'],
  'language.nn': ['Nynorsk', 'Nynorsk', 'Nynorsk'],
  'language.en': ['English', 'English', 'English'],
  'theme': ['Tema', 'Tema', 'Theme'],
  'theme.system': ['Som systemet', 'Som systemet', 'Like the system'],
  'theme.light': ['Lyst', 'Lyst', 'Light'],
  'theme.dark': ['Mørkt', 'Mørkt', 'Dark'],
  'switch-person': ['Bytt person', 'Byt person', 'Switch person'],

  'consent.title': ['{app} ber om tilgang', '{app} ber om tilgang', '{app} asks for access'],
  'consent.as': ['Du er logget inn som {name}.', 'Du er logga inn som {name}.', 'You are signed in as {name}.'],
  'consent.lead': ['Sier du ja, kan {app}:', 'Seier du ja, kan {app}:', 'If you say yes, {app} can:'],
  'consent.yes': ['Godta', 'Godta', 'Accept'],
  'consent.no': ['Avbryt', 'Avbryt', 'Cancel'],
  'consent.done': ['Du kan lukke dette vinduet.', 'Du kan lukke dette vindauget.', 'You can close this window.'],
  'consent.app-unknown': ['Et program', 'Eit program', 'An app'],
  'scope.User.Read': ['se navnet og e-postadressen din', 'sjå namnet og e-postadressa di', 'see your name and email address'],
  'scope.User.ReadBasic.All': ['slå opp kolleger', 'slå opp kollegaer', 'look up colleagues'],
  'scope.People.Read': ['se hvem du ofte arbeider med', 'sjå kven du ofte arbeider med', 'see whom you often work with'],
  'scope.Calendars.ReadBasic': ['se når du er opptatt, uten hva', 'sjå når du er oppteken, utan kva', 'see when you are busy, not with what'],
  'scope.Calendars.Read.Shared': ['se når du og kolleger er ledige', 'sjå når du og kollegaer er ledige', 'see when you and colleagues are free'],
  'scope.Calendars.ReadWrite': ['lese og endre kalenderen din', 'lese og endre kalenderen din', 'read and change your calendar'],
  'scope.Mail.Read': ['lese e-posten din', 'lese e-posten din', 'read your mail'],
  'scope.Mail.ReadWrite': ['lese og endre e-posten din', 'lese og endre e-posten din', 'read and change your mail'],
  'scope.Mail.Send': ['sende e-post på dine vegne', 'sende e-post på dine vegner', 'send mail on your behalf'],
  'scope.MailboxSettings.Read': ['se arbeidstiden og språket ditt', 'sjå arbeidstida og språket ditt', 'see your working hours and language'],
  'scope.Tasks.ReadWrite': ['lese og endre oppgavene dine', 'lese og endre oppgåvene dine', 'read and change your tasks'],
  'scope.other': ['bruke tilgangen «{scope}»', 'bruke tilgangen «{scope}»', 'use the permission “{scope}”'],

  'folders': ['Mapper', 'Mapper', 'Folders'],
  'folder.inbox': ['Innboks', 'Innboks', 'Inbox'],
  'folder.drafts': ['Utkast', 'Utkast', 'Drafts'],
  'folder.sentitems': ['Sendt', 'Sendt', 'Sent'],
  'folder.deleteditems': ['Slettet', 'Sletta', 'Deleted'],
  'folder.archive': ['Arkiv', 'Arkiv', 'Archive'],
  'folder.junkemail': ['Søppelpost', 'Søppelpost', 'Junk'],
  'folder.outbox': ['Utboks', 'Utboks', 'Outbox'],
  'folder.unread': ['{count} uleste', '{count} ulesne', '{count} unread'],
  'folder.count': ['{count} i alt', '{count} i alt', '{count} in all'],
  'list': ['Meldinger', 'Meldingar', 'Messages'],
  'list.empty': ['Ingen meldinger her.', 'Ingen meldingar her.', 'No messages here.'],
  'list.more': ['Vis flere', 'Vis fleire', 'Show more'],
  'list.loading': ['Henter …', 'Hentar …', 'Loading …'],
  'list.unread': ['Ulest', 'Ulesen', 'Unread'],
  'list.attachment': ['Har vedlegg', 'Har vedlegg', 'Has attachments'],
  'list.to': ['Til {name}', 'Til {name}', 'To {name}'],
  'list.no-recipient': ['(ingen mottaker)', '(ingen mottakar)', '(no recipient)'],
  'no-subject': ['(uten emne)', '(utan emne)', '(no subject)'],
  'refresh': ['Oppdater', 'Oppdater', 'Refresh'],
  'new-message': ['Ny melding', 'Ny melding', 'New message'],
  'back-to-list': ['Til meldingene', 'Til meldingane', 'Back to messages'],

  'reading': ['Lesefelt', 'Lesefelt', 'Reading pane'],
  'reading.none': ['Velg en melding for å lese den.', 'Vel ei melding for å lese ho.', 'Select a message to read it.'],
  'reading.empty': ['Denne meldingen har ingen tekst.', 'Denne meldinga har ingen tekst.', 'This message has no text.'],
  'reading.body': ['Meldingstekst', 'Meldingstekst', 'Message body'],
  'from': ['Fra', 'Frå', 'From'],
  'to': ['Til', 'Til', 'To'],
  'cc': ['Kopi', 'Kopi', 'Cc'],
  'sent-at': ['Sendt', 'Sendt', 'Sent'],
  'attachments': ['Vedlegg', 'Vedlegg', 'Attachments'],
  'attachment.download': ['Last ned {name}', 'Last ned {name}', 'Download {name}'],
  'reply': ['Svar', 'Svar', 'Reply'],
  'delete': ['Slett', 'Slett', 'Delete'],
  'pane.close': ['Lukk {app}', 'Lukk {app}', 'Close {app}'],
  'notification.dismiss': ['Fjern varselet', 'Fjern varselet', 'Dismiss notification'],
  'notifications': ['Varsler', 'Varsel', 'Notifications'],

  'compose': ['Ny melding', 'Ny melding', 'New message'],
  'compose.subject': ['Emne', 'Emne', 'Subject'],
  'compose.body': ['Tekst', 'Tekst', 'Body'],
  'compose.people-hint': ['Adresser, skilt med komma', 'Adresser, skilde med komma', 'Addresses, separated by commas'],
  'compose.attach': ['Legg ved fil', 'Legg ved fil', 'Attach file'],
  'compose.remove': ['Fjern {name}', 'Fjern {name}', 'Remove {name}'],
  'compose.send': ['Send', 'Send', 'Send'],
  'compose.sending': ['Sender …', 'Sender …', 'Sending …'],
  'compose.save': ['Lagre og lukk', 'Lagre og lukk', 'Save and close'],
  'compose.discard': ['Forkast', 'Forkast', 'Discard'],
  'compose.no-recipient': ['Skriv minst én adresse i feltet Til.', 'Skriv minst éi adresse i feltet Til.', 'Write at least one address in the To field.'],
  'compose.bad-address': ['«{name}» ser ikke ut som en adresse.', '«{name}» ser ikkje ut som ei adresse.', '“{name}” does not look like an address.'],
  'compose.too-big': ['{name} er større enn 3 MB og kan ikke legges ved her.', '{name} er større enn 3 MB og kan ikkje leggjast ved her.', '{name} is larger than 3 MB and cannot be attached here.'],

  'problem.offline': ['Når ikke serveren. Det du har skrevet, er her fortsatt. Prøv igjen.', 'Når ikkje tenaren. Det du har skrive, er her framleis. Prøv igjen.', 'Cannot reach the server. What you wrote is still here. Try again.'],
  'problem.busy': ['Serveren har det travelt. Det du har skrevet, er her fortsatt. Prøv igjen om litt.', 'Tenaren har det travelt. Det du har skrive, er her framleis. Prøv igjen om litt.', 'The server is busy. What you wrote is still here. Try again in a moment.'],
  'problem.gone': ['Meldingen finnes ikke lenger her.', 'Meldinga finst ikkje lenger her.', 'The message is no longer here.'],
  'problem.denied': ['Du har ikke tilgang til dette.', 'Du har ikkje tilgang til dette.', 'You have no access to this.'],
  'problem.refused': ['Serveren sa nei: {detail}', 'Tenaren sa nei: {detail}', 'The server said no: {detail}'],
} as const satisfies Record<string, Said>;

export type TextId = keyof typeof texts;
export const hasText = (id: string): id is TextId => Object.hasOwn(texts, id);

const place = { nb: 0, nn: 1, en: 2 } as const;

/** The sentence in a language, with its `{names}` filled in. */
export const say = (language: Language, id: TextId, values: Readonly<Record<string, string | number>> = {}): string =>
  texts[id][place[language]].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
