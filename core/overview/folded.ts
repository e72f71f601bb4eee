import type { OverviewRow } from './overview.ts';

/** So many open proposals from one person are seen at once (ledger.md, «Versions and limits»). */
const mostFromOne = 20;

/** A list with what one person has asked beyond that many set aside, so that nobody fills another's list. */
export type Folded = { shown: readonly OverviewRow[]; more: readonly { person: string; name: string; rows: readonly OverviewRow[] }[] };

/** Folds what is asked by one and the same person beyond twenty, the oldest of them first in sight; everything else stands as it is. */
export const folded = (rows: readonly OverviewRow[]): Folded => {
  const counts = new Map<string, number>();
  const more = new Map<string, OverviewRow[]>();
  const shown = rows.filter(row => {
    if (row.turn !== 'asked') return true;
    const count = (counts.get(row.otherOid) ?? 0) + 1;
    counts.set(row.otherOid, count);
    if (count <= mostFromOne) return true;
    more.set(row.otherOid, [...(more.get(row.otherOid) ?? []), row]);
    return false;
  });
  return { shown, more: [...more].map(([person, all]) => ({ person, name: all[0]!.name, rows: all })) };
};
