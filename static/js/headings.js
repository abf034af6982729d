/* Which line or column of a statutory table does a pasted label name? Also short or unnumbered ones. Pure. */

import { isEntry, isWording } from "./cleaning.js";

const NUMBERED = /^\s*(?:[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+[、.．]|\d+[.．、])\s*/;

/* A label without its signs: 3.其他 and “3其他” are one. */
export const sameLabel = (text) => text.normalize("NFKC").replace(/[\s“”"'.、,:;()]/g, "");

const NOTED = /(?<=.)[(（][^()（）]*[)）]\s*$/;

/* And without its number, its note in brackets, 本年 before it and 件数 behind it: 本年制发件数 is 制发, 本年新收申请 is 新收. */
export const shortLabel = (text) =>
  sameLabel(text.replace(NUMBERED, "").replace(NOTED, ""))
    .replace(/^本年/, "")
    .replace(/(件数|数量|情况)$/, "")
    .replace(/(政府信息公开)?申请$/, "");

export const isBlank = (text) => text === null || text.trim() === "";
export const isLabel = (text) => !isBlank(text) && isWording(text);
export const hasEntry = (row) => row.some((text) => !isBlank(text) && isEntry(text));

/* {line, place}: the table's line that a pasted row names, and where in the row its label stands. */
export function matched(row, model) {
  for (const [place, text] of [...row.entries()].reverse()) {
    const line = isLabel(text) && lineOf(text, model);
    if (line) return { line, place };
  }
  return null;
}

/* A short label that is also a column's (总计) names no line. */
function lineOf(text, model) {
  const exact = model.rows.filter((one) => one.label === sameLabel(text));
  if (exact.length === 1) return exact[0];
  const short = shortLabel(text);
  const alike = model.names.has(short) ? [] : model.rows.filter((one) => one.short === short);
  return alike.length === 1 ? alike[0] : null;
}

/* Place in a pasted row → name of the column that stands there. */
export function headsOf(row, model) {
  const named = [...row.entries()].map(([place, text]) => [place, isBlank(text) ? "" : shortLabel(text)]);
  return new Map(named.filter(([, name]) => model.names.has(name)));
}

/* Place in a pasted row → place in the line; a name that stands there more or less often than in the line says nothing. */
export function columnsOf(heads, line) {
  const found = new Map();
  const all = [...heads];
  for (const name of new Set(heads.values())) {
    const from = all.filter(([, one]) => one === name).map(([place]) => place);
    const to = line.names.flatMap((one, place) => (one === name ? [place] : []));
    if (from.length !== to.length) continue;
    for (const [n, place] of from.entries()) found.set(place, to[n]);
  }
  return found;
}

/* A ledger may list the columns one below the other: such a block is turned. */
export function upright(rows, model) {
  if (rows.some((row) => matched(row, model))) return rows;
  const isListed = (row) =>
    hasEntry(row) && headsOf(row, model).size === 1 && headsOf(row, model).has(row.findIndex((text) => !isBlank(text)));
  const listed = rows.filter(isListed).length;
  const beside = Math.max(...rows.map((row) => headsOf(row, model).size));
  if (!listed || beside > 1) return rows;
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null));
}
