/* Which figures stand in a file of the package? In a report's JSON, or in one of the two tables. */

/* Rows of fields; a field in quotes may hold commas, lines and doubled quotes. */
export function rowsOf(text) {
  const rows = [[""]];
  const FIELD = /"((?:[^"]|"")*)"|(,)|(\r?\n)|([^",\r\n]+)|./gs;
  for (const [whole, quoted, comma, line] of text.replace(/^\uFEFF/, "").matchAll(FIELD)) {
    const row = rows[rows.length - 1];
    if (comma) row.push("");
    else if (line) rows.push([""]);
    else row[row.length - 1] += quoted?.replaceAll('""', '"') ?? whole;
  }
  return rows.filter((row) => row.length > 1);
}

/* The figures of a report's JSON, by the names of the cells. */
export function figuresInJson(text, cells) {
  const said = JSON.parse(text);
  return Object.fromEntries(
    cells.map((cell) => {
      const [table, line, column] = cell.split(".");
      return [cell, String(said[table]?.[line]?.[column] ?? "")];
    }),
  );
}

/* The figures of a table of all reports: {key of the report: {cell: figure}}. */
export function figuresInTable(text) {
  const [head, ...rows] = rowsOf(text);
  const found = {};
  for (const row of rows) {
    const line = Object.fromEntries(head.map((name, place) => [name, row[place] ?? ""]));
    const key = `${line.unit_id}-${line.version}`;
    if (!(key in found)) found[key] = {};
    if ("cell" in line) found[key][line.cell] = line.value;
    else Object.assign(found[key], line);
  }
  return found;
}
