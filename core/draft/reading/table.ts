import type { Piece } from './pieces.ts';

/** A row of a table with a column of owners. */
export type TaskRow = { task: string; owner: string; due: string; start: number; end: number };

const headings = {
  owner: /^(?:ansvar|ansvarlig|ansvarleg|hvem|kven|vem|owner|who|responsible|assignee|assigned to|person|navn|namn|ansvarig|ansvarshavende|utføres av|eier|name)\b/iu,
  task: /^(?:oppfølging|oppfølgjing|tiltak|aksjon|oppgave|oppgåve|hva|kva|vad|hvad|action|action item|task|what|to do|todo|gjøremål|leveranse|leverance|uppgift|åtgärd|opgave|beskrivelse|item|deliverable|bestilling)\b/iu,
  due: /^(?:frist|innan|seinast|senest|klar|ferdig|tidsfrist|due|due date|deadline|når|when|dato|date|senast|klart|datum|hvornår|by|innen|tid)\b/iu,
  status: /^(?:status|tilstand|state)\b/iu,
};

const done = /^(?:utført|ferdig|fullført|lukket|lukka|avsluttet|avslutta|levert|gjort|ok|done|complete|completed|closed|färdig|avslutad|udført|afsluttet)$/iu;
const empty = /^(?:[-–—:\s]+|ingen|inga|inget|none|n\/a|ingen oppfølging|ingen oppfølgjing|no action)?$/iu;

const cellsOf = ({ text, start }: Piece) => {
  let at = start;
  return text.split('\t').map(cell => {
    const from = at + (cell.length - cell.trimStart().length);
    at += cell.length + 1;
    return { text: cell.trim(), start: from, end: from + cell.trim().length };
  });
};

const columnOf = (header: readonly { text: string }[], kind: keyof typeof headings) => header.findIndex(cell => headings[kind].test(cell.text));

/** The tasks of a table whose first row names its columns, those that are done aside; none where no column holds an owner. */
export const taskRows = (rows: readonly Piece[]): TaskRow[] => {
  const [first, ...others] = rows;
  if (!first) return [];
  const header = cellsOf(first);
  const owner = columnOf(header, 'owner');
  if (owner < 0) return [];
  const due = columnOf(header, 'due');
  const named = columnOf(header, 'task');
  const status = columnOf(header, 'status');
  return others.flatMap(row => {
    const cells = cellsOf(row);
    const longest = cells.reduce((most, cell, at) => (at !== owner && at !== due && cell.text.length > (cells[most]?.text.length ?? 0) ? at : most), -1);
    const task = cells[named >= 0 ? named : longest];
    const who = cells[owner]?.text ?? '';
    if (!task || empty.test(task.text) || empty.test(who) || done.test(cells[status]?.text ?? '')) return [];
    return [{ task: task.text, owner: who, due: cells[due]?.text ?? '', start: task.start, end: task.end }];
  });
};
