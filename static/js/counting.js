/* How long is a text? 已写 230 字，建议不超过 1000 字; blanks and line breaks do not count. */

import { CHANGED, make } from "./fields.js";

const length = (text) => [...text.replace(/\s/g, "")].length;
const sentence = (count, limit) => `已写 ${count} 字${limit ? `，建议不超过 ${limit} 字` : ""}`;

/* Fields with data-count, each with its own data-limit; [data-count-sum] counts them together. */
export function startCounting(form) {
  const boxes = [...form.querySelectorAll("[data-count]")].map((field) => ({ field, place: placeOf(form, field) }));
  const sum = form.querySelector("[data-count-sum]");

  function refresh() {
    let total = 0;
    for (const { field, place } of boxes) {
      const count = length(field.value);
      total += count;
      show(place, count, field.dataset.limit);
    }
    if (sum) show(sum, total, sum.dataset.limit);
  }

  form.addEventListener("input", refresh);
  form.addEventListener(CHANGED, refresh);
  refresh();
}

function show(place, count, limit) {
  place.textContent = sentence(count, limit);
  place.classList.toggle("is-over", Boolean(limit) && count > limit);
}

function placeOf(form, field) {
  const found = form.querySelector(`[data-count-for="${CSS.escape(field.name)}"]`);
  if (found) return found;
  const made = make("p", { class: "counter", "data-count-for": field.name });
  field.after(made);
  return made;
}
