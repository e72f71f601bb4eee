import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { argumentsOf } from './arguments.ts';

/** nb first: it is the language the others are translated from. */
export const languages = ['nb', 'nn', 'en'] as const;

/** What the form says before anyone has signed in and been chosen; the rest comes right after it, so that the pane opens light. */
const first = /^(?:when|time|common|list|pane|delegate(?!\.(?:source-meeting|result-from-meeting|title-stand-in)$)|picker(?!\.in-meeting$)|sending|consent|trouble|effort)\.|^(?:room\.looking|settings\.back|overview\.settings)$/u;

/** What is said when a meeting is sent: the whole of it small, for a script that can fetch nothing. */
const alert = /^(?:booking\.(?:named-|tight|see-times|send-anyway|change|length)|time\.)/u;

type Messages = Record<string, string>;

const folder = new URL('./', import.meta.url);
const read = (language: string): Messages => JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));

const typesOf = (messages: Messages): string => {
  const lines = Object.entries(messages).map(([id, message]) => {
    const fields = [...argumentsOf(message)].map(([name, type]) => `${JSON.stringify(name)}: ${type}`);
    return `  ${JSON.stringify(id)}: { ${fields.join('; ')} };`;
  });
  return `export type MessageArguments = {\n${lines.join('\n')}\n};\n`;
};

/** Writes each language's messages as functions, and the type of the arguments every message wants, to `.compiled/`. */
const compile = () => {
  const out = new URL('.compiled/', folder);
  mkdirSync(out, { recursive: true });
  for (const language of languages) {
    const all = Object.entries(read(language));
    const parts = { [language]: all.filter(([id]) => first.test(id)), [`${language}-rest`]: all.filter(([id]) => !first.test(id)), [`${language}-alert`]: all.filter(([id]) => alert.test(id)) };
    for (const [name, messages] of Object.entries(parts)) {
      writeFileSync(new URL(`${name}.js`, out), compileModule(new MessageFormat(language, { strict: true }), Object.fromEntries(messages)));
      writeFileSync(
        new URL(`${name}.d.ts`, out),
        'declare const messages: Record<string, (data: Record<string, unknown>) => string>;\nexport default messages;\n',
      );
    }
  }
  writeFileSync(new URL('arguments.d.ts', out), typesOf(read('nb')));
};

if (import.meta.main) compile();
