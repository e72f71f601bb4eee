import { describe, expect, it } from 'vitest';
import { catalogue } from '#core/rules/catalogue.ts';
import { registrationUnder } from '#core/graph/registration.ts';
import { fetchPolicy } from '#core/vocabulary/policy-file.ts';
import { settableRules } from '#core/vocabulary/policy-values.ts';
import { leastPolicy, noPolicy, readPolicy, type Policy } from '#core/vocabulary/policy.ts';
import { defaultSettings, inForce, readSettings, readSettingsFile, writeSettingsFile, type OwnSettings } from '#core/vocabulary/settings.ts';

const policyOf = (written: unknown) => readPolicy(written).policy;
const problemsOf = (written: unknown) => readPolicy(written).problems.map(({ key, reason }) => `${key} ${reason}`);

describe('a policy as an administrator writes it', () => {
  it('is nothing where nothing is written', () => {
    for (const nothing of [undefined, null, {}]) expect(readPolicy(nothing)).toEqual({ policy: noPolicy, problems: [] });
  });

  it('is read key by key; what is wrong in one is told, and the others hold', () => {
    const written = { language: 'nn', load: 'no', ownDomains: ['Fjordvik.Example'], colour: 'red' };
    expect(policyOf(written)).toEqual({ ...noPolicy, language: 'nn', load: false, ownDomains: ['fjordvik.example'] });
    expect(problemsOf(written)).toEqual(['load wrong-value', 'colour unknown-key']);
  });

  it.each<[keyof Policy, unknown, unknown]>([
    ['load', 'true', false],
    ['load', 1, false],
    ['contentScriptEnabled', 'yes', false],
    ['tenantId', 'everyone', null],
    ['clientId', 'my app', null],
    ['language', 'de', 'auto'],
    ['ownDomains', 'fjordvik.no', []],
    ['ownDomains', ['fjordvik.no', '*.no'], []],
    ['mandates', ['', 'x'], []],
    ['mandates', ['x', 'x'.repeat(301)], []],
    ['mandates', Array.from({ length: 51 }, () => 'x'), []],
    ['mandates', Object.assign([], { length: 3 }), []],
    ['goals', [{ unit: 'Drift' }], []],
    ['restHours', { from: '21:00', to: '7' }, null],
    ['restHours', { from: '21:00', to: '21:00' }, null],
    ['rules', [], {}],
  ])('«%s» that is wrong, %j, sees least: %j', (key, value, safest) => {
    expect(readPolicy({ [key]: value })).toEqual({ policy: { ...noPolicy, [key]: safest }, problems: [{ key, reason: 'wrong-value' }] });
  });

  it('sets how strongly a rule speaks, but never final effect, nor a rule that is not there', () => {
    const rules = { 'say-who-it-is-for': { severity: 'off' }, 'final-effect': { severity: 'off' }, 'be-nice': { severity: 'hint' }, 'leave-room-in-the-week': { severity: 'stop' } };
    expect(policyOf({ rules }).rules).toEqual({ 'say-who-it-is-for': { severity: 'off' } });
    expect(problemsOf({ rules })).toEqual(['rules.final-effect fixed-rule', 'rules.be-nice unknown-rule', 'rules.leave-room-in-the-week.severity wrong-value']);
  });

  it('tells what a rule cannot be set to, and keeps what it can', () => {
    const rules = { 'leave-room-in-the-week': { severity: 'hint', minutes: 5 }, 'say-who-it-is-for': { severty: 'off' } };
    expect(policyOf({ rules }).rules).toEqual({ 'leave-room-in-the-week': { severity: 'hint' } });
    expect(problemsOf({ rules })).toEqual(['rules.leave-room-in-the-week.minutes unknown-key', 'rules.say-who-it-is-for.severty unknown-key']);
  });

  it('finds the rule there is behind any number that are not', () => {
    const junk = Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [`rule ${at}`, {}]));
    const { policy, problems } = readPolicy({ rules: { ...junk, 'say-who-it-is-for': { severity: 'off' } } });
    expect(policy.rules).toEqual({ 'say-who-it-is-for': { severity: 'off' } });
    expect(problems).toHaveLength(50);
  });

  it('takes a list to its last line, and a line to its last letter', () => {
    const mandates = Array.from({ length: 50 }, () => 'x'.repeat(300));
    expect(readPolicy({ mandates })).toEqual({ policy: { ...noPolicy, mandates }, problems: [] });
  });

  it('knows every rule but final effect', () => {
    expect(settableRules.toSorted()).toEqual(catalogue.map(({ id }) => id as string).filter(id => id !== 'final-effect').toSorted());
  });

  it.each(['text', 7, [{ load: false }], true])('%j is a policy nobody can read, and sees least', written => {
    expect(readPolicy(written)).toEqual({ policy: leastPolicy, problems: [{ key: '', reason: 'not-an-object' }] });
  });
});

describe('what holds where person and organisation differ', () => {
  it.each([true, false])('whichever sees less: she says %j', hers => {
    const settings = { ...defaultSettings, load: hers };
    expect(inForce(settings, noPolicy)).toEqual({ ...settings, locked: [] });
    expect(inForce(settings, { ...noPolicy, load: false })).toEqual({ ...settings, load: false, locked: ['load'] });
  });

  it('a language the organisation has chosen is spoken, and shown as settled', () => {
    expect(inForce({ ...defaultSettings, language: 'en' }, { ...noPolicy, language: 'nn' })).toMatchObject({ language: 'nn', locked: ['language'] });
  });
});

describe('settings as a file', () => {
  const mine: OwnSettings = { language: 'nn', load: false, contentScriptEnabled: true };

  it('come back as they went', () => {
    expect(readSettingsFile(writeSettingsFile(mine))).toEqual(mine);
  });

  it.each([
    '',
    'nei',
    '[]',
    '{}',
    '{"kind":"other","version":1,"settings":{}}',
    '{"kind":"lofte-settings","settings":{}}',
    '{"kind":"lofte-settings","version":1}',
    '{"kind":"lofte-settings","version":1,"settings":[]}',
  ])('«%s» is none of ours, and changes nothing', text => {
    expect(readSettingsFile(text)).toEqual({ refusal: 'not-settings' });
  });

  it('from a newer version are not guessed at', () => {
    expect(readSettingsFile('{"kind":"lofte-settings","version":2,"settings":{}}')).toEqual({ refusal: 'newer' });
  });

  it('that are half wrong are as at the beginning where they are', () => {
    expect(readSettings({ language: 'klingon', load: false, contentScriptEnabled: 'no' })).toEqual({ ...defaultSettings, load: false });
    expect(readSettings('nothing')).toEqual(defaultSettings);
  });
});

describe('the policy in a file beside the host’s pages', () => {
  const answers = (response: Response | Error) => fetchPolicy(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)), './policy.json');

  it('is read as any other', async () => {
    expect(await answers(Response.json({ language: 'nn' }))).toMatchObject({ language: 'nn', load: true });
  });

  it('that is not there is no policy', async () => {
    expect(await answers(new Response('', { status: 404 }))).toEqual(noPolicy);
  });

  it.each([
    ['no line', new TypeError('offline')],
    ['an error', new Response('', { status: 500 })],
    ['something unreadable', new Response('{')],
    ['a list', new Response('[{"load":true}]')],
    ['nothing in the file', new Response('null')],
  ])('%s sees least', async (_, response) => {
    expect(await answers(response)).toEqual(leastPolicy);
  });
});

describe('whose people sign in', () => {
  const built = { clientId: 'built', authority: 'https://login.microsoftonline.com/organizations' };

  it('the organisation’s own, by its own app', () => {
    expect(registrationUnder(built, { ...noPolicy, tenantId: 'fjordvik.example', clientId: 'own' })).toEqual({ clientId: 'own', authority: 'https://login.microsoftonline.com/fjordvik.example' });
    expect(registrationUnder(built, noPolicy)).toEqual(built);
  });

  it('a sign-in that is not Microsoft’s is never sent elsewhere by a policy', () => {
    const local = { clientId: 'x', authority: 'https://localhost:4400/login/t/v2.0' };
    expect(registrationUnder(local, { ...noPolicy, tenantId: 'fjordvik.example' })).toEqual(local);
  });
});
