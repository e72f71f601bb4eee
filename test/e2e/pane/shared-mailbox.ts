import assert from 'node:assert/strict';
import { fill, says, sendButton } from './doing.ts';
import type { Check } from './stage.ts';

/** A mailbox several people read, such as a public body's own. */
export const sharedMailbox: readonly Check[] = [
  {
    name: 'from a mailbox that is shared: the agreement is mine, what stood in the mail goes along by Office.js, and Graph is asked for nothing of that mailbox',
    async run(stage) {
      const words = stage.word('Til postmottak');
      const mail = stage.deliver('ragnhild', { subject: words, html: '<p>Lyset ved skolen er borte.</p>', attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', name: 'bilde.txt', contentType: 'text/plain', contentBytes: Buffer.from('mørkt').toString('base64') }] as never });
      await stage.at(
        'stine',
        mail,
        async seat => {
          await fill(seat, 'Jonas Ekrem');
          await sendButton(seat).click();
          await says(seat, 'Sendt. Ballen ligger hos Jonas.');
        },
        { query: '&mailbox=ragnhild' },
      );
      assert.deepEqual([await stage.count('stine', 'sentitems', words), await stage.count('jonas', 'inbox', words)], [1, 1]);
      const ask = await stage.graph('jonas');
      const { body } = await ask('GET', `/me/mailFolders/inbox/messages?$filter=${encodeURIComponent(`hasAttachments eq true`)}&$select=id,subject&$top=50`);
      const letter = body.value.find(({ subject }) => String(subject).includes(words));
      const { body: files } = await ask('GET', `/me/messages/${String(letter?.['id'])}/attachments`);
      const along = files.value.find(({ name }) => String(name).startsWith('Til postmottak'));
      assert.match(Buffer.from(String(along?.['contentBytes']), 'base64').toString('utf8'), /Lyset ved skolen er borte\./u);
      assert.ok(files.value.some(({ name }) => name === 'bilde.txt'), 'and so do its files');
      assert.equal(stage.asked('GET', new RegExp(encodeURIComponent(mail), 'u')), 0, 'Graph was not asked for it');
    },
  },
];
