import { done, refused, text, type Answer } from './answer.ts';
import type { Method, MethodContext, MethodTable } from './methods.ts';
import { errors, type Params } from './protocol.ts';

/** A method of what a form keeps until it is sent; nothing that is only read has it. */
const onForm =
  (method: (params: Params, session: MethodContext['session']) => Answer): Method =>
  (params, { item, session }) =>
    item?.kind === 'message-compose' || item?.kind === 'appointment-compose' ? method(params, session) : refused(errors.notSupported);

/** `sessionData` of a message or a meeting being written. */
export const sessionMethods: MethodTable = {
  185: onForm((params, session) => {
    session.set(text(params, 'name'), text(params, 'value'));
    return done();
  }),
  186: onForm((params, session) => {
    const value = session.get(text(params, 'name'));
    return value === undefined ? refused(errors.keyNotFound) : done(value);
  }),
  187: onForm((_, session) => done(Object.fromEntries(session))),
  188: onForm((_, session) => {
    session.clear();
    return done();
  }),
  189: onForm((params, session) => (session.delete(text(params, 'name')) ? done() : refused(errors.keyNotFound))),
};
