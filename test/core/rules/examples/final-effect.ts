import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when the mail is nobody’s yet', { earlier: [] }, 'pass'],
  ['asks before a second person is put to the same mail', { earlier: [{ name: 'Liv', isPromised: false, isSameMail: true }] }, 'already-asked'],
  ['stops what someone has promised, whoever else was asked', { earlier: [{ name: 'Ola', isPromised: false, isSameMail: true }, { name: 'Liv', isPromised: true, isSameMail: true }] }, 'already-promised'],
  ['stops what one has promised oneself', { earlier: [{ name: 'Anne', isPromised: true, isSameMail: true, isMine: true }] }, 'promised-by-you'],
  ['asks when another mail of the conversation was given to someone, and does not stop: it may be another matter', { earlier: [{ name: 'Liv', isPromised: true, isSameMail: false }] }, 'same-conversation'],
];
