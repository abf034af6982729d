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
    list.replaceChildren(...together(marks).map((some) => item(some, field, open, go)));
  }

  return { show };
}

/* What says the same is one, with all its places; numbers of last year's are answered one by one. */
function together(marks) {
  const said = new Map();
  for (const mark of marks) {
    const key = mark.correction?.each ? `${mark.message}${mark.start}` : mark.message;
    said.set(key, [...(said.get(key) ?? []), mark]);
  }
  return [...said.values()];
}

/* One finding with its buttons; the field is where it stands. Pressed again it leads to its next place. */
export function item(marks, field, open, go) {
  const [mark] = marks;
  const said = make("button", { type: "button", class: "box-finding-said" }, mark.message);
  said.addEventListener("click", () => go(marks.find(({ start }) => start > field.selectionStart) ?? mark));
  const name = make("span", { class: "finding-action" }, mark.name);
  const current = marks.some(({ isCurrent }) => isCurrent) ? " is-current" : "";
  const parts = [name, said, ...mending(marks, field), why(mark, open)];
  return make("li", { class: `box-finding is-${mark.action}${current}` }, ...parts);
}

function why(mark, open) {
  const rule = make("a", { href: mark.rule, target: "_blank", rel: "noopener" }, "看这条规则");
  const told = make("p", {}, `依据：${mark.source} `, rule);
  const details = make("details", { "data-said": mark.message }, make("summary", {}, "为什么"), told);
  details.open = open.has(mark.message);
  return details;
}

function mending(marks, field) {
  const [{ correction }] = marks;
  if (!correction) return [];
  const kind = { type: "button", class: "btn btn-sm btn-outline-primary", "data-mend": "" };
  const button = make("button", kind, correction.label);
  button.addEventListener("click", () => {
    for (const mark of [...marks].reverse()) mend(mark, field);
  });
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
