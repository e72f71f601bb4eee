import { createInterface } from 'node:readline';

/** A part answers one line with one line. It is loaded only when asked for, so each stands on its own. */
type Part = (line: unknown) => object | Promise<object>;

const parts: Record<string, () => Promise<Part>> = {
  ledger: async () => (await import('./ledger.ts')).inspectLedger,
  load: async () => (await import('./load.ts')).inspectLoad,
  rules: async () => (await import('./rules.ts')).inspectRules,
  letter: async () => (await import('./letter.ts')).inspectLetter,
  dates: async () => (await import('./dates.ts')).inspectDates,
  mail: async () => (await import('./mail.ts')).inspectMail,
  meeting: async () => (await import('./meeting.ts')).inspectMeeting,
};

const answerTo = async (part: Part, text: string): Promise<object> => {
  try {
    return await part(JSON.parse(text));
  } catch {
    return { error: 'not-a-line' };
  }
};

const load = parts[process.argv[2] ?? ''];

if (load) {
  const part = await load();
  process.stdin.setEncoding('utf8');
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    const isTaken = process.stdout.write(`${JSON.stringify(await answerTo(part, text))}\n`);
    if (!isTaken) await new Promise(resolve => process.stdout.once('drain', resolve));
  }
} else {
  process.stderr.write(`Usage: npm run --silent inspect -- ${Object.keys(parts).join('|')}\n`);
  process.exitCode = 2;
}
