/* Where does a pasted block belong? By the labels it brings, else from the focused cell on. Pure. */

import { under } from "./cells.js";
import { columnsOf, hasEntry, headsOf, isBlank, isLabel, matched, upright } from "./headings.js";

/*
 * {writes: [{input, raw}], rest, labels, isSure}: `rest` names figures with no place, `labels` counts
 * skipped words; what is not sure is asked before it is written.
 */
export function placement(pasted, model, start) {
  const rows = upright(pasted, model);
  const lines = rows.map((row) => matched(row, model));
  const hasHeads = rows.some((row) => !hasEntry(row) && headsOf(row, model).size);
  const found = { writes: [], rest: [], labels: rows.flat().filter(isLabel).length, isSure: true };
  if (lines.some(Boolean) || hasHeads) byLabels(rows, lines, model, start, found);
  else byPosition(rows, model, start, found);
  return withoutContradictions(found);
}

/* Lines by their labels; where no row has one, the rows below known heads are the focused line and the next ones. */
function byLabels(rows, lines, model, start, found) {
  const hasLines = lines.some(Boolean);
  let heads = new Map();
  let isHead = false;
  let next = model.at(start).r;
  for (const [r, row] of rows.entries()) {
    const own = headsOf(row, model);
    if (!lines[r] && own.size && !hasEntry(row)) {
      heads = isHead ? new Map([...heads, ...own]) : own;
      isHead = true;
    } else if (lines[r]) {
      isHead = false;
      figuresOf(row, lines[r], heads, found);
    } else if (hasEntry(row)) {
      isHead = false;
      if (hasLines) found.rest.push(row.filter((text) => !isBlank(text)).join(" "));
      else next += belowHeads(row, model.rows[next], heads, found);
    } else if (!row.length) heads = new Map();
  }
}

/* The figures of a line that a label names. Without heads there must be as many as the line has cells. */
function figuresOf(row, { line, place }, heads, found) {
  const columns = columnsOf(heads, line);
  const after = row.slice(place + 1);
  const values = withoutEdges(after, line.inputs.length);
  const isAligned = columns.size > 0 && [...heads.keys()].every((one) => one > place && one < row.length);
  if (isAligned) return byColumns(row, columns, line, place, found);
  const isListed = heads.size > 0 && columns.size === heads.size && heads.size === values.length;
  const to = isListed ? [...columns.values()] : [...values.keys()];
  if (!isListed && values.length !== line.inputs.length) found.isSure = false;
  for (const [n, raw] of values.entries()) put(line.inputs[to[n]], raw, found);
}

/* 1 when the row was one of figures below known heads; a label beside it that nobody knows must be asked. */
function belowHeads(row, line, heads, found) {
  const columns = line ? columnsOf(heads, line) : new Map();
  const first = row.findIndex((text) => !isBlank(text));
  if (!columns.size) {
    found.rest.push(row[first]);
    return 0;
  }
  if (isLabel(row[first])) found.isSure = false;
  byColumns(row, columns, line, isLabel(row[first]) ? first : -1, found);
  return 1;
}

function byColumns(row, columns, line, label, found) {
  for (const [place, raw] of row.entries()) {
    if (columns.has(place)) put(line.inputs[columns.get(place)], raw, found);
    else if (place > label && !isBlank(raw)) {
      found.rest.push(raw);
      found.isSure = false;
    }
  }
}

/* Blank boxes between a label and its figures belong to the label. */
function withoutEdges(after, width) {
  const values = after.filter((text) => text !== null);
  while (values.length > width && isBlank(values[0])) values.shift();
  while (values.length > width && isBlank(values.at(-1))) values.pop();
  return values;
}

/* Figures alone stand as they were copied; beside words that nobody knows it must be asked. */
function byPosition(rows, model, start, found) {
  const isHead = (row) => row.some(isLabel) && row.every((text) => isBlank(text) || isLabel(text));
  const body = rows.every(isHead) ? rows : rows.filter((row) => row.length && !isHead(row));
  const isBeside = (row) => row.length > 1 && isLabel(row[0]);
  const lead =
    body.length && body.every((row) => isBlank(row[0] ?? null) || isBeside(row)) && body.some(isBeside) ? 1 : 0;
  found.isSure = found.labels === 0 || (rows.length === 1 && rows[0].length === 1);
  const { r } = model.at(start);
  for (const [dy, row] of body.entries()) {
    const line = model.rows[r + dy];
    const c = line ? line.inputs.indexOf(under(line, start)) : 0;
    for (const [dx, raw] of row.slice(lead).entries()) put(line?.inputs[c + dx], raw, found);
  }
}

function put(input, raw, found) {
  if (isBlank(raw) && !input) return;
  if (raw === null) return;
  if (input) found.writes.push({ input, raw });
  else found.rest.push(raw);
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
