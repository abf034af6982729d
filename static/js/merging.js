/* Three texts of each field (mine, where I started, theirs): who changed what? Pure. */

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

/* Where two texts part: [same start, mine, theirs, same end]. */
export function difference(mine, theirs) {
  const [a, b] = [[...mine], [...theirs]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const cut = (text, from, to) => text.slice(from, to).join("");
  return [
    cut(a, 0, start),
    cut(a, start, a.length - end),
    cut(b, start, b.length - end),
    cut(a, a.length - end),
  ];
}
