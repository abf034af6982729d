/* The figures of one pasted row go into a line of the table: under known heads, else all or none. Pure. */

import { clean } from "./cleaning.js";
import { columnsOf, isBlank, isLabel } from "./headings.js";
import { last } from "./last.js";

/*
 * The figures of a line that a label names; `head` is {columns, groups, titles} of the rows of heads above.
 * Heads may have no box over the label: then there must be as many as figures, else as many figures as cells.
 */
export function figuresOf(row, { line, place }, head, found) {
  const columns = columnsOf(head.columns, line);
  const values = withoutEdges(row.slice(place + 1), line.inputs.length);
  const titles = [...head.titles].sort((one, other) => one - other);
  const known = [...head.columns.keys(), ...head.groups.keys()];
  const isAligned = columns.size > 0 && known.every((one) => one > place && one < row.length);
  if (isAligned) return byColumns(row, columns, head.groups, line, place, found);
  if (columns.size > 0 && titles.length === values.length) {
    const moved = [];
    for (const [n, raw] of values.entries()) moved[titles[n]] = raw;
    return byColumns(
      Array.from(moved, (raw) => raw ?? null),
      columns,
      head.groups,
      line,
      -1,
      found,
    );
  }
  const isWhole = values.length === line.inputs.length;
  if (!isWhole) found.isSure = false;
  for (const [n, raw] of values.entries()) put(isWhole || !columns.size ? line.inputs[n] : null, raw, found);
}

/* 1 when the row was one of figures below known heads; a label beside it that nobody knows must be asked. */
export function belowHeads(row, line, head, found) {
  const columns = line ? columnsOf(head.columns, line) : new Map();
  const first = row.findIndex((text) => !isBlank(text));
  if (!columns.size) {
    found.rest.push(row[first]);
    return 0;
  }
  if (isLabel(row[first])) found.isSure = false;
  byColumns(row, columns, head.groups, line, isLabel(row[first]) ? first : -1, found);
  return 1;
}

function byColumns(row, columns, groups, line, label, found) {
  for (const [place, raw] of row.entries()) {
    const members = columns.has(place) ? [columns.get(place)] : ofGroup(raw, groups.get(place), columns, line);
    for (const n of members) put(line.inputs[n], raw, found);
    if (members.length || place <= label || isBlank(raw)) continue;
    found.rest.push(raw);
    found.isSure = false;
  }
}

/* A group that counts 0 counts 0 in each of its columns; any other figure of a group has no cell. */
function ofGroup(raw, names, columns, line) {
  if (!names || clean(raw ?? "").text !== "0") return [];
  const members = [...line.names.keys()].filter((n) => names.has(line.names[n]));
  const own = new Set(columns.values());
  return members.some((n) => own.has(n)) ? [] : members;
}

/* Blank boxes between a label and its figures belong to the label. */
function withoutEdges(after, width) {
  const values = after.filter((text) => text !== null);
  while (values.length > width && isBlank(values[0])) values.shift();
  while (values.length > width && isBlank(last(values))) values.pop();
  return values;
}

export function put(input, raw, found) {
  if (isBlank(raw) && !input) return;
  if (raw === null) return;
  if (input) found.writes.push({ input, raw });
  else found.rest.push(raw);
}
