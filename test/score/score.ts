import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { scoreMails, type LabelledMail } from './mails.ts';
import { scoreMeetings, type LabelledMeeting } from './meetings.ts';
import { asTable } from './tally.ts';

const data = (name: string) => new URL(`../tenant/content/data/${name}`, import.meta.url).pathname;

const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    mails: { type: 'string', default: data('mails-open.json') },
    meetings: { type: 'string', default: data('meetings-open.json') },
  },
});

const { mails } = JSON.parse(await readFile(values.mails, 'utf8')) as { mails: LabelledMail[] };
const { meetings } = JSON.parse(await readFile(values.meetings, 'utf8')) as { meetings: LabelledMeeting[] };

for (const [what, { tally, misses }] of [[`${mails.length} mails`, scoreMails(mails)], [`${meetings.length} meetings`, scoreMeetings(meetings)]] as const) {
  console.log(`${what}\n${asTable(tally)}\n`);
  if (values.misses) console.log(`${misses.join('\n')}\n`);
}
