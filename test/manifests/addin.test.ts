import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { addinManifest } from '../../manifests/addin.ts';

const folder = new URL('xsd/', import.meta.url);
const read = (name: string) => ({ fileName: name, contents: readFileSync(new URL(name, folder), 'utf8') });
const main = 'OfficeAppManifestV1_1.xsd';

const validate = (xml: string) =>
  validateXML({
    xml: { fileName: 'manifest.xml', contents: xml },
    schema: [read(main)],
    preload: readdirSync(folder)
      .filter(name => name.endsWith('.xsd') && name !== main)
      .map(read),
  });

const manifest = addinManifest('https://lofte.example.no/');

test("the add-in's manifest follows Microsoft's schema", async () => {
  const { errors } = await validate(manifest);
  expect(errors.map(({ message }) => message)).toEqual([]);
});

test('a manifest with its elements in another order is refused', async () => {
  const swapped = manifest.replace(/(<ProviderName>.*<\/ProviderName>)\n(<DefaultLocale>.*<\/DefaultLocale>)/u, '$2\n$1');
  expect(swapped).not.toBe(manifest);
  expect((await validate(swapped)).valid).toBe(false);
});

test('[T17] it asks for no more than the open item, whatever it is woken for', () => {
  expect(/<Permissions>(.*)<\/Permissions>/u.exec(manifest)?.[1]).toBe('ReadWriteItem');
});

test('it is woken when a meeting is written, and asks before one is sent without ever holding it back', () => {
  const events = [...manifest.matchAll(/<LaunchEvent Type="(\w+)"[^>]*?(?: SendMode="(\w+)")?\/>/gu)].map(([, type, mode]) => [type, mode]);
  expect(events).toEqual([
    ['OnNewAppointmentOrganizer', undefined],
    ['OnAppointmentAttendeesChanged', undefined],
    ['OnAppointmentTimeChanged', undefined],
    ['OnAppointmentSend', 'PromptUser'],
  ]);
});

test('before a mail is sent Outlook asks us only in the build that says so', async () => {
  expect(manifest).not.toContain('OnMessageSend');
  const variant = addinManifest('https://lofte.example.no/', { withMessageSend: true });
  expect(variant).toContain('<LaunchEvent Type="OnMessageSend" FunctionName="onMessageSend" SendMode="PromptUser"/>');
  expect((await validate(variant)).errors.map(({ message }) => message)).toEqual([]);
});
