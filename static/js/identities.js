/* Do the figures add up? Pure; the only file that does arithmetic. Figures are counted in ten-thousandths. */

const SHAPE = /^(-?\d{1,18})(?:\.(\d{1,4})0*)?$/;
const MOST_KNOWN = 5000;
const known = new Map();

/* A figure as typed, in ten-thousandths; null where it is blank or no figure. Blank is not zero. */
export function units(figure) {
  if (figure === null || figure === undefined || figure === "") return null;
  if (!known.has(figure)) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(figure, measured(figure));
  }
  return known.get(figure);
}

function measured(figure) {
  const match = SHAPE.exec(String(figure).trim());
  return match && BigInt(match[1] + (match[2] ?? "").padEnd(4, "0"));
}

/* The scaled integer as one writes it: 12, 0.5. */
export function written(sum) {
  if (sum === null) return "";
  const digits = String(sum < 0n ? -sum : sum).padStart(5, "0");
  const tail = digits.slice(-4).replace(/0+$/, "");
  return (sum < 0n ? "-" : "") + digits.slice(0, -4) + (tail && `.${tail}`);
}

function add(cells, figures) {
  let total = 0n;
  for (const cell of cells) {
    const one = units(figures[cell]);
    if (one === null) return null;
    total += one;
  }
  return total;
}

/* Both sums of an identity as text, and their difference; state: even, off, or waiting for a blank. */
export function sums(identity, figures) {
  const left = add(identity.left, figures);
  const right = add(identity.right, figures);
  const complete = left !== null && right !== null;
  const state = !complete ? "waiting" : left === right ? "even" : "off";
  const difference = complete ? written(left > right ? left - right : right - left) : "";
  return { left: written(left), right: written(right), difference, state };
}

/* The keys of the identities that do not hold; one with a blank cell decides nothing. */
export function broken(identities, figures) {
  return identities.filter((one) => sums(one, figures).state === "off").map((one) => one.key);
}

/*
 * What the totals would be: {cell: text} for every cell of `free` (blank or filled by the page).
 * Each is worked out afresh from its parts; the first identity that can fill a cell does.
 */
export function propose(identities, figures, free) {
  const known = { ...figures };
  for (const cell of free) known[cell] = "";
  const found = {};
  let progress = true;
  while (progress) {
    progress = false;
    for (const one of identities) {
      if (!free.has(one.fills) || one.fills in found) continue;
      const sum = part(one, known);
      if (sum === null) continue;
      found[one.fills] = known[one.fills] = sum;
      progress = true;
    }
  }
  return found;
}

/* What an identity says its total is, as text; null while a part is blank. */
export function part(identity, figures) {
  const parts = identity.right.includes(identity.fills) ? identity.left : identity.right;
  const sum = add(parts, figures);
  return sum === null ? null : written(sum);
}
