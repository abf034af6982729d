/* Starter sentences and live figures go into their box where the cursor stands. */

import { toInsert } from "./chip_box.js";

export function startInserting(root) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    const field = button && document.getElementsByName(button.dataset.target)[0];
    if (!field || event.detail > 1) return;
    const text = withBreak(field, button);
    field.focus();
    insertText(field, text);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/* A sentence (data-paragraph) at the end of a text starts a line of its own. */
function withBreak(field, button) {
  const before = field.value.slice(0, field.selectionStart);
  const isNewLine = "paragraph" in button.dataset && before && !before.endsWith("\n");
  return (isNewLine ? "\n" : "") + button.dataset.insert;
}

/* A stored text, as if typed, so that Ctrl+Z takes it back; where a browser cannot, set directly. */
export function insertText(field, stored) {
  field.focus();
  const text = toInsert(field, stored);
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
