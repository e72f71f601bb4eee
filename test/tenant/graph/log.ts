import type { LogLine } from '../contract.ts';

const keptHeaders = { 'if-match': 'If-Match', prefer: 'Prefer', consistencylevel: 'ConsistencyLevel' };

type Schedule = { availabilityView?: string; scheduleItems?: unknown[] };

const withoutTimes = (body: unknown): unknown => {
  const value = (body as { value?: Schedule[] } | undefined)?.value;
  if (!Array.isArray(value)) return body;
  return {
    ...(body as object),
    value: value.map(schedule => ({
      ...schedule,
      ...('availabilityView' in schedule ? { availabilityView: '' } : {}),
      ...('scheduleItems' in schedule ? { scheduleItems: [] } : {}),
    })),
  };
};

const isSchedule = (url: string) => /\/getSchedule(\(\))?$/i.test(url.split('?')[0] ?? '');

type BatchItem = { id: string; url?: string; headers?: Record<string, string>; body?: unknown };

const withoutAuthorization = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));

const withoutToken = (item: BatchItem) => ({
  ...item,
  ...(item.headers ? { headers: withoutAuthorization(item.headers) } : {}),
});

/** The two halves of a batch, without tokens and without anybody's free/busy. */
const batch = (request: unknown, response: unknown) => {
  const asked = (request as { requests?: BatchItem[] } | undefined)?.requests;
  const answered = (response as { responses?: BatchItem[] } | undefined)?.responses;
  if (!Array.isArray(asked) || !Array.isArray(answered)) return { request, response };

  const schedules = new Set(asked.filter(item => isSchedule(item.url ?? '')).map(({ id }) => id));
  return {
    request: { ...(request as object), requests: asked.map(withoutToken) },
    response: {
      ...(response as object),
      responses: answered.map(item => (schedules.has(item.id) ? { ...item, body: withoutTimes(item.body) } : item)),
    },
  };
};

/** One line of the log: what was asked and answered, nothing of anybody's free/busy, no tokens, no file bytes. */
export const logLine = (method: string, url: string, headers: Headers, request: unknown, status: number, response: unknown): LogLine => {
  const kept = Object.entries(keptHeaders).flatMap(
    ([name, written]) => (headers.has(name) ? [[written, headers.get(name) ?? ''] as const] : []),
  );
  const line = { method, url, headers: Object.fromEntries(kept), status };
  if (url.split('?')[0]?.endsWith('/$batch')) return { ...line, ...batch(request ?? null, response ?? null) };
  return { ...line, request: request ?? null, response: (isSchedule(url) ? withoutTimes(response) : response) ?? null };
};
