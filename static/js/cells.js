/* The cells of a grid as rows, for pasting. */

import { sameLabel, shortLabel } from "./headings.js";
import { last } from "./last.js";

/*
 * {rows, names, groups, placeOf}: a row has its inputs from left to right, the label printed beside them,
 * the names above them. A group is a head over several names (法人或其他组织), and those names.
 */
export function cells(root) {
  const rows = [];
  for (const input of root.querySelectorAll("input[data-column]")) {
    const line = input.closest("tr");
    if (last(rows)?.line !== line) rows.push({ line, ...labelOf(line), names: [], inputs: [] });
    last(rows).inputs.push(input);
    last(rows).names.push(columnName(input));
  }
  const names = new Set(rows.flatMap((row) => row.names));
  return { rows, names, groups: groupsOf(root), placeOf: (input) => position(rows, input) };
}

function labelOf(line) {
  const text = line.querySelector("th.line:last-of-type")?.textContent ?? "";
  return { label: sameLabel(text), short: shortLabel(text) };
}

/* The last of the labels that a cell stands under is its column's. */
function columnName(input) {
  const id = last(input.closest("td").headers.split(" "));
  return shortLabel(document.getElementById(id)?.textContent ?? "");
}

/* A head over cells of different names, each of them once in a line. */
function groupsOf(root) {
  const found = new Map();
  for (const head of root.querySelectorAll("th.column[colspan]")) {
    const under = [...root.querySelectorAll("td.cell")].filter((cell) => cell.headers.split(" ").includes(head.id));
    found.set(shortLabel(head.textContent), new Set(under.map((cell) => columnName(cell.querySelector("input")))));
  }
  return found;
}

export const isAmount = (input) => input.inputMode === "decimal";

function position(rows, input) {
  const r = rows.findIndex((row) => row.line === input.closest("tr"));
  return { r, c: rows[r].inputs.indexOf(input) };
}

/* The input of a row that stands under a physical column, or the nearest one left of it. */
export function under(row, input) {
  const left = row.inputs.filter((one) => !(+one.dataset.column > +input.dataset.column));
  return last(left) ?? row.inputs[0];
}
