/* Which rows and cells were copied? Reads a table of Excel, Word or a web page, else tabs and lines. */

const MOST_ROWS = 300;
const MOST_COLUMNS = 60;
const LONGEST_TEXT = 100000;

/* Rows of texts; null for the places a merged cell covers. */
export function block(clipboard) {
  const html = clipboard.getData("text/html");
  const rows = html.length <= 20 * LONGEST_TEXT && /<table/i.test(html) ? fromTable(html) : [];
  return trimmed(rows.length ? rows : fromText(clipboard.getData("text/plain")));
}

function fromTable(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  const grid = [];
  for (const [r, row] of [...(table?.rows ?? [])].slice(0, MOST_ROWS).entries()) {
    grid[r] ??= [];
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
    grid[y] ??= [];
    for (let x = c; x < right; x += 1) grid[y][x] = null;
  }
  if (c < MOST_COLUMNS) grid[r][c] = cell.textContent.trim();
}

function fromText(text) {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n", MOST_ROWS)
    .map((line) => line.split("\t", MOST_COLUMNS));
}

/* Without the empty rows and columns at the edges that Word and browsers add. */
function trimmed(rows) {
  const isBlank = (text) => text === null || text.trim() === "";
  const kept = [...rows];
  while (kept.length > 1 && kept.at(-1).every(isBlank)) kept.pop();
  return kept;
}
