/* A text was edited: where do its marks stand now? One that was touched is gone. Pure. */

/* Marks are {start, end, …}; start null marks no words and stays. */
export function shifted(marks, before, after, caret) {
  const [from, to] = replaced(before, after, caret);
  const by = after.length - before.length;
  const isKept = ({ start, end }) => start === null || end <= from || start >= to;
  return marks.filter(isKept).map((mark) => moved(mark, to, by));
}

function moved(mark, to, by) {
  const isBehind = mark.start !== null && mark.start >= to;
  return isBehind ? { ...mark, start: mark.start + by, end: mark.end + by } : mark;
}

/* The stretch of the old text that was replaced; the caret, where it is known, stands behind what replaced it. */
export function replaced(before, after, caret = null) {
  const isKnown = caret !== null && before.endsWith(after.slice(caret));
  const tail = isKnown ? Math.min(after.length - caret, before.length) : 0;
  const most = Math.min(before.length, after.length) - tail;
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  if (isKnown) return [from, before.length - tail];
  let back = 0;
  while (back < most - from && before[before.length - 1 - back] === after[after.length - 1 - back]) back += 1;
  return [from, before.length - back];
}
