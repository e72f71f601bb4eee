import type { MailPerson } from '../from-mail.ts';
import { getsDone, hopedOf, mayBeDone, isPresentQuestion, isToldToDo, personAsked, wishedOf } from './asked-of.ts';
import type { Body } from './body.ts';
import { firstWord, isImperative } from './imperative.ts';
import { isBegged, isMust, isNeed, isOwed } from './needs.ts';
import type { Patterns } from './patterns.ts';
import * as ways from './ways.ts';

/** How a sentence asks; `weak` counts only where nothing else in the mail asks, `tell` where its answer is more than a line. */
export type Request = { strength: 'clear' | 'weak' | 'tell'; to: MailPerson | null };

/** What stands around a sentence: a day in it, and whether that is a limit; and whether something is asked for earlier in the mail. */
export type Around = { isDue: boolean; isLimit: boolean; asksBefore: boolean };

export const aloneAndUndated: Around = { isDue: false, isLimit: false, asksBefore: false };

/** A sentence that asks for nothing, whatever else it says: taken back, needless, told, thanked for, or courtesy. */
const isUnasked = (body: Body, patterns: Patterns, { isDue }: Around): boolean => {
  const { text } = body;
  if (ways.noted.test(text) || ways.praised.test(text)) return true;
  if (patterns.endPlea.test(body.whole) && patterns.verbs.asking.has(firstWord(text))) return false;
  return patterns.courtesy.test(text) && !(isDue && !body.isConditional);
};

/** A question or a command, or what stands for one. */
const asksOutright = (body: Body, patterns: Patterns, { isDue }: Around): boolean => {
  const { text, isQuestion } = body;
  if (patterns.conditionalWish.test(body.whole) || patterns.question.test(text)) return true;
  if (patterns.mayIHave.test(text) || patterns.possible.test(text) || patterns.wish.test(text)) return true;
  if (isPresentQuestion(body, patterns) || (isQuestion && (getsDone.test(text) || mayBeDone.test(text)))) return true;
  if (isImperative(body, patterns)) return !body.isConditional || isDue;
  if (isQuestion) return false;
  return patterns.mustYou.test(text) || (patterns.asksYou.test(text) && !patterns.not.test(text));
};

/** Something is asked of nobody in particular, or told to be due. */
const isWanted = (body: Body, patterns: Patterns, { isDue, isLimit, asksBefore }: Around): boolean => {
  const { text, whole, isQuestion } = body;
  if (patterns.midPlea.test(text) && !body.isConditional) return true;
  if (isQuestion) return false;
  if (isDue && (patterns.endPlea.test(whole) || patterns.mayYou.test(text))) return true;
  if (ways.needsYours.test(text) && !patterns.not.test(text)) return true;
  if (isDue && !asksBefore && (ways.wantedThing.test(whole) || ways.thanked.test(whole))) return true;
  return (isLimit && ways.thingWeNeed.test(text)) || ways.yoursMissing.test(text);
};

/** What asks only where nothing else does, or where its answer is more than a line. */
const asksWeakly = ({ text, isQuestion }: Body, patterns: Patterns, { isDue, isLimit }: Around): Request['strength'] | null => {
  if (ways.wondersHow.test(text) || (isQuestion && patterns.calledToAccount.test(text))) return 'tell';
  if (isQuestion) return null;
  const isOwnChase = text.startsWith("i'm ") && isDue && !isLimit;
  if (patterns.remind.test(text) && !isOwnChase && text.split(' ').length > 4) return isDue ? 'clear' : 'weak';
  return (patterns.deadlineFor.test(text) && isDue) || patterns.stillMissing.test(text) ? 'weak' : null;
};

/**
 * Whether a sentence asks for something to be done or delivered. A day in it tells a request from mere courtesy; where something is asked for
 * before, «it has to be ready by …» only adds to that.
 */
export const requestIn = (body: Body, patterns: Patterns, people: readonly MailPerson[], around: Around): Request | null => {
  const { text, isQuestion } = body;
  const { isDue, isLimit, asksBefore } = around;
  const request = (strength: Request['strength'], to: MailPerson | null = null): Request => ({ strength, to: body.to ?? to ?? wishedOf(body, people) });
  if (ways.takesBack.test(text)) return null;
  if (patterns.doNotForget.test(text)) return request('clear');
  if (patterns.noNeed.test(text.split(/, (?:og|men|and|but|och) /u)[0]!) || patterns.negated.test(text)) return null;
  if (patterns.tells.test(text) && !ways.offers.test(text) && !ways.tellsAbout.test(text)) return request('tell');
  if (isUnasked(body, patterns, around)) return null;

  const person = hopedOf(body, people) ?? personAsked(body, patterns, people);
  if (person) return request('clear', person);
  const isOutright = asksOutright(body, patterns, around);
  const isForSomeone = patterns.isNeeded.test(text) && !isQuestion && !ways.ofWhich.test(text);
  if (isForSomeone && asksBefore && !isOutright) return null;
  if (isForSomeone && isDue && (isLimit || !ways.isPlanned.test(text))) return request('clear');
  if (isOutright || isBegged(body, patterns)) return request('clear');
  if (patterns.isAsked.test(text) || patterns.demand.test(text) || patterns.appreciated.test(text)) return request('clear');
  if (body.to && isToldToDo(body, patterns)) return request('clear');

  const isAddition = asksBefore && (patterns.points.test(text) || patterns.needsIt.test(text));
  if (patterns.weMustHave.test(text)) return isAddition ? null : request(body.to || ways.mustKnow.test(text) || (isLimit && ways.byThen.test(text)) ? 'clear' : 'weak');
  if (isLimit && ways.whichWeNeed.test(text)) return request('clear');
  if (isNeed(body, patterns) || isMust(body, patterns, isDue)) return isAddition ? null : request('clear');
  if (isWanted(body, patterns, around)) return request('clear');
  if ((isLimit || (isDue && ways.mustBe.test(text))) && isOwed(body, patterns)) return isAddition ? null : request('clear');
  if (patterns.awaited.test(text) && !isQuestion) return request(isDue ? 'clear' : 'weak');
  const strength = asksWeakly(body, patterns, around);
  return strength && request(strength);
};
