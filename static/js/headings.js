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

const ALIKE = { 合计: "总计", 共计: "总计", 总数: "总计", 公民: "自然人", 个人: "自然人" };

/* The column that a head names: to the letter, by a usual other word, or cut short (企业) where only one is meant. */
function columnNamed(text, model) {
  const short = shortLabel(text);
  if (model.names.has(short)) return short;
  if (model.names.has(ALIKE[short])) return ALIKE[short];
  const longer = short.length > 1 && isLabel(text) ? [...model.names].filter((name) => name.includes(short)) : [];
  return longer.length === 1 ? longer[0] : "";
}

/* Place in a pasted row → name of the column that stands there. */
export function headsOf(row, model) {
  const named = [...row.entries()].map(([place, text]) => [place, isBlank(text) ? "" : columnNamed(text, model)]);
  return new Map(named.filter(([, name]) => name));
}

/* Place in a pasted row → the columns under a group's head (法人); a group that holds the total is none. */
export function groupsIn(row, model) {
  const named = [...row.entries()].map(([place, text]) => [place, isBlank(text) ? null : groupNamed(text, model)]);
  return new Map(named.filter(([, names]) => names));
}

function groupNamed(text, model) {
  const short = shortLabel(text);
  if (short.length < 2 || columnNamed(text, model)) return null;
  const meant = [...model.groups].filter(([name, names]) => name.startsWith(short) && !names.has("总计"));
  return meant.length === 1 ? meant[0][1] : null;
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
  if (isTurned(rows, model)) return turned(rows);
  if (rows.some((row) => matched(row, model))) return rows;
  const isListed = (row) =>
    hasEntry(row) && headsOf(row, model).size === 1 && headsOf(row, model).has(row.findIndex((text) => !isBlank(text)));
  const listed = rows.filter(isListed).length;
  const beside = Math.max(...rows.map((row) => headsOf(row, model).size));
  return !listed || beside > 1 ? rows : turned(rows);
}

/* The table's lines stand side by side in one row of labels, its columns below each other. */
function isTurned(rows, model) {
  const lines = (row) => new Set(row.map((text) => isLabel(text) && lineOf(text, model)).filter(Boolean));
  const isAcross = (row) => !hasEntry(row) && lines(row).size > 1;
  return rows.some(isAcross) && rows.some((row) => hasEntry(row) && headsOf(row, model).size);
}

function turned(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null));
}
