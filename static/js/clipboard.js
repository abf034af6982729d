/* Which rows and cells were copied? Reads the tables of Excel, Word or a web page, else text. */

import { last } from "./last.js";
import { rowsOf } from "./splitting.js";

const MOST_TABLES = 30;
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;
const LONGEST_HTML = 2000000;
const BLOCKS = "p, div, li, tr, h1, h2, h3, h4";

/* Rows of texts; null for the places a merged cell covers. An empty row parts two tables. */
export function block(clipboard) {
  const html = clipboard.getData("text/html");
  const rows = html.length <= LONGEST_HTML && /<table/i.test(html) ? fromTables(html) : [];
  return trimmed(rows.length ? rows : rowsOf(clipboard.getData("text/plain")));
}

function fromTables(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")].filter((one) => !one.parentElement.closest("table"));
  return tables.slice(0, MOST_TABLES).flatMap((table, n) => (n ? [[], ...fromTable(table)] : fromTable(table)));
}

function fromTable(table) {
  const grid = [];
  for (const [r, row] of [...table.rows].slice(0, MOST_ROWS).entries()) {
    grid[r] = grid[r] ?? [];
    let c = 0;
    for (const cell of row.cells) {
      while (grid[r][c] !== undefined) c += 1;
      occupy(grid, r, c, cell);
      c += cell.colSpan;
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? null));
}

function occupy(grid, r, c, cell) {
  const right = Math.min(c + cell.colSpan, MOST_COLUMNS);
  const bottom = Math.min(r + cell.rowSpan, MOST_ROWS);
  for (let y = r; y < bottom; y += 1) {
    grid[y] = grid[y] ?? [];
    for (let x = c; x < right; x += 1) grid[y][x] = null;
  }
  if (c < MOST_COLUMNS) grid[r][c] = textOf(cell);
}

/* Two paragraphs of a cell are two texts: 5 above 1 is not 51. */
function textOf(cell) {
  for (const gap of cell.querySelectorAll("br")) gap.replaceWith("\n");
  for (const part of cell.querySelectorAll(BLOCKS)) part.append("\n");
  return cell.textContent.trim();
}

/* Without the empty rows at the end that Word and browsers add. */
function trimmed(rows) {
  const isBlank = (text) => text === null || text.trim() === "";
  const kept = [...rows];
  while (kept.length > 1 && last(kept).every(isBlank)) kept.pop();
  return kept;
}
