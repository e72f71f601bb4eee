import assert from 'node:assert/strict';
import { exactlyOneAfterClosing, fill, says, sendAndClose } from './doing.ts';
import { frameOf, type Check, type Stage } from './stage.ts';

const me = 'rune';
const colleague = { id: 'noor', name: 'نور الحسني (Noor Al-Hassani)' };
const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

const bodyText = (stage: Stage, mail: string) => async () => {
  const { body } = await (await stage.graph(colleague.id))('GET', `/me/messages/${encodeURIComponent(mail)}?$select=body`);
  return (body as unknown as { body: { content: string } }).body.content;
};

const newestOf = async (stage: Stage, words: string) => {
  const { body } = await (await stage.graph(colleague.id))('GET', '/me/mailFolders/inbox/messages?$select=id,subject&$top=50');
  return body.value.find(({ subject }) => String(subject).includes(words))?.['id'] as string;
};

/** Mails nobody would have written, and the form beside them. */
export const badMails: readonly Check[] = [
  {
    name: 'a mail with no text and no subject: said in one sentence, and the form asks for the result',
    run: stage =>
      stage.keptAt(me, stage.deliver(me, { subject: '', html: ' ' }), async seat => {
        await says(seat, 'E-posten har ingen tekst.');
        await says(seat, 'Uten emne');
        await seat.pane.getByRole('button', { name: 'Send forslaget' }).click();
        await says(seat, 'Skriv hva som skal være på plass.');
        await says(seat, 'Velg hvem du vil spørre.');
        await says(seat, 'Skriv når det må være klart.');
        assert.equal(await (await frameOf(seat)).evaluate(() => document.activeElement?.id), 'result');
      }),
  },
  {
    name: 'a mail of two megabytes: the form comes, and the mail goes along',
    run: async stage => {
      const words = stage.word('Stor');
      const html = `<p>${'ord og flere ord <b>fet</b><br>'.repeat(70_000)}</p>`;
      await stage.at('karin', stage.deliver('karin', { subject: words, html }), async seat => {
        await says(seat, 'Spør en kollega om dette');
        await fill(seat, 'Emma Lindqvist');
        await sendAndClose(seat);
        await exactlyOneAfterClosing(stage, seat, 'emma', words);
      });
    },
  },
  {
    name: '[T12] [T13] markup in subject, names and what is written is text, in the pane and in the letter; a name from right to left stands as it is',
    run: async stage => {
      const words = stage.word('Merke');
      const mail = stage.deliver(me, { subject: `${words} ${markup}`, from: [`Wenche ${markup}`, 'wenche.aarskog@epost.example'], html: `<p>${markup}</p>` });
      await stage.keptAt(me, mail, async seat => {
        await seat.pane.getByText(`${words} ${markup}`).first().waitFor();
        await fill(seat, colleague.name, `${words} ${markup}`);
        await seat.pane.getByText('Hvorfor, og for hvem').click();
        await seat.pane.getByLabel('Hvorfor er dette viktig?').fill(markup);
        const name = seat.pane.locator('.who bdi');
        assert.equal(await name.textContent(), colleague.name);
        await seat.pane.getByRole('button', { name: 'Se brevet' }).click();
        await seat.pane.getByRole('dialog').getByText(markup).first().waitFor();
        const frame = await frameOf(seat);
        assert.deepEqual(await frame.evaluate(() => [document.querySelectorAll('img, main script').length, document.title]), [0, 'Løfte']);
        await seat.pane.getByRole('button', { name: 'Lukk' }).click();
        await sendAndClose(seat);
        await exactlyOneAfterClosing(stage, seat, colleague.id, words);
        const content = await bodyText(stage, await newestOf(stage, words))();
        assert.ok(!/<img|<script/iu.test(content), 'no element of theirs is in the letter');
        assert.ok(content.includes('&#60;img') || content.includes('&lt;img'), 'it stands there as text');
      });
    },
  },
  {
    name: '[T34] a colleague who does not exist: one sentence, and what is written stands',
    run: stage =>
      stage.keptAt(me, stage.deliver(me, { subject: stage.word('Ukjent') }), async seat => {
        const picker = seat.pane.getByRole('combobox').first();
        await picker.fill('finnes.ikke@fjordvik.example');
        await says(seat, 'Fant ingen. Skriv e-postadressen.');
        await picker.press('Enter');
        await says(seat, 'finnes.ikke@fjordvik.example finnes ikke i organisasjonen. Løfte kan bare spørre kolleger.');
        assert.match(await seat.pane.getByLabel('Hva skal være på plass?').inputValue(), /^Ukjent/u);
        await seat.pane.getByRole('option').first().click();
        await says(seat, 'wenche.aarskog@epost.example finnes ikke i organisasjonen. Løfte kan bare spørre kolleger.');
      }),
  },
  {
    name: 'oneself cannot be asked',
    run: stage =>
      stage.keptAt(me, stage.deliver(me, { subject: stage.word('Selv') }), async seat => {
        await seat.pane.getByRole('combobox').first().fill('Rune Solberg');
        await seat.pane.getByRole('option', { name: 'Rune Solberg-Næss' }).click();
        await says(seat, 'Det er deg selv. Velg en annen.');
      }),
  },
];
