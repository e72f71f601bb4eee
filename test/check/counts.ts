export type Counts = { passed: number; failed: number };

/** The counts on a runner's last closing line, `N passed, N failed`; null where it printed none. */
export const countsIn = (output: string): Counts | null => {
  const lines = [...output.matchAll(/^(?:\w+: )?(\d+) passed, (\d+) failed/gmu)];
  const last = lines.at(-1);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : null;
};

/** The one line that closes a run. Runners that could not run are named. */
export const closingLine = ({ passed, failed }: Counts, skipped: readonly string[]): string => {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped (no browser for: ${skipped.join(', ')})`;
};
