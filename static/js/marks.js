/* Marks in the text being typed: the server says where, once typing pauses; the box is left alone. */

import { ANSWERED, CHANGED, read, readAll } from "./fields.js";
import { markedBox } from "./marked_box.js";
import { startWalking } from "./walking.js";

const PAUSE = 300;

export function startMarks(form) {
  const told = document.getElementById("marks");
  if (!told) return;
  const boxes = [...form.querySelectorAll("[data-marked] textarea")].map(markedBox);
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
    const answer = await judged(form, sent, asked.signal);
    if (!answer) return;
    put(answer.marks, sent);
    walk.tell(answer);
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
  if (form.querySelector("[data-grid]")) form.addEventListener(ANSWERED, later);
  document.addEventListener("selectionchange", look);
  put(known, texts());
  walk.arrive();
}

/* What the server says of the texts as they stand; nothing where the line is dead or she signed out. */
async function judged(form, values, signal) {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
  try {
    const answer = await fetch(form.dataset.marksUrl, {
      method: "POST",
      headers,
      body: JSON.stringify({ values }),
      signal,
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
