/* A very long text into a box: what fits is taken, what does not is said, nothing goes in silence. */

import { bringsChips } from "./chip_box.js";
import { make } from "./fields.js";
import { insertText } from "./inserting.js";

const LIMIT = 20000;

export function startTextPasting(form) {
  form.addEventListener("paste", (event) => {
    const field = event.target;
    if (field.tagName !== "TEXTAREA") return;
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
    const limit = field.dataset.pasteLimit || LIMIT;
    const room = Math.max(limit - field.value.length + (field.selectionEnd - field.selectionStart), 0);
    const note = noteOf(field);
    note.hidden = text.length <= room;
    if (text.length <= room && !bringsChips(field, text)) return;
    event.preventDefault();
    if (text.length <= room) {
      insertText(field, text);
      return;
    }
    const taken = text.slice(0, room);
    field.setRangeText(taken, field.selectionStart, field.selectionEnd, "end");
    note.textContent = `粘贴的内容有 ${text.length} 字，放进了前 ${taken.length} 字，其余 ${text.length - taken.length} 字没有放入（每格最多 ${limit} 字）。`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function noteOf(field) {
  const next = field.nextElementSibling;
  if (next?.matches("[data-paste-note]")) return next;
  const note = make("p", { class: "notice is-warning", role: "status", "data-paste-note": "", hidden: "" });
  field.after(note);
  return note;
}
