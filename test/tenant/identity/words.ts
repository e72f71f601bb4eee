import { addinClientId, extensionClientId, outlookClientId, type Person } from '../contract.ts';
import type { ResourceScope } from './scopes.ts';

export type Language = Person['language'];

const apps = new Map([
  [addinClientId, 'Løfte'],
  [extensionClientId, 'Løfte'],
  [outlookClientId, 'Outlook'],
]);

export const appName = (clientId: string): string => apps.get(clientId) ?? clientId;

type Words = {
  product: string;
  signIn: string;
  signInWhy: string;
  find: string;
  none: string;
  consent: (app: string) => string;
  consentWhy: (app: string, name: string) => string;
  accept: string;
  cancel: string;
  signedOut: string;
  signingOut: string;
  goOn: string;
  wrong: string;
  scopes: Record<ResourceScope, string>;
};

/** What people read when they sign in. They live here and not in core/language because no user of the product meets them. */
export const words: Record<Language, Words> = {
  nb: {
    product: 'simulert Microsoft 365',
    signIn: 'Hvem vil du være?',
    signInWhy: 'Alle er oppdiktede, og ingen har passord.',
    find: 'Finn navn, stilling eller avdeling',
    none: 'Ingen passer til det du skrev.',
    consent: app => `${app} ber om tilgang`,
    consentWhy: (app, name) => `Du er logget inn som ${name}. ${app} vil få lov til å:`,
    accept: 'Godta',
    cancel: 'Avbryt',
    signedOut: 'Du er logget ut.',
    signingOut: 'Vil du logge ut?',
    goOn: 'Logg ut',
    wrong: 'Innloggingen stoppet',
    scopes: {
      'User.Read': 'se navnet ditt og profilen din',
      'User.ReadBasic.All': 'se navn og e-postadresse til alle i organisasjonen',
      'Calendars.ReadBasic': 'se når du og kollegene dine er ledige eller opptatt, uten innhold',
      'Calendars.Read': 'lese kalenderen din',
      'Calendars.ReadWrite': 'lese og endre kalenderen din',
      'Mail.ReadBasic': 'se avsender, emne og dato for e-posten din, uten innhold',
      'Mail.Read': 'lese e-posten din',
      'Mail.ReadWrite': 'lese, lage, endre og slette e-posten din',
      'Mail.Send': 'sende e-post som deg',
      'Tasks.ReadWrite': 'lese og endre oppgavene dine',
      'MailboxSettings.Read': 'se arbeidstiden, tidssonen og fraværsmeldingen din',
    },
  },
  nn: {
    product: 'simulert Microsoft 365',
    signIn: 'Kven vil du vere?',
    signInWhy: 'Alle er oppdikta, og ingen har passord.',
    find: 'Finn namn, stilling eller avdeling',
    none: 'Ingen passar med det du skreiv.',
    consent: app => `${app} ber om tilgang`,
    consentWhy: (app, name) => `Du er logga inn som ${name}. ${app} vil få lov til å:`,
    accept: 'Godta',
    cancel: 'Avbryt',
    signedOut: 'Du er logga ut.',
    signingOut: 'Vil du logge ut?',
    goOn: 'Logg ut',
    wrong: 'Innlogginga stoppa',
    scopes: {
      'User.Read': 'sjå namnet ditt og profilen din',
      'User.ReadBasic.All': 'sjå namn og e-postadresse til alle i organisasjonen',
      'Calendars.ReadBasic': 'sjå når du og kollegaene dine er ledige eller opptekne, utan innhald',
      'Calendars.Read': 'lese kalenderen din',
      'Calendars.ReadWrite': 'lese og endre kalenderen din',
      'Mail.ReadBasic': 'sjå avsendar, emne og dato for e-posten din, utan innhald',
      'Mail.Read': 'lese e-posten din',
      'Mail.ReadWrite': 'lese, lage, endre og slette e-posten din',
      'Mail.Send': 'sende e-post som deg',
      'Tasks.ReadWrite': 'lese og endre oppgåvene dine',
      'MailboxSettings.Read': 'sjå arbeidstida, tidssona og fråværsmeldinga di',
    },
  },
  en: {
    product: 'simulated Microsoft 365 (simulert Microsoft 365)',
    signIn: 'Who do you want to be?',
    signInWhy: 'Everyone here is made up, and nobody has a password.',
    find: 'Find a name, title or department',
    none: 'Nobody matches what you wrote.',
    consent: app => `${app} asks for access`,
    consentWhy: (app, name) => `You are signed in as ${name}. ${app} would like to:`,
    accept: 'Accept',
    cancel: 'Cancel',
    signedOut: 'You are signed out.',
    signingOut: 'Do you want to sign out?',
    goOn: 'Sign out',
    wrong: 'Sign-in stopped',
    scopes: {
      'User.Read': 'see your name and profile',
      'User.ReadBasic.All': 'see the name and email address of everyone in the organisation',
      'Calendars.ReadBasic': 'see when you and your colleagues are free or busy, without content',
      'Calendars.Read': 'read your calendar',
      'Calendars.ReadWrite': 'read and change your calendar',
      'Mail.ReadBasic': 'see sender, subject and date of your mail, without content',
      'Mail.Read': 'read your mail',
      'Mail.ReadWrite': 'read, create, change and delete your mail',
      'Mail.Send': 'send mail as you',
      'Tasks.ReadWrite': 'read and change your tasks',
      'MailboxSettings.Read': 'see your working hours, time zone and automatic replies',
    },
  },
};

/** The first language we have among those asked for, most wanted first; bokmål otherwise. Takes `ui_locales` and `Accept-Language`. */
export const languageOf = (asked: string | undefined): Language => {
  const wanted = (asked ?? '').toLowerCase().split(/[\s,]+/).map(tag => tag.slice(0, 2));
  for (const tag of wanted) {
    if (tag === 'nn' || tag === 'en') return tag;
    if (tag === 'nb' || tag === 'no') return 'nb';
  }
  return 'nb';
};
