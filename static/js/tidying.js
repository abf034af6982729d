/* A cell is left: full-width digits, separators and units typed by hand are tidied; the rest stays. */

import { isAmount } from "./cells.js";
import { clean } from "./cleaning.js";

export function startTidying(root) {
  /* While the event is captured, before saving reads the cell. */
  root.addEventListener(
    "change",
    ({ target }) => {
      if (!target.matches("input[data-column]")) return;
      const { text, changed, wasMark } = clean(target.value, isAmount(target));
      if (!changed || wasMark) return;
      target.value = text;
      target.dispatchEvent(new Event("input", { bubbles: true }));
    },
    { capture: true },
  );
}
