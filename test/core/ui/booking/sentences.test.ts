import { describe, expect, it } from 'vitest';
import { loadLanguage, type LanguageTag } from '#core/language/language.ts';
import type { Booking } from '#core/load/booking.ts';
import type { MeetingFinding } from '#core/load/meeting.ts';
import { bookingTitle, insightText, slotText } from '#core/ui/booking/sentences.ts';
import { alertTexts, keptCheck, lengthText } from '#core/ui/booking/warning.ts';

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).epochMilliseconds / 1000;
const friday = { startSeconds: at('2026-11-27T09:00'), endSeconds: at('2026-11-27T10:30') };
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ').replaceAll('\u2060', '') ?? null;

const reasons: MeetingFinding['why'][] = ['away', 'busy', 'outside', 'rest', 'promise', 'over', 'full'];
const longName = 'Guðbjörg-Margrethe Wilhelmsdatter av Nordre Fjordvik';
const booking = (tight: number, of: number, name = 'Amira Haddad'): Booking => ({
  tight: Array.from({ length: tight }, (_, one) => ({ name, address: `p${one}@fjordvik.example`, finding: { why: reasons[one % reasons.length]!, seconds: 5400 }, others: [] })),
  unseen: [],
  fine: Array.from({ length: of - tight }, (_, one) => ({ name: 'Kari Lunde', address: `k${one}@fjordvik.example`, findings: [] })),
  better: [{ ...friday, fits: of, of, isShorter: false }],
});

describe('a time for a meeting', () => {
  it('is said with its day and both hours, as each language writes them', async () => {
    expect(plain(slotText(await loadLanguage('nb'), friday, 'Europe/Oslo'))).toBe('fredag 27. november kl. 9.00–10.30');
    expect(plain(slotText(await loadLanguage('nn'), friday, 'Europe/Oslo'))).toBe('fredag 27. november kl. 9.00–10.30');
    expect(plain(slotText(await loadLanguage('en'), friday, 'Europe/Oslo'))).toBe('Friday 27 November, 9:00–10:30');
  });

  it('that lasts all day is said by its days', async () => {
    const nb = await loadLanguage('nb');
    expect(plain(slotText(nb, { startSeconds: at('2026-11-27T00:00'), endSeconds: at('2026-11-28T00:00') }, 'Europe/Oslo'))).toBe('fredag 27. november');
    expect(plain(slotText(nb, { startSeconds: at('2026-11-26T00:00'), endSeconds: at('2026-11-28T00:00') }, 'Europe/Oslo'))).toBe('torsdag 26. november til fredag 27. november');
  });

  it('has a length to the minute', async () => {
    const nb = await loadLanguage('nb');
    expect([1800, 3600, 5400, 9 * 3600].map(seconds => lengthText(nb, seconds))).toEqual(['30 minutter', 'én time', 'én time og 30 minutter', '9 timer']);
  });
});

describe('what Outlook says for us', () => {
  it('names the one it is hard for and a better time, in the form', async () => {
    expect(plain(insightText(await loadLanguage('nb'), booking(1, 6), 'Europe/Oslo'))).toBe('Amira er borte da. Fredag 27. november kl. 9.00–10.30 passer bedre.');
    expect(plain(insightText(await loadLanguage('nb'), booking(2, 6), 'Europe/Oslo'))).toBe('Tiden er trang for to av seks. Fredag 27. november kl. 9.00–10.30 passer bedre.');
    expect(insightText(await loadLanguage('nb'), booking(0, 6), 'Europe/Oslo')).toBeNull();
  });

  it.each<LanguageTag>(['nb', 'nn', 'en'])('keeps within what Outlook shows, whoever is asked (%s)', async tag => {
    const language = await loadLanguage(tag);
    for (const many of [1, 2, 3, 7, 40]) {
      const tight = booking(many, 40, longName);
      expect(insightText(language, tight, 'Europe/Oslo')!.length).toBeLessThanOrEqual(150);
      const texts = alertTexts(language, keptCheck('key', tight), () => longName)!;
      expect(texts.text.length).toBeLessThanOrEqual(500);
      expect(texts.markdown.length).toBeLessThanOrEqual(500);
      expect(texts.text.endsWith(language.say('booking.send-anyway'))).toBe(true);
    }
  });

  it('says in the heading how many, or who where only one is asked', async () => {
    const nb = await loadLanguage('nb');
    expect(bookingTitle(nb, booking(2, 6))).toBe('Tiden er trang for to av seks');
    expect(bookingTitle(nb, booking(1, 1))).toBe('Tiden er trang for Amira');
    expect(bookingTitle(nb, booking(0, 2))).toBe('Begge har rom');
    expect(bookingTitle(nb, { ...booking(0, 5), unseen: [{ name: 'Thanh Nguyen', address: 't@fjordvik.example', why: 'hidden' }] })).toBe('Vi ser ikke om én av seks har rom');
  });

  it('[T12] shows markup and Markdown in a name as what it is: a name', async () => {
    const tight: Booking = { ...booking(0, 0), tight: [{ name: '**[Klikk](https://ond.example)** <b>x</b>', address: 'a@b.example', finding: { why: 'busy', seconds: 60 }, others: [] }] };
    const texts = alertTexts(await loadLanguage('nb'), keptCheck('key', tight), () => tight.tight[0]!.name)!;
    expect(texts.markdown).not.toMatch(/[[\]<>]|\*\*.*\*\*.*\*\*/u);
    expect(texts.markdown).toContain('Klikkhttps://ond.example er opptatt da.');
  });

  it('[T13] drops direction marks from a name, so that the sentence around it stays as it is', async () => {
    const tight: Booking = { ...booking(0, 0), tight: [{ name: '\u202Eneste\u2066 leder', address: 'a@b.example', finding: { why: 'away', seconds: 60 }, others: [] }] };
    expect(insightText(await loadLanguage('nb'), tight, 'Europe/Oslo')).toMatch(/^neste er borte da\./u);
  });
});
