/* How does a stored text read in its box? As reports/document/chips.py says it: marks become chips. Pure. */

const MARK = /【请更新：([^【】{}\n]*[^【】{}\n\t \u3000][^【】{}\n]*)】|\{([^{}\n]{1,20})\}/gu;
const GOES_ON_BEFORE = /[0-9０-９][.．]?$/;
const GOES_ON_BEHIND = /^[.．]?[0-9０-９]/;

/* {text, chips}: chips are {start, end, stored}, in order; shown is a Map, of each field what stands for it. */
export function boxText(stored, shown) {
  const chips = [];
  let [text, end] = ["", 0];
  for (const { 0: mark, 1: last, 2: field, index } of stored.matchAll(MARK)) {
    const says = field ? shown.get(field) : last;
    if (!says) continue;
    text += stored.slice(end, index);
    chips.push({ start: text.length, end: text.length + says.length, stored: mark });
    text += says;
    end = index + mark.length;
  }
  return { text: text + stored.slice(end), chips };
}

/* The text cut at its chips: [as it is kept, as it reads] of each piece. */
export function pieces(text, chips) {
  const found = [];
  let end = 0;
  for (const chip of chips) {
    const between = text.slice(end, chip.start);
    found.push([between, between], [chip.stored, text.slice(chip.start, chip.end)]);
    end = chip.end;
  }
  return [...found, [text.slice(end), text.slice(end)]];
}

/* The text as it is kept. */
export function storedText(text, chips) {
  return pieces(text, chips)
    .map(([kept]) => kept)
    .join("");
}

/* A chip follows a table, or is last year's number and waits for this year's. */
export const kindOf = (stored) => (stored.startsWith("{") ? "live" : "waiting");

/* The chips that nobody typed in, at their new places; [from, to] of the old text was replaced. */
export function untouched(chips, before, after, [from, to]) {
  const by = after.length - before.length;
  const kept = chips.filter(({ start, end }) => end <= from || start >= to);
  const pairs = kept.map((chip) => [chip, chip.start >= to ? moved(chip, by) : chip]);
  return pairs.filter(([was, now]) => !grew(before, was, after, now)).map(([, now]) => now);
}

function moved(chip, by) {
  return { ...chip, start: chip.start + by, end: chip.end + by };
}

/* A digit that joins a chip's belongs to its number: that is another number now. */
function grew(before, was, after, now) {
  const [left, right] = joined(after, now);
  const [wasLeft, wasRight] = joined(before, was);
  return (left && !wasLeft) || (right && !wasRight);
}

function joined(text, { start, end }) {
  return [
    GOES_ON_BEFORE.test(text.slice(Math.max(0, start - 2), start)),
    GOES_ON_BEHIND.test(text.slice(end, end + 2)),
  ];
}
