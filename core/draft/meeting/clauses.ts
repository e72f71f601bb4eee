import type { Patterns } from '../reading/patterns.ts';
import type { Piece } from '../reading/pieces.ts';

const join = /(?<=[\p{L}\d)])[,;:]\s+(?=(?:du|dere|jeg|eg|jag|i|you|vi|ni)\s)/iu;

/** A sentence of minutes where it is parted among «du» and «jeg»: «du snakker med håndballen, jeg tar turn». */
export const clausesOf = (piece: Piece, { me, you }: Patterns): Piece[] => {
  const parts = piece.text.split(join);
  // «Ahmed, jeg trenger listen» turns to him; it gives him nothing else.
  if (parts.length < 2 || /^\p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u.test(parts[0]!.trim())) return [piece];
  let from = 0;
  const isSubject = new RegExp(`^${me}(?![\\p{L}])`, 'iu');
  const clauses = parts.map(part => {
    const start = piece.text.indexOf(part, from);
    from = start + part.length;
    return { ...piece, text: part.replace(/[.\s]+$/u, ''), start: piece.start + start, end: piece.start + start + part.length };
  });
  return clauses.every((clause, at) => at === 0 || isSubject.test(clause.text) || you.test(clause.text)) ? clauses : [piece];
};
