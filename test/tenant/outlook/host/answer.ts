import type { Params } from './protocol.ts';

/** What a method gives back: its value, one of Outlook's error codes, or (two old methods) a shape of its own. */
export type Answer = { data: unknown } | { errorCode: number } | { raw: Record<string, unknown> };

export const done = (data: unknown = null): Answer => ({ data });
export const refused = (errorCode: number): Answer => ({ errorCode });

/** The answer as `ExecuteMethod` carries it. */
export const wire = (answer: Answer): Record<string, unknown> => {
  if ('raw' in answer) return answer.raw;
  if ('errorCode' in answer) return { error: true, wasSuccessful: false, errorCode: answer.errorCode };
  return { error: false, wasSuccessful: true, data: answer.data };
};

export const text = (params: Params, name: string): string => {
  const value = params[name];
  return typeof value === 'string' ? value : '';
};
export const number = (params: Params, name: string): number => {
  const value = params[name];
  return typeof value === 'number' ? value : 0;
};
export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter(one => typeof one === 'string') : []);
