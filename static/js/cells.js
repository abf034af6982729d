/* The cells of a grid as rows, for moving and pasting. */

import { sameLabel, shortLabel } from "./headings.js";

/* {rows, names, at}: a row has its inputs from left to right, the label printed beside them, the names above them. */
export function cells(root) {
  const rows = [];
  for (const input of root.querySelectorAll("input[data-column]")) {
    const line = input.closest("tr");
    if (rows.at(-1)?.line !== line) rows.push({ line, ...labelOf(line), names: [], inputs: [] });
    rows.at(-1).inputs.push(input);
    rows.at(-1).names.push(columnName(input));
  }
  return { rows, names: new Set(rows.flatMap((row) => row.names)), at: (input) => position(rows, input) };
}

function labelOf(line) {
  const text = line.querySelector("th.line:last-of-type")?.textContent ?? "";
  return { label: sameLabel(text), short: shortLabel(text) };
}

/* The last of the labels that a cell stands under is its column's. */
function columnName(input) {
  const id = input.closest("td").headers.split(" ").at(-1);
  return shortLabel(document.getElementById(id)?.textContent ?? "");
}

export const isAmount = (input) => input.inputMode === "decimal";

function position(rows, input) {
  const r = rows.findIndex((row) => row.line === input.closest("tr"));
  return { r, c: rows[r].inputs.indexOf(input) };
}

/* The input of a row that stands under a physical column, or the nearest one left of it. */
export function under(row, input) {
  const left = row.inputs.filter((one) => !(+one.dataset.column > +input.dataset.column));
  return left.at(-1) ?? row.inputs[0];
}
