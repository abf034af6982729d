/* What do the fields of a form hold, and how are they changed from a script? */

import { putStored, served as servedText, storedOf } from "./chip_box.js";

/* Told on the form when a script changed fields: detail.names, detail.by. */
export const CHANGED = "desk:changed";

/* Told on the form when the server has answered to a save. */
export const ANSWERED = "desk:answered";

const PASSED_OVER = new Set(["hidden", "submit", "button", "file", "password", "reset"]);

/* The names of the fields that are saved. */
export function names(form) {
  const found = new Set();
  for (const field of form.elements) {
    if (field.name && !PASSED_OVER.has(field.type) && !("noSave" in field.dataset)) found.add(field.name);
  }
  return [...found];
}

/* The text of a field as it is kept; a box that is not ticked is empty. */
export function read(form, name) {
  const field = form.elements.namedItem(name);
  if (!field) return "";
  if (field.type === "checkbox") return field.checked ? field.value : "";
  return storedOf(field);
}

export function readAll(form, wanted = names(form)) {
  return Object.fromEntries(wanted.map((name) => [name, read(form, name)]));
}

/* What the fields held when the page was sent: what is typed before the scripts come is a change. */
export function served(form, wanted = names(form)) {
  return Object.fromEntries(wanted.map((name) => [name, asSent(form, name)]));
}

function asSent(form, name) {
  const field = form.elements.namedItem(name);
  if (field?.type === "checkbox") return field.defaultChecked ? field.value : "";
  if (field?.defaultValue === undefined) return read(form, name);
  return field.type === "textarea" ? servedText(field) : field.defaultValue.replace(/[\r\n]/g, "");
}

/* Put a text in a field without telling anybody. */
export function write(form, name, text) {
  const field = form.elements.namedItem(name);
  if (!field) return;
  if (field.type === "checkbox") field.checked = text !== "";
  else putStored(field, text);
}

export function tell(form, changed, by) {
  if (changed.length) form.dispatchEvent(new CustomEvent(CHANGED, { detail: { names: changed, by } }));
}

/* What a person calls the field. */
export function label(form, name) {
  const item = form.elements.namedItem(name);
  const field = item instanceof RadioNodeList ? item[0] : item;
  return field?.getAttribute("aria-label") ?? field?.labels?.[0]?.textContent.trim() ?? name;
}

/* Build an element: make("button", {type: "button"}, "文字", child). */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
