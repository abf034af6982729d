/* Marks in the text being typed: the server says where, once typing pauses; the box is left alone. */

import { piecesOf } from "./chip_box.js";
import { ANSWERED, CHANGED, read, readAll } from "./fields.js";
import { markedBox } from "./marked_box.js";
import { startWalking } from "./walking.js";

const PAUSE = 300;

/* Asked of the form: judge again. Told on it: what the server said. */
export const ASK = "desk:ask";
export const JUDGED = "desk:judged";

export function startMarks(form) {
  const told = document.getElementById("marks");
  if (!told) return;
  const boxes = [...form.querySelectorAll("[data-marked] textarea, [data-marked] input")].map(markedBox);
  const texts = () =>
    readAll(
      form,
      boxes.map(({ name }) => name),
    );
  const first = JSON.parse(told.textContent);
  const walk = startWalking(form, first, () => stops());
  let known = first.marks;
  let timer, asked;

  const stops = () => {
    const own = new Set(boxes.map(({ name }) => name));
    return [...known.filter((mark) => !own.has(mark.box)), ...boxes.flatMap((one) => one.marks)];
  };

  function put(marks, sent) {
    known = marks;
    for (const one of boxes) if (read(form, one.name) === sent[one.name]) one.put(marks);
  }

  /* Of several answers only the last one's counts; a box that was typed in since waits for the next. */
  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const sent = texts();
    const read = piecesOf(boxes.map(({ field }) => field));
    const answer = await judged(form, { values: sent, read }, asked.signal);
    if (!answer) return;
    walk.excuse(answer.message ?? "");
    if (answer.message) return;
    put(answer.marks, sent);
    walk.tell(answer);
    form.dispatchEvent(new CustomEvent(JUDGED, { detail: answer }));
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  function look() {
    for (const one of boxes) one.look();
  }

  form.addEventListener("input", (event) => {
    boxes.find(({ field }) => field === event.target)?.move();
    later();
  });
  form.addEventListener(CHANGED, () => {
    for (const one of boxes) one.move();
    later();
  });
  form.addEventListener(ASK, ask);
  if (form.querySelector("[data-grid]")) form.addEventListener(ANSWERED, later);
  document.addEventListener("selectionchange", look);
  put(known, texts());
  walk.arrive();
}

/* What the server says of the texts as they stand, or why it cannot judge them; nothing where the line is dead or she signed out. */
async function judged(form, texts, signal) {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
  try {
    const answer = await fetch(form.dataset.marksUrl, {
      method: "POST",
      headers,
      body: JSON.stringify(texts),
      signal,
    });
    return answer.ok || answer.status === 400 ? await answer.json() : null;
  } catch {
    return null;
  }
}
