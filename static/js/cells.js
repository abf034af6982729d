/* The cells of a grid as rows, for moving and pasting. */

const plain = (text) => text.normalize("NFKC").replace(/[\s“”"'.、,:;()]/g, "");

/* {rows, at, spoken}: a row has its inputs from left to right and the labels printed beside them. */
export function cells(root) {
  const rows = [];
  for (const input of root.querySelectorAll("input[data-row]")) {
    const line = input.closest("tr");
    if (rows.at(-1)?.line !== line) rows.push({ line, label: plain(line.querySelector("th.line:last-of-type")?.textContent ?? ""), inputs: [] });
    rows.at(-1).inputs.push(input);
  }
  return { rows, at: (input) => position(rows, input), columns: () => columnLabels(root, rows) };
}

export const sameLabel = plain;

export const isAmount = (input) => input.inputMode === "decimal";

function position(rows, input) {
  const r = rows.findIndex((row) => row.line === input.closest("tr"));
  return { r, c: rows[r].inputs.indexOf(input) };
}

/* The printed names of the columns, where all rows share them. */
function columnLabels(root, rows) {
  if (!root.querySelector("thead") || !rows.length) return [];
  return rows[0].inputs.map((input) => {
    const ids = input.closest("td").headers.split(" ");
    return plain(document.getElementById(ids.at(-1)).textContent);
  });
}

/* The input of a row that stands under a physical column, or the nearest one left of it. */
export function under(row, input) {
  const left = row.inputs.filter((one) => !(+one.dataset.column > +input.dataset.column));
  return left.at(-1) ?? row.inputs[0];
}
