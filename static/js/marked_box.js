/* One box of text with its marks: the layer that shows them, the list that says them. */

import { marksLayer } from "./marks_layer.js";
import { marksList } from "./marks_list.js";
import { shifted } from "./shifting.js";

/* {name, field, marks, put, move, look}: put new marks, move them as text is typed, look where the caret is. */
export function markedBox(field) {
  const { name } = field;
  const layer = marksLayer(field);
  const list = marksList(field, (mark) => select(field, mark));
  const self = { name, field, marks: [], put, move, look };
  let text = field.value;

  function put(marks) {
    text = field.value;
    self.marks = isAsked() ? marks.filter((mark) => mark.box === name) : [];
    look();
    show();
  }

  /* An empty text is not yet written; a line may be what is asked for, and is said on the walk. */
  function isAsked() {
    return text.trim() !== "" || field.tagName !== "TEXTAREA";
  }

  function move() {
    const caret = document.activeElement === field ? field.selectionEnd : null;
    self.marks = shifted(self.marks, text, field.value, caret);
    text = field.value;
    show();
  }

  function look() {
    const caret = document.activeElement === field ? field.selectionStart : -1;
    const isIn = ({ start, end }) => start !== null && start <= caret && caret <= end;
    const isNew = self.marks.some((mark) => Boolean(mark.isCurrent) !== isIn(mark));
    for (const mark of self.marks) mark.isCurrent = isIn(mark);
    if (isNew) show();
  }

  function show() {
    layer.paint(self.marks);
    list.show(field.value.trim() ? self.marks : []);
  }

  return self;
}

function select(field, { start, end }) {
  field.focus();
  if (start !== null) field.setSelectionRange(start, end);
}
