/* Wires one statutory table: moving, pasting, totals, balances, guidance. */

import { startBalances } from "./balances.js";
import { cells } from "./cells.js";
import { changes } from "./changes.js";
import { startGuidance } from "./guidance.js";
import { startMovement } from "./movement.js";
import { startPasting } from "./pasting.js";
import { startTidying } from "./tidying.js";
import { startTotals } from "./totals.js";

export function startGrid(form, root) {
  const identities = posted(root);
  const model = cells(root);
  startTidying(root);
  startMovement(root, model);
  startPasting(root, model, changes(form, root));
  startBalances(form, root, identities, startTotals(form, root, identities));
  startGuidance(form, root);
}

/* The page names a cell by the place of its input among all. */
function posted(root) {
  const words = document.getElementById("identities");
  const names = [...root.querySelectorAll("input[data-column]")].map((one) => one.name);
  const named = (places) => places.map((place) => names[place]);
  return (words ? JSON.parse(words.textContent) : []).map(({ key, left, right, fills }) => {
    return { key, left: named(left), right: named(right), fills: names[fills] ?? null };
  });
}
