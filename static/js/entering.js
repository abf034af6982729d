/* A table typed from its file: tidied, pasted and balanced as at the desk; no total follows anything. */

import { startBalances } from "./balances.js";
import { cells } from "./cells.js";
import { changes } from "./changes.js";
import { CHANGED } from "./fields.js";
import { postedIdentities } from "./grid.js";
import { startPasting } from "./pasting.js";
import { startTidying } from "./tidying.js";

export function startEntering(form) {
  for (const root of form.querySelectorAll("[data-grid].is-editable")) startTable(form, root);
  warnBeforeLeaving(form);
}

function startTable(form, root) {
  const inputs = [...root.querySelectorAll("input[data-column]")];
  const figures = {};
  const take = () => {
    for (const one of inputs) figures[one.name] = one.value;
  };
  take();
  root.addEventListener("input", take);
  form.addEventListener(CHANGED, take);
  startTidying(root);
  startPasting(root, cells(root), changes(form, root));
  startBalances(form, root, postedIdentities(root), { figures, follow: () => {} });
}

/* What was typed and is not saved is lost with the page: nothing else keeps it. */
function warnBeforeLeaving(form) {
  let isChanged = false;
  const changed = () => (isChanged = true);
  form.addEventListener("input", changed);
  form.addEventListener(CHANGED, changed);
  form.addEventListener("submit", () => (isChanged = false));
  window.addEventListener("beforeunload", (event) => {
    if (isChanged) event.preventDefault();
  });
}
