import { done, number, refused, strings, text, type Answer } from './answer.ts';
import type { ComposeItem, DraftField, HostPerson } from './item.ts';
import type { Method, MethodTable } from './methods.ts';
import { errors, isRecord, type Params } from './protocol.ts';

const html = 3;
const fields: readonly DraftField[] = ['to', 'cc', 'bcc'];
const field = (params: Params): DraftField => fields[number(params, 'recipientField')] ?? 'to';

export const people = (value: unknown): HostPerson[] =>
  (Array.isArray(value) ? value : []).flatMap(one =>
    isRecord(one) && typeof one['address'] === 'string' ? [{ name: text(one, 'name') || one['address'], address: one['address'] }] : [],
  );

export const asHtml = (params: Params) => {
  const data = text(params, 'data');
  if (number(params, 'coercionType') === html) return data;
  const escaped = data.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\n', '<br>');
};

/** A method that only a message being written has. */
const onDraft =
  (method: (params: Params, item: ComposeItem, context: Parameters<Method>[1]) => Answer | Promise<Answer>): Method =>
  (params, context) =>
    context.item?.kind === 'message-compose' ? method(params, context.item, context) : refused(errors.notSupported);

const setPeople = (add: boolean): Method =>
  onDraft((params, item, { recipientsChanged }) => {
    const name = field(params);
    const given = people(params['recipientArray']);
    item.change({ [name]: add ? [...item.draft()[name], ...given] : given });
    recipientsChanged({ to: name === 'to', cc: name === 'cc', bcc: name === 'bcc' });
    return done();
  });

const sizeOf = (base64: string) => Math.floor((base64.length * 3) / 4) - (base64.match(/=+$/)?.[0].length ?? 0);

/** Methods of a message being written. */
export const composeMethods: MethodTable = {
  14: onDraft(() => done('html')),
  15: onDraft((params, item) => done(item.draft()[field(params)])),
  17: onDraft((params, item) => {
    item.change({ subject: text(params, 'subject') });
    return done();
  }),
  18: onDraft((_, item) => done(item.draft().subject)),
  20: onDraft((params, item) => {
    const id = text(params, 'attachmentIndex');
    const kept = item.draft().attachments.filter(one => one.id !== id);
    if (kept.length === item.draft().attachments.length) return refused(errors.attachmentToDeleteDoesNotExist);
    item.change({ attachments: kept });
    return done();
  }),
  21: setPeople(false),
  22: setPeople(true),
  23: onDraft((params, item) => {
    item.change({ html: asHtml(params) + item.draft().html });
    return done();
  }),
  32: onDraft(async (_, item) => {
    try {
      return done(await item.save());
    } catch {
      return refused(errors.saveError);
    }
  }),
  38: onDraft((params, item) => {
    item.change({ html: asHtml(params) });
    return done();
  }),
  107: onDraft((_, __, { user }) => done({ ...user, recipientType: 2 })),
  148: onDraft((params, item) => {
    const base64 = text(params, 'base64String');
    const id = crypto.randomUUID();
    const attachment = {
      id,
      name: text(params, 'name'),
      attachmentType: 0 as const,
      size: sizeOf(base64),
      contentType: 'application/octet-stream',
      isInline: params['isInline'] === true,
      base64,
    };
    item.change({ attachments: [...item.draft().attachments, attachment] });
    return done(id);
  }),
  149: onDraft((_, item) =>
    done(item.draft().attachments.map(({ id, name, attachmentType, size, contentType, isInline }) => ({ id, name, attachmentType, size, contentType, isInline }))),
  ),
  151: onDraft((params, item) => {
    const wanted = strings(params['internetHeaderKeys']);
    return done(Object.fromEntries(Object.entries(item.draft().headers).filter(([name]) => wanted.includes(name))));
  }),
  152: onDraft((params, item) => {
    const given = params['internetHeaderNameValuePairs'];
    const entries = isRecord(given) ? Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : [];
    item.change({ headers: { ...item.draft().headers, ...Object.fromEntries(entries) } });
    return done();
  }),
  153: onDraft((params, item) => {
    const removed = strings(params['internetHeaderKeys']);
    item.change({ headers: Object.fromEntries(Object.entries(item.draft().headers).filter(([name]) => !removed.includes(name))) });
    return done();
  }),
  164: onDraft((_, item) => {
    const id = item.id();
    return id ? done(id) : refused(errors.notSaved);
  }),
};
