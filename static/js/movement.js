/* Arrows, Enter, Home and End walk the grid; Tab is the browser's own. Everything typed stays. */

import { under } from "./cells.js";

const STEPS = { ArrowUp: -1, ArrowDown: 1 };

export function startMovement(root, model) {
  /* The cell may have been entered, and typed in, before the scripts came. */
  const entered = document.activeElement;
  let whatStood = root.contains(entered) && isCell(entered) ? entered.defaultValue : "";

  root.addEventListener("focusin", ({ target }) => {
    if (!isCell(target)) return;
    whatStood = target.value;
    target.select();
    reveal(target);
  });

  root.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!isCell(input) || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape" && input.value !== whatStood) {
      input.value = whatStood;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.select();
      return;
    }
    const next = target(model, input, event);
    if (next === undefined) return;
    event.preventDefault();
    (next ?? input).focus();
    next?.select();
  });
}

const isCell = (element) => element.matches("input[data-column]");

/* Where a key leads: an input, null for the edge of the table, undefined for a key of no meaning here. */
function target(model, input, event) {
  const { r, c } = model.at(input);
  const { inputs } = model.rows[r];
  if (event.key === "Enter") return vertical(model, r, event.shiftKey ? -1 : 1, input, true);
  if (event.key in STEPS) return event.shiftKey ? undefined : vertical(model, r, STEPS[event.key], input, false);
  if (event.key === "Home") return (event.ctrlKey ? model.rows[0].inputs : inputs)[0];
  if (event.key === "End") return (event.ctrlKey ? model.rows.at(-1).inputs : inputs).at(-1);
  if (event.shiftKey || event.ctrlKey) return undefined;
  if (event.key === "ArrowLeft") return atStart(input) ? (inputs[c - 1] ?? null) : undefined;
  if (event.key === "ArrowRight") return atEnd(input) ? (inputs[c + 1] ?? null) : undefined;
  return undefined;
}

/* Enter goes on at the top of the next column; arrows stop at the edge. */
function vertical(model, r, step, input, wraps) {
  const row = model.rows[r + step];
  if (row) return under(row, input);
  if (!wraps) return null;
  const { c } = model.at(input);
  const far = step > 0 ? model.rows[0] : model.rows.at(-1);
  return far.inputs[c + step] ?? null;
}

const selectsAll = (input) => input.selectionStart === 0 && input.selectionEnd === input.value.length;
const atStart = (input) => selectsAll(input) || (input.selectionStart === 0 && input.selectionEnd === 0);
const atEnd = (input) => selectsAll(input) || input.selectionStart === input.value.length;

/* Sticky headings must not cover the cell that has the focus. */
function reveal(input) {
  const box = input.closest("[data-grid-scroll]");
  const cell = input.closest("td").getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const label = input.closest("tr").querySelector("th.line:last-of-type");
  const head = box.querySelector("thead");
  const left =
    label && getComputedStyle(label).position === "sticky" ? label.getBoundingClientRect().right : frame.left;
  const top = head && getComputedStyle(head).position === "sticky" ? head.getBoundingClientRect().bottom : frame.top;
  if (cell.left < left) box.scrollLeft -= left - cell.left;
  else if (cell.right > frame.right) box.scrollLeft += cell.right - frame.right;
  if (cell.top < top) box.scrollTop -= top - cell.top;
  else if (cell.bottom > frame.bottom) box.scrollTop += cell.bottom - frame.bottom;
}
