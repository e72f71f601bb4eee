import { done, number, refused, text, type Answer } from './answer.ts';
import type { MeetingDraft, MeetingFormItem } from './item.ts';
import { asHtml, people } from './methods-compose.ts';
import type { Method, MethodTable } from './methods.ts';
import { errors, type Params } from './protocol.ts';

/** office.js counts required attendees as 0 and optional ones as 1. */
const attendees = (params: Params): 'required' | 'optional' => (number(params, 'recipientField') === 1 ? 'optional' : 'required');
/** And the start of a meeting as 1, its end as 2. */
const moment = (params: Params): 'start' | 'end' => (number(params, 'TimeProperty') === 2 ? 'end' : 'start');

const onForm =
  (method: (params: Params, item: MeetingFormItem, context: Parameters<Method>[1]) => Answer | Promise<Answer>): Method =>
  (params, context) =>
    context.item?.kind === 'appointment-compose' ? method(params, context.item, context) : refused(errors.notSupported);

const setPeople = (isAdded: boolean): Method =>
  onForm((params, item, { recipientsChanged }) => {
    const name = attendees(params);
    const given = people(params['recipientArray']);
    item.change({ [name]: isAdded ? [...item.draft()[name], ...given] : given });
    recipientsChanged({ to: name === 'required', cc: name === 'optional', bcc: false });
    return done();
  });

/** A start that is set takes the end with it, as in Outlook. */
const moved = ({ start, end }: MeetingDraft, name: 'start' | 'end', time: number) => (name === 'end' ? { end: time } : { start: time, end: time + (end - start) });

/** Methods of a meeting being written. */
export const meetingMethods: MethodTable = {
  14: onForm(() => done('html')),
  15: onForm((params, item) => done(item.draft()[attendees(params)])),
  17: onForm((params, item) => {
    item.change({ subject: text(params, 'subject') });
    return done();
  }),
  18: onForm((_, item) => done(item.draft().subject)),
  21: setPeople(false),
  22: setPeople(true),
  23: onForm((params, item) => {
    item.change({ html: asHtml(params) + item.draft().html });
    return done();
  }),
  24: onForm((params, item) => done(item.draft()[moment(params)])),
  25: onForm((params, item, { timeChanged }) => {
    item.change(moved(item.draft(), moment(params), number(params, 'time')));
    timeChanged();
    return done();
  }),
  26: onForm((_, item) => done(item.draft().location)),
  27: onForm((params, item) => {
    item.change({ location: text(params, 'location') });
    return done();
  }),
  32: onForm(async (_, item) => {
    try {
      return done(await item.save());
    } catch {
      return refused(errors.saveError);
    }
  }),
  38: onForm((params, item) => {
    item.change({ html: asHtml(params) });
    return done();
  }),
  107: onForm((_, __, { user }) => done({ ...user, recipientType: 2 })),
  164: onForm((_, item) => {
    const id = item.id();
    return id ? done(id) : refused(errors.notSaved);
  }),
};
