import type { Language } from '#core/language/language.ts';
import type { AskedMeeting } from '#core/screens/booking.ts';
import { keyOfMeeting } from '#core/screens/meeting-key.ts';
import { insightText } from '#core/ui/booking/sentences.ts';
import { alertTexts, keptCheck, readKept, type KeptCheck } from '#core/ui/booking/warning.ts';
import type { CheckMeeting } from './check.ts';

/** What the handlers do with the form of a meeting. */
export type MeetingForm = {
  read(): Promise<AskedMeeting>;
  keepCheck(text: string): Promise<void>;
  readCheck(): Promise<string | null>;
  /** Whether this very state of the meeting has been asked about, and that it now is. */
  wasAsked(key: string): Promise<boolean>;
  setAsked(key: string): Promise<void>;
  /** Says something at the top of the form, or takes it away. */
  tell(message: { text: string; action: string } | null): Promise<void>;
};

/** How a sending is answered: let go, or asked about once. */
export type SendAnswer = { allowEvent: true } | { allowEvent: false; errorMessage: string; errorMessageMarkdown: string; cancelLabel: string };

export type HandlerParts = {
  form: MeetingForm;
  check: CheckMeeting;
  language: () => Promise<Language>;
  /** The longest a sending waits for us. */
  deadlineMilliseconds: number;
};

export type Handlers = {
  /** Someone is asked, or the time is another. Ends when the form shows what there is to say; never throws. */
  onChanged(): Promise<void>;
  /** The meeting is to be sent. Never throws: whatever fails lets it go. */
  onSend(): Promise<SendAnswer>;
};

const letGo: SendAnswer = { allowEvent: true };

/** What the add-in does while a meeting is written, and when it is sent. */
export const makeHandlers = ({ form, check, language, deadlineMilliseconds }: HandlerParts): Handlers => {
  let round = 0;

  const change = async (mine: number) => {
    const meeting = await form.read();
    const [booking, words] = await Promise.all([check(meeting), language()]);
    // The form may have gone on to another state while this one was looked at.
    if (mine !== round) return;
    if (booking) await form.keepCheck(JSON.stringify(keptCheck(keyOfMeeting(meeting), booking)));
    const text = booking ? insightText(words, booking, Temporal.Now.timeZoneId()) : null;
    if (mine === round) await form.tell(text ? { text, action: words.say('booking.see') } : null);
  };

  const answer = async (): Promise<{ key: string; answer: SendAnswer }> => {
    const meeting = await form.read();
    const key = keyOfMeeting(meeting);
    if (await form.wasAsked(key)) return { key, answer: letGo };
    const kept = readKept(await form.readCheck(), key) ?? (await checked(meeting, key));
    const words = await language();
    const texts = kept && alertTexts(words, kept, address => meeting.attendees.find(one => one.address === address)?.name ?? address);
    if (!texts) return { key, answer: letGo };
    return { key, answer: { allowEvent: false, errorMessage: texts.text, errorMessageMarkdown: texts.markdown, cancelLabel: words.say('booking.change') } };
  };
  const checked = async (meeting: AskedMeeting, key: string): Promise<KeptCheck | null> => {
    const booking = await check(meeting);
    return booking && keptCheck(key, booking);
  };

  return {
    async onChanged() {
      const mine = ++round;
      try {
        await change(mine);
      } catch {
        // Not knowing is no warning; an older one is about another state of the meeting.
        if (mine === round) await form.tell(null).catch(() => undefined);
      }
    },
    async onSend() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<null>(resolve => {
        timer = setTimeout(() => resolve(null), deadlineMilliseconds);
      });
      try {
        const found = await Promise.race([answer(), late]);
        if (!found || found.answer.allowEvent) return letGo;
        await Promise.race([form.setAsked(found.key), late]).catch(() => undefined);
        return found.answer;
      } catch {
        return letGo;
      } finally {
        clearTimeout(timer);
      }
    },
  };
};
