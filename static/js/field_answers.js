/* What the server answered about each field, at its place: after saving, never while typing. */

import { ANSWERED, label, make } from "./fields.js";

/* Show or clear the message of each field that was sent. */
export function showErrors(form, sent, errors = {}) {
  for (const name of sent) say(form, name, errors[name] ?? "");
  listCells(form);
  form.dispatchEvent(new Event(ANSWERED));
}

/* What is said of fees, as it will be printed. */
export function showResolved(form, resolved = {}) {
  for (const [name, text] of Object.entries(resolved)) {
    const place = form.querySelector(`[data-resolved-for="${CSS.escape(name)}"]`);
    if (!place) continue;
    place.textContent = text;
  }
}

function say(form, name, message) {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLElement)) return;
  const place = placeOf(form, field, message);
  if (message) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  field.closest("td")?.classList.toggle("has-error", Boolean(message));
  field.classList.toggle("is-invalid", Boolean(message) && !field.closest("td"));
  if (!place) return;
  place.textContent = message;
  if (!place.closest("td")) place.hidden = !message;
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== place.id);
  const described = message ? [...others, place.id] : others;
  if (described.length) field.setAttribute("aria-describedby", described.join(" "));
  else field.removeAttribute("aria-describedby");
}

function placeOf(form, field, message) {
  const found = form.querySelector(`[data-error-for="${CSS.escape(field.name)}"]`);
  if (found) {
    found.id = found.id || `error-${field.name}`;
    return found;
  }
  const cell = field.closest("td");
  if (!message || !cell) return null;
  const made = make("p", { id: `error-${field.name}`, class: "visually-hidden", "data-error-for": field.name });
  cell.append(made);
  return made;
}

/* The cells of a table are too narrow for sentences: they are listed above it, each with its link. */
function listCells(form) {
  const list = form.querySelector("[data-grid-errors]");
  if (!list) return;
  const faulty = [...form.querySelectorAll("td [data-error-for]")].filter((place) => place.textContent);
  list.hidden = !faulty.length;
  list.replaceChildren(
    ...faulty.map((place) => {
      const name = place.dataset.errorFor;
      return make("li", {}, make("a", { href: `#${name}` }, label(form, name)), `：${place.textContent}`);
    }),
  );
}
