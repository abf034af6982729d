/* A box reads last year's numbers and figures of tables; beside it stands which characters those are. */

import { note, went } from "./chip_past.js";
import { boxText, pieces, storedText, untouched } from "./chips.js";
import { replaced } from "./shifting.js";

const boxes = new WeakMap();

/* What the page shows for each field, by name. */
export function shownIn(form) {
  return new Map(Object.entries(JSON.parse(form.elements.shown?.value ?? "{}")));
}

/* Boxes know their chips from here on; with the form goes what is kept, not what is read. */
export function startChips(form) {
  const shown = shownIn(form);
  const fields = [...form.querySelectorAll("textarea[data-marked-text]")];
  for (const field of fields) hold(field, shown);
  form.addEventListener("formdata", ({ formData }) => {
    formData.delete("shown");
    for (const field of fields) formData.set(field.name, storedOf(field));
  });
}

function hold(field, shown) {
  const box = { shown, over: null, coming: [], past: [], at: -1, ...boxText(served(field), shown) };
  boxes.set(field, box);
  note(box);
  field.addEventListener("beforeinput", ({ inputType }) => !inputType.startsWith("history") && aim(field));
  field.addEventListener("input", ({ inputType = "" }) => typed(field, inputType));
}

/* What the server holds of a box; what it reads where it has no chips. */
export function served(field) {
  return field.dataset.chips || plain(field.defaultValue);
}

export function chipsOf(field) {
  return boxes.has(field) ? current(field).chips : [];
}

/* Boxes with chips among some, by name: each as it is kept, and as it reads; and those in which somebody
   wrote out what would be a chip, and reads as it stands here. */
export function piecesOf(fields) {
  const isApart = ([field, chips]) => chips.length || bringsChips(field, plain(field.value));
  const found = fields.map((field) => [field, chipsOf(field)]).filter(isApart);
  return Object.fromEntries(found.map(([field, chips]) => [field.name, pieces(boxes.get(field).text, chips)]));
}

/* Whether a text brings marks of its own, as one copied out of a printed draft does. */
export function bringsChips(field, text) {
  return boxes.has(field) && boxText(text, boxes.get(field).shown).chips.length > 0;
}

/* The text of a field as it is kept. */
export function storedOf(field) {
  if (!boxes.has(field)) return plain(field.value);
  const { text, chips } = current(field);
  return storedText(text, chips);
}

/* Put a stored text in a field; the browser's own undo begins anew there, and so does ours. */
export function putStored(field, stored) {
  const box = boxes.get(field);
  if (!box) {
    field.value = stored;
    return;
  }
  Object.assign(box, boxText(stored, box.shown), { past: [], at: -1 });
  field.value = box.text;
  note(box);
}

/* Says what will be inserted over the selection; the text to insert as it reads. */
export function toInsert(field, stored) {
  const box = boxes.get(field);
  if (!box) return stored;
  aim(field);
  const { text, chips } = boxText(stored, box.shown);
  const at = field.selectionStart;
  box.coming = chips.map((chip) => ({ ...chip, start: chip.start + at, end: chip.end + at }));
  return text;
}

/* A selection that is typed over is touched, also where the same is typed. */
function aim(field) {
  const { selectionStart: start, selectionEnd: end } = field;
  boxes.get(field).over = start === end ? null : [start, end];
}

function typed(field, kind) {
  const box = boxes.get(field);
  const step = { historyUndo: -1, historyRedo: 1 }[kind];
  if (!step || !went(box, plain(field.value), step)) change(box, field, field.selectionEnd);
  Object.assign(box, { over: null, coming: [] });
}

/* Texts that were set by a script are found when somebody asks. */
function current(field) {
  const box = boxes.get(field);
  if (plain(field.value) !== box.text) change(box, field, null);
  return box;
}

function change(box, field, caret) {
  const after = plain(field.value);
  const [from, to] = replaced(box.text, after, caret);
  const [first, last] = box.over ?? [from, to];
  const kept = untouched(box.chips, box.text, after, [Math.min(from, first), Math.max(to, last)]);
  box.chips = [...kept, ...box.coming].sort((one, other) => one.start - other.start);
  box.text = after;
  note(box);
}

function plain(text) {
  return text.replace(/\r\n?/g, "\n");
}
