/* Which cells has a pasted text? Tabs part them; where there are none, blanks between figures do. Pure. */

import { isEntry, isWording, several } from "./cleaning.js";
import { last } from "./last.js";

const LONGEST_TEXT = 300000;
const MOST_ROWS = 3000;
const MOST_COLUMNS = 60;

/* Rows of texts. */
export function rowsOf(text) {
  const lines = text.slice(0, LONGEST_TEXT).replace(/\r\n?/g, "\n").replace(/\n$/, "");
  /* Figures in one line and nothing else: whether these are one cell or several, the person says. */
  if (!lines.includes("\n") && !lines.includes("\t") && several(lines).length) return [[lines]];
  const rows = lines.includes("\t") ? tabbed(lines) : lines.split("\n", MOST_ROWS).map(spaced);
  return rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
}

/* A spreadsheet puts a cell with a line break in quotation marks. */
function tabbed(text) {
  const rows = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const [sign, row] = [text[at], last(rows)];
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      at += 1;
      row.push(row.pop() + sign);
    } else if (sign === '"' && (isQuoted || last(row) === "")) isQuoted = !isQuoted;
    else if (!isQuoted && sign === "\t") row.push("");
    else if (!isQuoted && sign === "\n") rows.push([""]);
    else row.push(row.pop() + sign);
  }
  return isQuoted ? text.split("\n", MOST_ROWS).map((line) => line.split("\t")) : rows;
}

/* Several figures in a line are several cells; words that lead them are their label. */
function spaced(line) {
  const plain = line.trim();
  const words = plain.split(/\s+/);
  const isWide = /\s{2,}|\u3000/.test(plain);
  let first = words.length;
  while (first > 0 && isEntry(words[first - 1])) first -= 1;
  const figures = words.slice(first);
  if (figures.length > 1 && !(first === 0 && !isWide && isGrouped(figures)))
    return headed(words.slice(0, first), figures, line);
  if (figures.length === 1 && first > 0) return headed(words.slice(0, first), figures, line);
  return isWide ? plain.split(/\s{2,}|\s*\u3000\s*/) : [line];
}

function headed(words, figures, line) {
  if (!words.length) return figures;
  const label = words.join("");
  return isWording(label) ? [label, ...figures] : [line];
}

/* 5 100 may be one number, written with a blank for the thousands: nobody parts it unasked. */
const isGrouped = ([first, ...rest]) => /^\d{1,3}$/.test(first) && rest.every((one) => /^\d{3}$/.test(one));
