/* Where does a pasted block belong? By the labels it brings, else from the focused cell on. Pure. */

import { under } from "./cells.js";
import { groupsIn, hasEntry, headsOf, isBlank, isLabel, matched, upright } from "./headings.js";
import { belowHeads, figuresOf, put } from "./laying.js";

/*
 * {writes: [{input, raw}], rest, labels, isSure, isLed}: `rest` names figures with no place, `labels` counts
 * skipped words; what is not sure, or was led by its labels, is shown before it is written.
 */
export function placement(pasted, model, start) {
  const rows = upright(pasted, model);
  const lines = rows.map((row) => matched(row, model));
  const hasHeads = rows.some((row) => !hasEntry(row) && headsOf(row, model).size);
  const isLed = lines.some(Boolean) || hasHeads;
  const found = { writes: [], rest: [], labels: rows.flat().filter(isLabel).length, isSure: true, isLed };
  if (isLed) byLabels(rows, lines, model, start, found);
  else byPosition(rows, model, start, found);
  return withoutContradictions(found);
}

const NO_HEAD = { columns: new Map(), groups: new Map(), titles: [] };

/* One more row of heads: which columns and groups stand where, and at which places something stands. */
function headWith({ columns, groups, titles }, row, own, grouped) {
  const places = [...row.keys()].filter((place) => isLabel(row[place]));
  return {
    columns: new Map([...columns, ...own]),
    groups: new Map([...groups, ...grouped]),
    titles: [...new Set([...titles, ...places])],
  };
}

/* Lines by their labels; where no row has one, the rows below known heads are the focused line and the next ones. */
function byLabels(rows, lines, model, start, found) {
  const hasLines = lines.some(Boolean);
  let head = NO_HEAD;
  let isHead = false;
  let next = model.placeOf(start).r;
  for (const [r, row] of rows.entries()) {
    const own = headsOf(row, model);
    if (!lines[r] && own.size && !hasEntry(row)) {
      head = headWith(isHead ? head : NO_HEAD, row, own, groupsIn(row, model));
      isHead = true;
    } else if (lines[r]) {
      isHead = false;
      figuresOf(row, lines[r], head, found);
    } else if (hasEntry(row)) {
      isHead = false;
      if (hasLines) found.rest.push(row.filter((text) => !isBlank(text)).join(" "));
      else next += belowHeads(row, model.rows[next], head, found);
    } else if (!row.length) head = NO_HEAD;
  }
}

/* Figures alone stand as they were copied; beside words that nobody knows it must be asked. */
function byPosition(rows, model, start, found) {
  const isHead = (row) => row.some(isLabel) && row.every((text) => isBlank(text) || isLabel(text));
  const body = rows.every(isHead) ? rows : rows.filter((row) => row.length && !isHead(row));
  const isBeside = (row) => row.length > 1 && isLabel(row[0]);
  const lead =
    body.length && body.every((row) => isBlank(row[0] ?? null) || isBeside(row)) && body.some(isBeside) ? 1 : 0;
  found.isSure = found.labels === 0 || (rows.length === 1 && rows[0].length === 1);
  const { r } = model.placeOf(start);
  for (const [dy, row] of body.entries()) {
    const line = model.rows[r + dy];
    const c = line ? line.inputs.indexOf(under(line, start)) : 0;
    for (const [dx, raw] of row.slice(lead).entries()) put(line?.inputs[c + dx], raw, found);
  }
}

/* Two tables may claim one cell: nobody chooses between their figures. */
function withoutContradictions(found) {
  const said = new Map();
  for (const { input, raw } of found.writes) said.set(input, (said.get(input) ?? new Set()).add(raw.trim()));
  const isOne = ({ input }) => said.get(input).size === 1;
  const rest = [...found.rest, ...found.writes.filter((one) => !isOne(one)).map(({ raw }) => raw)];
  const writes = found.writes.filter(
    (one, n, all) => isOne(one) && all.findIndex(({ input }) => input === one.input) === n,
  );
  return { ...found, writes, rest, isSure: found.isSure && writes.length === found.writes.length };
}
