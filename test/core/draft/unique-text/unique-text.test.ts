import { expect, test } from 'vitest';
import { textOfHtml, withTables } from '#core/draft/unique-text/html.ts';
import { uniqueText } from '#core/draft/unique-text/unique-text.ts';

const vera = { name: 'Vera Holm', address: 'vera.holm@fjordvik.example' };
const own = 'Hei Amira,\n\nkan du se på dette?';
const line = '________________________________';

const endings: [string, string][] = [
  ['a leave-taking', '\n\nMvh\nVera Holm\nRådgiver\n+47 555 55 555'],
  ['a leave-taking with the name on its line', '\n\nVennlig hilsen Vera'],
  ['a bare name', '\n\nVera'],
  ['a name in small letters', '\n\nmvh vera'],
  ['a name with a title', '\n\nVera Holm | Solution architect'],
  ['a name with an address', '\n\nVera Holm, Smedbakken 9'],
  ['a hug', '\n\nKlem fra Vera'],
  ['a leave-taking of any kind', '\n\nMed sportslig hilsen\nVera Holm'],
  ['a leave-taking for a board', '\n\nFor utvalget\nutvalgssekretæren'],
  ['thanks and wishes', '\n\nThank you and best wishes,\nVera'],
  ['another phone', '\n\nSkaff deg Outlook for iOS'],
  ['a note that no one wrote it', '\n\nDenne meldingen er generert automatisk.'],
  ['a name and thanks', '\n\nTakk!\nVera'],
  ['Outlook in Bokmål', `\n\n${line}\nFra: Amira <a@fjordvik.example>\nSendt: mandag 23. november 2026 08:12\nTil: Vera Holm\nEmne: Tall\n\nKan du sende tallene?`],
  ['Outlook in Nynorsk, without a line', '\n\nBeste helsing\nVera\n\nFrå: Amira <a@fjordvik.example>\nSendt: måndag 23. november 2026 08:12\nTil: Vera Holm\nEmne: Tal\n\nKan du sende tala?'],
  ['Outlook in Swedish', `\n\nHälsningar\nVera\n\n${line}\nFrån: Maja <m@lillsjo.example>\nSkickat: den 23 november 2026 08:12\nTill: Vera Holm\nÄmne: Siffror\n\nKan du skicka dem?`],
  ['Outlook in English', `\n\n${line}\nFrom: Amira <a@fjordvik.example>\nSent: Monday, November 23, 2026 8:12 AM\nTo: Vera Holm\nSubject: Figures\n\nCould you send them?`],
  ['Outlook on a phone', `\n\nHent Outlook for iOS\n${line}\nFra: Amira <a@fjordvik.example>\nSendt: mandag 23. november 2026 08:12\nTil: Vera Holm\nEmne: Tall\n\nKan du sende tallene?`],
  ['Gmail in Bokmål', '\n\nman. 23. nov. 2026 kl. 08:12 skrev Amira Haddad\n<amira@fjordvik.example>:\n\n> Kan du sende tallene?'],
  ['Gmail in English', '\n\nOn Mon, Nov 23, 2026 at 8:12\u202fAM Amira Haddad <amira@fjordvik.example> wrote:\n\n> Could you send the figures?'],
  ['Gmail in Danish', '\n\nDen man. 23. nov. 2026 kl. 08.12 skrev Mette Krogh <mhk@havnegade.example>:\n\n> Vil du sende tallene?'],
  ['Gmail in Swedish', '\n\nDen mån 23 nov. 2026 kl 08:12 skrev Maja <maja@lillsjo.example>:\n\n> Kan du skicka siffrorna?'],
  ['Gmail with a dash line', '\n\n-- \nVennlig hilsen\n\nVera Holm\nFjordvik kommune'],
  ['Apple Mail', '\n\nVera\n\n> On 23 Nov 2026, at 08:12, Amira Haddad <amira@fjordvik.example> wrote:\n>\n> Could you send the figures?'],
  ['an iPhone', '\n\nSendt fra min iPhone\n\n> 23. nov. 2026 kl. 08:12 skrev Amira Haddad <amira@fjordvik.example>:\n> \n> Kan du sende tallene?'],
  ['a forwarded mail', '\n\n---------- Forwarded message ---------\nFrom: Amira <a@fjordvik.example>\nDate: Mon, Nov 23, 2026\nSubject: Figures\nTo: Vera\n\nCould you send them?'],
  ['the foot of a list', '\n\nDu får denne e-posten fordi du er påmeldt.\nMeld deg av: https://liste.example/av'],
  ['a Danish leave-taking', '\n\nDe bedste hilsner\nVera Holm\nSeniorrådgiver'],
  ['an English leave-taking', '\n\nKind regards,\n\nVera Holm\nSenior Adviser'],
  ['a Swedish leave-taking', '\n\nMed vänlig hälsning\nVera Holm'],
];

test.each(endings)('%s is no part of what she wrote', (_, ending) => {
  expect(uniqueText(own + ending, vera).text).toBe(own);
});

test('labels someone has typed into her own text stay', () => {
  const text = 'Hi,\n\nthis is what the gateway says:\n\nFrom: gateway@fjordvik.example\nSent: Monday\nTo: me\nSubject: Job failed\n\nCould you check it?';
  expect(uniqueText(`${text}\n\nRegards,\nVera`, vera).text).toBe(text);
});

test('what she answers below a quote is what she wrote', () => {
  expect(uniqueText('man. 23. nov. 2026 kl. 08:12 skrev Amira <a@b.example>:\n\n> Kan du?\n\nJa, det kan jeg.\n\nVera', vera).text).toBe('Ja, det kan jeg.');
});

test('lines quoted between her own stay where they are', () => {
  const text = 'Hei,\n\n> Kan du svare på punkt 3?\n\nDet gjør jeg i morgen.';
  expect(uniqueText(text, vera).text).toBe(text);
});

test('a name inside the text ends nothing', () => {
  const text = 'Hei,\n\nVera\nog jeg har snakket sammen. Vi trenger mer tid.';
  expect(uniqueText(text, vera).text).toBe(text);
});

test('where the text is missing, it is made of the markup', () => {
  const html = '<html><head><style>p{color:red}</style></head><body><p class="MsoNormal">Hei&nbsp;Amira<o:p></o:p></p><ul><li>send tallene</li></ul><table><tr><td>Hvem</td><td>Hva</td></tr><tr><td>Amira</td><td>Tall</td></tr></table><script>alert(1)</script></body></html>';
  expect(textOfHtml(html).split(/\n+/u)).toEqual(['Hei Amira', '* send tallene', 'Hvem\tHva', 'Amira\tTall']);
});

test('a table whose columns the text has lost gets them back', () => {
  const html = '<table><tr><th>Hvem</th><th>Hva</th></tr><tr><td>Amira</td><td>Tall for november</td></tr></table>';
  expect(withTables('Hei\n\nHvem\nHva\nAmira\nTall for\nnovember\n\nMvh', html)).toBe('Hei\n\nHvem\tHva\nAmira\tTall for november\n\nMvh');
});
