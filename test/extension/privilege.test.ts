import { describe, expect, it, test } from 'vitest';
import { allowedKind, contextOf, type Home, type Sender } from '../../extension/messages/privilege.ts';

const home: Home = { id: 'lofte', origin: 'chrome-extension://lofte', isOutlook: host => host === 'outlook.office.com' };
const tab = {};
const panel: Sender = { id: 'lofte', url: 'chrome-extension://lofte/sidepanel.html' };
const outlook: Sender = { id: 'lofte', url: 'https://outlook.office.com/mail/inbox', frameId: 0, tab };

const own = ['token', 'ask', 'sign-out', 'look', 'owner.token', 'owner.ask', 'owner.forget', 'host.launch', 'host.load', 'host.save'];
const fromOutlook = ['chip', 'open-panel'];

describe('[T14] privilege goes by who sends, never by what is said', () => {
  test.each<[string, Sender, string]>([
    ['our own panel', panel, 'own'],
    ['our own page in a tab', { ...panel, tab, frameId: 0 }, 'own'],
    ['the worker', { id: 'lofte', url: 'chrome-extension://lofte/background.js' }, 'own'],
    ['Outlook’s page', outlook, 'outlook'],
    ['a frame inside Outlook', { ...outlook, frameId: 3 }, 'stranger'],
    ['Outlook over http', { ...outlook, url: 'http://outlook.office.com/' }, 'stranger'],
    ['another site', { ...outlook, url: 'https://evil.example/outlook.office.com' }, 'stranger'],
    ['a site that looks like Outlook', { ...outlook, url: 'https://outlook.office.com.evil.example/' }, 'stranger'],
    ['another extension', { id: 'other', url: 'chrome-extension://lofte/sidepanel.html' }, 'stranger'],
    ['another extension’s page', { id: 'lofte', url: 'chrome-extension://other/sidepanel.html' }, 'stranger'],
    ['someone who hides', { id: 'lofte' }, 'stranger'],
    ['something that is no address', { id: 'lofte', url: 'lofte' }, 'stranger'],
  ])('%s', (_, sender, context) => {
    expect(contextOf(sender, home)).toBe(context);
  });

  it('our own pages may ask for everything but what is Outlook’s', () => {
    for (const kind of own) expect(allowedKind({ kind }, 'own')).toBe(kind);
    for (const kind of fromOutlook) expect(allowedKind({ kind }, 'own')).toBeNull();
  });

  it('a page of Outlook may see the chip and open the panel, and nothing else', () => {
    for (const kind of fromOutlook) expect(allowedKind({ kind }, 'outlook')).toBe(kind);
    for (const kind of own) expect(allowedKind({ kind, context: 'own', origin: home.origin }, 'outlook')).toBeNull();
  });

  it('a stranger may ask for nothing', () => {
    for (const kind of [...own, ...fromOutlook]) expect(allowedKind({ kind }, 'stranger')).toBeNull();
  });

  it.each([null, undefined, 'token', 7, [], {}, { kind: null }, { kind: 'toString' }, { kind: '__proto__' }, { kind: ['token'] }])('%j is no request', message => {
    expect(allowedKind(message, 'own')).toBeNull();
  });
});
