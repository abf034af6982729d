/* What marks say: the words, why, and where it is mechanical a button that sets it right. */

import { make } from "./fields.js";
import { insertText } from "./inserting.js";

/* {show(marks)}: a list below a box; a click on what is said leads to its words. */
export function marksList(field, go) {
  const list = make("ul", { class: "box-findings", hidden: "", "aria-label": "这一格要看一看的地方" });
  field.closest("[data-marked]").after(list);

  function show(marks) {
    const open = new Set([...list.querySelectorAll("details[open]")].map((one) => one.dataset.said));
    list.hidden = !marks.length;
    list.replaceChildren(...marks.map((mark) => item(mark, field, open, go)));
  }

  return { show };
}

/* One finding with its buttons; the field is where it stands. */
export function item(mark, field, open, go) {
  const said = make("button", { type: "button", class: "box-finding-said" }, mark.message);
  said.addEventListener("click", () => go(mark));
  const parts = [make("span", { class: "finding-action" }, mark.name), said, ...mending(mark, field), why(mark, open)];
  const current = mark.isCurrent ? " is-current" : "";
  return make("li", { class: `box-finding is-${mark.action}${current}` }, ...parts);
}

function why(mark, open) {
  const rule = make("a", { href: mark.rule, target: "_blank", rel: "noopener" }, "看这条规则");
  const told = make("p", {}, `依据：${mark.source} `, rule);
  const details = make("details", { "data-said": mark.message }, make("summary", {}, "为什么"), told);
  details.open = open.has(mark.message);
  return details;
}

function mending(mark, field) {
  const { correction } = mark;
  if (!correction) return [];
  const kind = { type: "button", class: "btn btn-sm btn-outline-primary", "data-mend": "" };
  const button = make("button", kind, correction.label);
  button.addEventListener("click", () => mend(mark, field));
  return [button];
}

/* As if typed, so that Ctrl+Z takes it back, box by box. */
function mend({ start, end, correction }, field) {
  if (correction.box) return document.getElementById(correction.box)?.focus();
  if (correction.text) return type(field, correction.text, start, end);
  for (const [name, text] of Object.entries(correction.cells)) {
    const cell = document.getElementById(name);
    if (cell && !cell.readOnly) type(cell, text, 0, cell.value.length);
  }
  return field.focus();
}

function type(field, text, start, end) {
  field.focus();
  field.setSelectionRange(start, end);
  insertText(field, text);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
