import { loadResult } from '#core/load/result.ts';
import type { WrittenCase } from '#core/load/read-case.ts';

const mostWeeks = 60;

const isCase = (line: unknown): line is WrittenCase => {
  if (typeof line !== 'object' || line === null || !('schema' in line) || line.schema !== 'loadcase/1') return false;
  const { window, person } = line as { window?: { weeks?: unknown }; person?: unknown };
  const weeks = window?.weeks;
  return typeof weeks === 'number' && Number.isInteger(weeks) && weeks >= 1 && weeks <= mostWeeks && typeof person === 'object' && person !== null;
};

/** A line in: a `loadcase/1`. A line out: its `loadresult/1`, or an error when the line is no such case. */
export const inspectLoad = (line: unknown): object => {
  if (!isCase(line)) return { error: 'not-a-case' };
  try {
    return loadResult(line);
  } catch (error) {
    return { error: `not-a-case: ${(error as Error).message}` };
  }
};
