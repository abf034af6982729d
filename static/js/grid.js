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
  const words = document.getElementById("identities");
  const identities = words ? JSON.parse(words.textContent) : [];
  const model = cells(root);
  startTidying(root);
  startMovement(root, model);
  startPasting(root, model, changes(form, root));
  startBalances(form, root, identities, startTotals(form, root, identities));
  startGuidance(form, root);
}
