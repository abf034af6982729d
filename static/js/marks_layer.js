/* Paints marks behind a box of text: the box stays what it is, a layer of the same text shows them. */

import { chipsOf } from "./chip_box.js";
import { kindOf } from "./chips.js";
import { make } from "./fields.js";

const GRAVEST = ["waiting", "live", "must_fix", "must_explain", "note"];

/* {paint(marks)}: marks are {start, end, action}, sorted; start null has no words. */
export function marksLayer(field) {
  const text = make("div", { class: "marks-text" });
  const shape = field.tagName === "TEXTAREA" ? "" : " is-line";
  const layer = make("div", { class: `form-control marks-layer${shape}`, "aria-hidden": "true" }, text);
  field.before(layer);
  field.classList.add("is-marked");

  /* Without its scroll bar the box is narrower, and its lines break earlier. */
  function fit() {
    const bar = field.offsetWidth - field.clientWidth - 2 * field.clientLeft;
    layer.style.width = `${field.offsetWidth - Math.max(bar, 0)}px`;
    layer.style.height = `${field.offsetHeight}px`;
    follow();
  }

  function follow() {
    layer.scrollTop = field.scrollTop;
    layer.scrollLeft = field.scrollLeft;
  }

  function paint(marks) {
    text.replaceChildren(...pieces(field.value, [...chips(field), ...marks]));
    fit();
  }

  field.addEventListener("scroll", follow);
  document.addEventListener("selectionchange", () => document.activeElement === field && follow());
  new ResizeObserver(fit).observe(field);
  return { paint };
}

/* The text cut where marks begin and end; of several over one piece the gravest, then the shortest. */
function pieces(value, marks) {
  const words = marks.filter(({ start }) => start !== null).sort(before);
  const edges = new Set([0, value.length, ...words.flatMap(({ start, end }) => [start, end])]);
  const places = [...edges].sort((one, other) => one - other);
  const found = places.slice(1).map((end, n) => piece(value, places[n], end, words));
  /* A line break at the end has a line of its own in the box. */
  return [...found, "\u200b"];
}

function piece(value, from, to, words) {
  const text = value.slice(from, to);
  const over = words.filter(({ start, end }) => start <= from && to <= end);
  if (!over.length) return text;
  const current = over.some(({ isCurrent }) => isCurrent) ? " is-current" : "";
  return make("mark", { class: `is-${over[0].action}${current}` }, text);
}

/* Last year's numbers that wait, and figures of the tables, stand out before anything is said of them. */
function chips(field) {
  return chipsOf(field).map((chip) => ({ ...chip, action: kindOf(chip.stored) }));
}

function before(one, other) {
  const grave = GRAVEST.indexOf(one.action) - GRAVEST.indexOf(other.action);
  return grave || one.end - one.start - (other.end - other.start);
}
