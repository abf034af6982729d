/* Wires one statutory table: pasting, totals, balances, guidance. */

import { startBalances } from "./balances.js";
import { startCause } from "./cause.js";
import { cells } from "./cells.js";
import { changes } from "./changes.js";
import { startUnfolding } from "./folded.js";
import { startGuidance } from "./guidance.js";
import { startPasting } from "./pasting.js";
import { startTidying } from "./tidying.js";
import { startTotals } from "./totals.js";
import { startTotalsQuestion } from "./totals_question.js";

export function startGrid(form, root) {
  const identities = postedIdentities(root);
  const model = cells(root);
  startUnfolding(root);
  startTidying(root);
  const many = changes(form, root);
  startPasting(root, model, many);
  const totals = startTotals(form, root, identities);
  startBalances(form, root, identities, totals);
  startTotalsQuestion(form, root, totals);
  startGuidance(form, root);
  startCause(form, root, many);
}

/* The page names a cell by the place of its input among all. */
export function postedIdentities(root) {
  const words = document.getElementById("identities");
  const names = [...root.querySelectorAll("input[data-column]")].map((one) => one.name);
  const named = (places) => places.map((place) => names[place]);
  return (words ? JSON.parse(words.textContent) : []).map(({ key, left, right, fills }) => {
    return { key, left: named(left), right: named(right), fills: names[fills] ?? null };
  });
}
