import { expect, test } from 'vitest';
import { draftFromMail, hasHad, peopleOn, plainSubject, type SourceMail } from '#core/draft/from-mail.ts';

const anne = { name: 'Anne Haugen', address: 'anne.haugen@fjordvik.example' };
const wenche = { name: 'Wenche Aarskog', address: 'wenche.aarskog@innbygger.example' };
const liv = { name: 'Liv Stokke', address: 'liv.stokke@fjordvik.example' };

const complaint: SourceMail = {
  internetMessageId: '<o065@innbygger.example>',
  subject: 'SV: Klage på hjemmetjenesten',
  from: wenche,
  to: [anne],
  cc: [liv, wenche],
  sentOn: '2026-11-23',
};

test.each([
  ['SV: VS: Lysene ved skolen', 'Lysene ved skolen'],
  ['RE[2]: Fwd: budget', 'budget'],
  ['Svarfrist for høringen', 'Svarfrist for høringen'],
  ['  ', ''],
  ['Linje\u0000 med\r\n<b>tegn</b>', 'Linje med <b>tegn</b>'],
])('a subject «%s» is plainly «%s»', (subject, plain) => {
  expect(plainSubject(subject)).toBe(plain);
});

test('an open mail fills in the result, whom it is for, and where it came from', () => {
  const draft = draftFromMail(complaint, anne.address);
  expect(draft.texts.result).toEqual({ value: 'Klage på hjemmetjenesten', from: 'mail' });
  expect(draft.texts.forWhom).toEqual({ value: 'Wenche Aarskog', from: 'mail' });
  expect(draft.source).toEqual({ kind: 'message', ref: '<o065@innbygger.example>', subject: 'SV: Klage på hjemmetjenesten', date: '2026-11-23' });
  expect(draft.delegate.value).toBeNull();
  expect(draft.due.value).toBeNull();
});

test('a mail of my own is not for myself', () => {
  expect(draftFromMail({ ...complaint, from: anne }, 'ANNE.HAUGEN@fjordvik.example').texts.forWhom.value).toBe('');
});

test('people on a mail are named once, in its own order, without me', () => {
  expect(peopleOn(complaint, anne.address)).toEqual([wenche, liv]);
});

test('whoever stands on the mail has had it', () => {
  expect(hasHad(complaint, 'LIV.stokke@fjordvik.example')).toBe(true);
  expect(hasHad(complaint, 'ola.brekke@fjordvik.example')).toBe(false);
});
