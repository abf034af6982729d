/* Where does a pasted block belong? By the statutory labels it brings, else from the focused cell on. */

import { sameLabel, under } from "./cells.js";
import { isWording } from "./cleaning.js";

const isBlank = (text) => text === null || text.trim() === "";
const isLabel = (text) => !isBlank(text) && isWording(text);

/* {writes: [{input, raw}], rest, labels}: `rest` names figures with no place, `labels` counts skipped words. */
export function placement(rows, model, start) {
  const lines = rows.map((row) => matched(row, model));
  return lines.some(Boolean) ? byLabel(rows, lines, model) : byPosition(rows, model, start);
}

/* The grid's row whose printed label stands in a pasted row, and the place of that label. */
function matched(row, model) {
  for (const [place, text] of [...row.entries()].reverse()) {
    const line = isLabel(text) && model.rows.find((one) => one.label === sameLabel(text));
    if (line) return { line, place };
  }
  return null;
}

function byLabel(rows, lines, model) {
  const found = { writes: [], rest: [], labels: 0 };
  const columns = columnsOf(rows, lines, model);
  for (const [r, row] of rows.entries()) {
    if (lines[r]) figuresOf(row, lines[r], columns, found);
    else if (row.some((text) => /\d/.test(text ?? ""))) found.rest.push(row.find((text) => !isBlank(text)));
    found.labels += row.filter(isLabel).length;
  }
  return found;
}

/* Pasted column → place in the grid's row, where the block brings the headings too. */
function columnsOf(rows, lines, model) {
  const names = model.columns();
  const columns = new Map();
  const first = lines.findIndex(Boolean);
  for (const row of rows.slice(0, first)) {
    for (const [place, text] of row.entries()) {
      const c = isBlank(text) ? -1 : names.indexOf(sameLabel(text));
      if (c >= 0) columns.set(place, c);
    }
  }
  return columns.size > 1 ? columns : null;
}

function figuresOf(row, { line, place }, columns, found) {
  const fits = columns && [...columns.keys()].every((one) => one < row.length && one > place);
  const values = fits ? [...columns].map(([from, to]) => [to, row[from]]) : inOrder(row.slice(place + 1), line);
  for (const [to, raw] of values) put(line.inputs[to], raw, found);
}

/* Blank boxes between a label and its figures belong to the label. */
function inOrder(after, line) {
  const values = after.filter((text) => text !== null);
  while (values.length > line.inputs.length && isBlank(values[0])) values.shift();
  while (values.length > line.inputs.length && isBlank(values.at(-1))) values.pop();
  return [...values.entries()];
}

function put(input, raw, found) {
  if (raw === null) return;
  if (input) found.writes.push({ input, raw });
  else if (!isBlank(raw)) found.rest.push(raw);
}

/* Headings above and label columns before the figures are passed over. */
function byPosition(rows, model, start) {
  const found = { writes: [], rest: [], labels: 0 };
  const isHead = (row) => row.some(isLabel) && row.every((text) => isBlank(text) || isLabel(text));
  const first = Math.max(rows.findIndex((row) => !isHead(row)), 0);
  const body = rows.slice(rows.every(isHead) ? 0 : first);
  const lead = leadingLabels(body);
  found.labels = rows.flat().filter(isLabel).length;
  const { r } = model.at(start);
  for (const [dy, row] of body.entries()) {
    const line = model.rows[r + dy];
    const c = line ? line.inputs.indexOf(under(line, start)) : 0;
    for (const [dx, raw] of row.slice(lead).entries()) put(line?.inputs[c + dx], raw, found);
  }
  return found;
}

function leadingLabels(rows) {
  const width = rows[0].length;
  let lead = 0;
  const column = (place) => rows.map((row) => row[place] ?? null);
  while (lead < width - 1 && column(lead).every((text) => isBlank(text) || isLabel(text))) {
    if (!rows.some((row) => row.slice(0, width).some((text, place) => place >= lead && isLabel(text)))) break;
    lead += 1;
  }
  return lead;
}
