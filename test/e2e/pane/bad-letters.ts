import assert from 'node:assert/strict';
import { personNamed } from '../../tenant/as-person.ts';
import { says } from './doing.ts';
import { bundleOf, file, fromOutside, inside } from './letters.ts';
import { frameOf, type Check, type MailOf, type Stage } from './stage.ts';

const me = 'kariso';
const from = 'geir';
const secret = 'Ingen skal se dette løftet';

const letter = (stage: Stage, more: Partial<MailOf>): MailOf => {
  const { displayName, mail } = personNamed(stage.tenant, from);
  return { subject: stage.word('Brev'), from: [displayName, mail], headers: inside, ...more };
};
const withFiles = (...files: object[]): Partial<MailOf> => ({ attachments: files as NonNullable<MailOf['attachments']> });
const good = (stage: Stage, to = me) => bundleOf(stage, { from, to, result: secret });

/** The letter is open, the pane says this, and shows nothing of an agreement. */
const refused = (name: string, sentence: string, make: (stage: Stage) => Partial<MailOf>): Check => ({
  name,
  run: stage =>
    stage.keptAt(me, stage.deliver(me, letter(stage, make(stage))), async seat => {
      await says(seat, sentence);
      const text = await (await frameOf(seat)).evaluate(() => document.body.textContent ?? '');
      assert.ok(!text.includes(secret), 'nothing of the agreement is shown');
      assert.equal(await seat.pane.getByRole('radio').count(), 0, 'there is nothing to answer');
      assert.equal(await seat.pane.getByRole('status').filter({ hasText: /\S/u }).count(), 1, 'one sentence');
    }),
});

const unreadable = 'Vedlegget lofte.json kan ikke leses. Les brevet som en vanlig e-post, og svar på den.';
const unverified = 'Vi kan ikke se at dette kom fra Geir. Spør før du stoler på det.';

/** Letters that are broken, huge, nested or forged. */
export const badLetters: readonly Check[] = [
  {
    name: 'a true letter is opened (so that the others are refused for what they are)',
    run: stage => stage.keptAt(me, stage.deliver(me, letter(stage, withFiles(file('lofte.json', good(stage))))), seat => says(seat, 'Hva svarer du?')),
  },
  refused('lofte.json is broken', unreadable, stage => withFiles(file('lofte.json', good(stage).slice(0, -40)))),
  refused('lofte.json is empty', unreadable, () => withFiles(file('lofte.json', ''))),
  refused('lofte.json is no text', unreadable, () => withFiles({ ...file('lofte.json', ''), contentBytes: Buffer.from([0xff, 0xfe, 0, 0xd8]).toString('base64') })),
  refused('lofte.json is huge', 'Vedlegget lofte.json er for stort til å være fra Løfte. Vi har ikke åpnet det.', stage =>
    withFiles(file('lofte.json', good(stage) + ' '.repeat(2_000_000)))),
  refused('there are two lofte.json', 'Brevet har flere vedlegg som heter lofte.json. Vi bruker ingen av dem.', stage =>
    withFiles(file('lofte.json', good(stage)), file('lofte.json', good(stage)))),
  refused('lofte.json is of a newer version', 'Dette brevet er laget med en nyere versjon av Løfte. Oppdater for å lese det.', stage =>
    withFiles(file('lofte.json', good(stage).replace(/"v":1\}$/u, '"v":2}')))),
  refused('the letter is forged from outside in a colleague’s name', unverified, stage => ({ headers: fromOutside, ...withFiles(file('lofte.json', good(stage))) })),
  refused('the letter says both that it is from inside and from outside', unverified, stage => ({
    headers: [...inside, ...fromOutside],
    ...withFiles(file('lofte.json', good(stage))),
  })),
  refused('a colleague writes in another’s name', unverified, stage => {
    const { displayName, mail } = personNamed(stage.tenant, 'kristoffer');
    return { from: [displayName.replace(/.*/u, 'Geir Fossli'), mail], ...withFiles(file('lofte.json', good(stage))) };
  }),
  refused('the agreement is between two others', 'Du er ikke part i denne avtalen.', stage => withFiles(file('lofte.json', good(stage, 'ahmed')))),
  {
    name: 'a lofte.json inside another message is no letter: the pane shows the form',
    run: stage => {
      const mime = [
        'From: geir.fossli@fjordvik.example',
        'Subject: Inni',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: application/json; name=lofte.json',
        'Content-Disposition: attachment; filename=lofte.json',
        '',
        good(stage),
        '--x--',
      ].join('\r\n');
      const mail = letter(stage, withFiles(file('Videresendt.eml', mime, 'message/rfc822')));
      return stage.keptAt(me, stage.deliver(me, mail), async seat => {
        await says(seat, 'Spør en kollega om dette');
        assert.ok(!((await (await frameOf(seat)).evaluate(() => document.body.textContent)) ?? '').includes(secret));
      });
    },
  },
  {
    name: '[T12] markup in terms and names is text: no element is made, no script is run',
    run: stage => {
      const markup = '<img src=x onerror="document.title=1"><b>fet</b>';
      const terms = { why: markup, forWhom: markup, success: markup, delegatorPromises: [markup], sources: [{ kind: 'message' as const, ref: 'x', subject: markup }] };
      const bundle = bundleOf(stage, { from, to: me, result: markup, terms });
      return stage.keptAt(me, stage.deliver(me, letter(stage, { subject: markup, ...withFiles(file('lofte.json', bundle), file(`${markup}.txt`, 'x')) })), async seat => {
        await seat.pane.getByRole('heading', { name: markup }).waitFor();
        const frame = await frameOf(seat);
        for (const summary of await seat.pane.locator('summary').all()) await summary.click();
        assert.deepEqual(await frame.evaluate(() => [document.querySelectorAll('img, main b:not(summary > b)').length, document.title]), [0, 'Løfte']);
      });
    },
  },
];
