/* What is meant by what stands in a cell of Excel, Word or a web page? Text in, text out. */

const EMPTY_MARKS = new Set(["-", "—", "——", "–", "−", "－", "/", "／", "\\", "无", "没有", "空"]);
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const AMOUNT = /^(\d+)(?:\.(\d+))?(万元|元|万)$/;

/* Digits with a blank between them: two numbers, or one that nobody can be sure of. */
const APART = /\d[.,]?[\s\u200b\ufeff]+[.,]?\d/;

/*
 * {text, changed, wasMark}: full-width digits, thousands separators, units and spaces go;
 * a dash or 无 becomes empty, never 0; what is no figure stays as it is, to be explained.
 */
export function clean(raw, isAmount = false) {
  const plain = raw.normalize("NFKC").replace(/[\s\u200b\ufeff]+/g, "");
  if (!plain) return { text: "", changed: false, wasMark: false };
  if (EMPTY_MARKS.has(plain)) return { text: "", changed: true, wasMark: true };
  const text = APART.test(raw.normalize("NFKC").trim()) ? null : figure(plain, isAmount);
  /* A box of one line drops line breaks: 5 above 1 would stand there as 51. */
  if (text === null) return { text: raw.trim().replace(/\s+/g, " "), changed: false, wasMark: false };
  return { text, changed: text !== raw.trim(), wasMark: false };
}

/* The figures of a text in which several stand, parted by signs or lines; none where it is one or something else. */
export function several(raw) {
  const plain = raw.normalize("NFKC").trim();
  const apart = plain.split(/\s*[、;\n]\s*|,?\s+/);
  const parts = apart.flatMap((part) => (isGrouped(part) ? part : part.split(",")));
  const isFigures = parts.every(isEntry) && parts.filter((part) => /\d/.test(part)).length > 1;
  return isFigures ? parts : [];
}

const isGrouped = (part) => GROUPED.test(part.replace(/(件|万元|元|万|%)$/, ""));

function figure(plain, isAmount) {
  const grouped = plain.replace(/[\d,.]+/, (run) => (GROUPED.test(run) ? run.replaceAll(",", "") : run));
  const text = isAmount ? inTenThousands(grouped) : grouped.replace(/(\d)件$/, "$1");
  if (text === null || !/^\d+(\.\d+)?$/.test(text)) return null;
  const [whole, decimals = ""] = text.split(".");
  const kept = decimals.replace(/0+$/, "");
  return (whole.replace(/^0+(?=\d)/, "") || "0") + (kept && `.${kept}`);
}

/* The column counts 万元: 5000元 is 0.5. The point moves in the text; nothing is computed. */
function inTenThousands(text) {
  const match = AMOUNT.exec(text);
  if (!match) return text;
  const [, whole, decimals = "", unit] = match;
  if (unit !== "元") return decimals ? `${whole}.${decimals}` : whole;
  const padded = whole.padStart(5, "0");
  return `${padded.slice(0, -4)}.${padded.slice(-4)}${decimals}`;
}

/* A figure, with its unit, or a mark for none: what may stand in a cell of a table. */
export function isEntry(raw) {
  const plain = raw.normalize("NFKC").replace(/\s+/g, "");
  return EMPTY_MARKS.has(plain) || /^\d[\d.,]*(件|万元|元|万|%)?$/.test(plain);
}

/* Does it read as words rather than as a figure? Such are the labels beside pasted figures; 3（其中2） is none. */
export function isWording(raw) {
  const plain = raw.normalize("NFKC").replace(/\s+/g, "");
  if (/^\d+[^\d.、,]/.test(plain)) return false;
  return !EMPTY_MARKS.has(plain) && !/^[\d.,件万元+-]*$/.test(plain) && /[^\d.,]{2}/u.test(plain);
}
