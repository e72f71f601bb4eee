/**
 * Where each principle of docs/principles.md is met, beside the rules that name it: a field, a step, or a deliberate absence, each with the title
 * of a test that shows it. `later` says what is still to come.
 */
export type Answer = { kind: 'field' | 'step' | 'absence'; what: string; test: string } | { kind: 'later'; what: string };

const field = (what: string, test: string): Answer => ({ kind: 'field', what, test });
const step = (what: string, test: string): Answer => ({ kind: 'step', what, test });
const absence = (what: string, test: string): Answer => ({ kind: 'absence', what, test });
const later = (what: string): Answer => ({ kind: 'later', what });

const restTravels = 'the rest of the proposal travels: mandate, value, goals, bounds, help, what was talked over, and a day to answer by';
const counterParts = 'a counter-proposal is shown as every part it changes, and as nothing else';
const picker = 'Med tilgang vises kolleger, aldri etter hvor mye de har å gjøre';
const sameAgreement = 'an offer and a promise are the same agreement in both mailboxes';
const past = 'what the two have agreed before is at hand, with what they learned';

export const principleAnswers: Readonly<Record<string, readonly Answer[]>> = {
  A1: [field('for whom, filled in from the mail', 'an open mail fills in the result, whom it is for, and where it came from')],
  A2: [step('the mail goes along with the letter', 'the letter carries the mail and a file too large for one request')],
  A3: [field('the task or goal it serves', restTravels)],
  A4: [field('why', 'what is written is read by the other side as it was meant')],
  A5: [field('which side of value it grows', restTravels), later('the mix over time in the overview')],
  A6: [step('one text with one version, and a yes to it', sameAgreement), later('milestones on screen')],
  A7: [step('both read the same agreement and log', sameAgreement), later('progress on screen')],
  A8: [later('recognition on screen')],
  A9: [step('expectations, final effect, trust, a way to ask: the form and the agreement', 'four doors, none chosen, and nothing to send')],
  A10: [field('competence it takes', restTravels)],
  A11: [field('how both see that it is good enough', 'what is written is read by the other side as it was meant')],
  A12: [step('what holds is undone by nobody alone', 'what someone has promised cannot be sent to another, and cannot be dismissed')],
  A13: [step('one delegate to an agreement', 'a new agreement reaches the one it names and is addressed to'), later('contributors in the form')],
  A14: [step('room before asking, and «not now»', 'where it does not fit, it can wait: until Monday, with nobody asked')],
  A15: [field('what the delegator promises', 'what is written is read by the other side as it was meant'), later('a fixed slot in the calendar')],
  A16: [step('rest, pauses and holidays count', 'a day’s time is accounted for to the second: blocks, fragments, breaks, meetings')],
  A17: [field('help to draw on', restTravels)],
  B1: [step('the draft begins in the mail', 'an open mail fills in the result, whom it is for, and where it came from'), step('what is asked for, and by when, in the words it was asked in', 'one ask with a day: the form is filled as soon as the text has come, and each field says from which words'), later('what the sender promises in it')],
  B2: [step('a promise in one’s own words, beside one’s own room', 'a promise stands ready in her words, and cannot be empty')],
  B3: [step('thread and files come along', 'the letter carries the mail and a file too large for one request')],
  B4: [step('the agreement is there offline', 'signed out at the service, or offline: the list stays, says how old it is, and nothing can be said')],
  B5: [step('four ways to answer, all alike', 'four doors, none chosen, and nothing to send')],
  B6: [step('what a meeting came to becomes agreements', 'after the meeting: a line of it becomes an agreement, the next one another, and both stand by the meeting')],
  B7: [step('questions and answers in the agreement’s own thread', 'Lederen svarer på spørsmålet'), field('a day to answer by', restTravels)],
  B8: [field('people to turn to', restTravels), later('a question to any of them')],
  B9: [step('what I promised, and what I am promised', 'Kollegaens oversikt: ett forslag venter')],
  B10: [field('what I promise in return', 'Dato og løfte tilbake')],
  B11: [later('«Ta det i Teams»')],
  C0: [field('what I need from you', 'a promise brings along what is needed to keep it, after the promise')],
  C1: [absence('nothing but what, who and when is asked for', 'what, who and when are enough to send'), later('closing what is left lying')],
  C2: [step('what was learned comes back in the next draft', past), later('writing it down on screen')],
  C3: [step('a counter-proposal on any part', counterParts)],
  C4: [field('help to draw on', restTravels)],
  C5: [absence('no advice but final effect stops anything', 'only final effect can stop')],
  C6: [absence('no list of people is ordered by load', picker)],
  C7: [step('a concern, at any time', 'a concern is never a breach: the promise, the ball and the moves stand as before')],
  C8: [later('a late check-in is a quiet hint')],
  C9: [field('when the two talk', restTravels), later('talks that were held')],
  C10: [step('anyone in the organisation can be asked', 'arrow keys go through colleagues and stop at the ends; Enter chooses')],
  C11: [later('recognition shared, with consent')],
  C12: [later('recognition sent on')],
  C13: [field('when the two talk', restTravels), later('slots in the calendar')],
  C14: [absence('at most three decisions; nothing to install for whoever is asked', 'Kollegaen får et brev som kan leses uten Løfte')],
  D1: [field('the task or goal it serves', restTravels)],
  D2: [step('it binds when both have said yes to the same', sameAgreement)],
  D3: [step('what waits for me today', 'a letter that has come is taken in, and waits for whoever is asked'), later('check-ins due today')],
  D4: [step('earlier agreements at hand', past)],
  D5: [step('a better word with one press', 'a word that may mean anything is changed with one press, and the focus goes to the text')],
  D6: [step('sideways and upwards too', 'arrow keys go through colleagues and stop at the ends; Enter chooses')],
  D7: [absence('plain mail is as good an answer', 'someone without Løfte answers by a mail begun for her, with the offer’s short code')],
  E1: [absence('a no asks for no reason', 'a no needs no reason')],
  E2: [field('what I need from you', 'a promise brings along what is needed to keep it, after the promise'), later('needs that come back in the next draft')],
  E3: [field('both promises, side by side', 'what is needed to keep a promise is known in the other mailbox')],
  E4: [step('the form’s order', 'an undecided draft tells what it lacks, in the order of the form')],
  E5: [field('room to act', restTravels)],
  E6: [field('three lists, and the bounds', restTravels), step('talked about by counter-proposal', counterParts)],
  E7: [field('help to draw on', restTravels)],
  E8: [field('a few goals', restTravels), later('part goals')],
  E9: [field('result, why, and how both see it', 'what is written is read by the other side as it was meant')],
  E10: [field('when the two talk', restTravels)],
  E11: [step('one’s own room counts every promise', 'one’s own room is a date one can promise'), later('plan my promises; ask for support')],
  E12: [step('the same mail is noticed', 'a mail that has led to a promise is known to have done so')],
  E13: [later('stepping in, openly')],
};
