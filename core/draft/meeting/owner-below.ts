import type { Piece } from '../reading/pieces.ts';

/** Whom and when the lines below a task tell: «Ansvarlig: Per», «Frist: 4. desember»; null what they do not tell. */
type Below = { owner: string | null; due: Piece | null };

const ownerLine = /^(?:ansvar|ansvarlig|ansvarleg|ansvarig|owner|responsible|assigned to|utføres av|hvem|kven|vem|who)\s*[:=–-]\s*(?=\S)/iu;
const dueLine = /^(?:frist|tidsfrist|når|due|due date|deadline|senast|hvornår)\s*[:=–-]\s*(?=\S)/iu;

/**
 * The pieces of minutes, each with what the lines right below it tell of it; those lines are no pieces of their own then. A line that names an owner
 * or a day belongs to the piece above it in the same paragraph.
 */
export const withOwnersBelow = (pieces: readonly Piece[]): { piece: Piece; below: Below | null }[] => {
  const told: { piece: Piece; below: Below | null }[] = [];
  for (const piece of pieces) {
    const above = told.at(-1);
    const isBelow = above && above.piece.block === piece.block && above.piece.kind !== 'row' && !ownerLine.test(above.piece.text);
    const owner = ownerLine.exec(piece.text)?.[0];
    const named = owner === undefined ? '' : piece.text.slice(owner.length);
    // «Ansvar: –» gives it to nobody.
    if (isBelow && owner && !/\p{L}/u.test(named)) continue;
    if (isBelow && owner && (above.below?.owner ?? null) === null) above.below = { owner: named, due: above.below?.due ?? null };
    else if (isBelow && (above.below?.due ?? null) === null && dueLine.test(piece.text)) above.below = { owner: above.below?.owner ?? null, due: piece };
    else told.push({ piece, below: null });
  }
  return told;
};
