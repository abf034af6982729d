/* Three texts of each field (mine, where I started, theirs): who changed what? Pure. */

import { last } from "./last.js";

/* {take, keep, clash}: fields to take from them, mine to send again, and those both changed. */
export function merge(base, mine, theirs) {
  const found = { take: {}, keep: [], clash: {} };
  for (const [name, text] of Object.entries(theirs)) {
    if (!(name in mine) || mine[name] === text) found.take[name] = text;
    else if (mine[name] === base[name]) found.take[name] = text;
    else if (text === base[name]) found.keep.push(name);
    else found.clash[name] = text;
  }
  return found;
}

const WORDS = /【请更新：[^【】{}\n]+】|\{[^{}\n]{1,20}\}|\d+|[a-z]+|./gisu;
const MOST_STEPS = 4_000_000;

/* Both texts in runs, [{text, differs}], so that the eye finds what is not the same. */
export function difference(mine, theirs) {
  const [a, b] = [mine.match(WORDS) ?? [], theirs.match(WORDS) ?? []];
  if (a.length * b.length > MOST_STEPS) return [[{ text: mine, differs: true }], [{ text: theirs, differs: true }]];
  const common = lengths(a, b);
  const [own, other] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(own, a[i++], false);
      add(other, b[j++], false);
    } else if (j === b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) add(own, a[i++], true);
    else add(other, b[j++], true);
  }
  return [own, other];
}

/* How many words the rests of both texts have in common, from every pair of places on. */
function lengths(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

function add(runs, text, differs) {
  if (last(runs)?.differs === differs) last(runs).text += text;
  else runs.push({ text, differs });
}
