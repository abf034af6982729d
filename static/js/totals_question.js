/* A part was changed and typed totals stayed: “合计没跟着变，一起改？”, asked once for all of them. */

import { announce } from "./announce.js";
import { CHANGED, label, make } from "./fields.js";

const MOST_NAMED = 3;

/* The question stands in the dock and takes no focus: typing goes on. Alt+Enter says yes from the cell. */
export function startTotalsQuestion(form, root, totals) {
  const dock = form.querySelector("[data-dock]");
  if (!dock) return;
  const words = make("p", {});
  const box = make(
    "div",
    { class: "totals-question", role: "group", "aria-label": "合计", "data-totals-question": "", hidden: "" },
    words,
  );
  box.append(button("一起改（Alt＋回车）", agree), button("不改", decline));
  dock.prepend(box);
  /* Totals that were the sum of their parts; one that was not is the source's own, and left alone. */
  const even = new Set();
  let lastCell = root.querySelector("input[data-column]");
  note();

  function note() {
    for (const cell of totals.typed()) if (totals.isSum(cell)) even.add(cell);
  }

  const left = () => totals.typed().filter((cell) => even.has(cell));

  function look({ target }) {
    even.delete(target.name);
    const changes = totals.ifFollowing(left());
    const cells = Object.keys(changes);
    box.hidden = !cells.length;
    if (!cells.length) return note();
    const named = cells
      .slice(0, MOST_NAMED)
      .map((cell) => `${label(form, cell)} ${totals.figures[cell]}→${changes[cell]}`);
    const sentence = `${named.join("；")}${cells.length > MOST_NAMED ? `等${cells.length}格` : ""}。合计没跟着变，一起改？`;
    if (words.textContent !== sentence) announce(form, `${sentence}按 Alt 加回车一起改。`, 600);
    words.textContent = sentence;
  }

  function agree() {
    const cells = left();
    close();
    totals.follow(cells);
    announce(form, "合计已改，以后跟着变。", 0);
  }

  function decline() {
    even.clear();
    close();
  }

  /* A button that had the focus is gone: back to the table. */
  function close() {
    const hadFocus = box.contains(document.activeElement);
    box.hidden = true;
    words.textContent = "";
    if (hadFocus) lastCell.focus();
  }

  root.addEventListener("focusin", ({ target }) => {
    if (target.matches("input[data-column]")) lastCell = target;
  });
  root.addEventListener("change", look);
  root.addEventListener("keydown", (event) => {
    if (box.hidden || event.key !== "Enter" || !event.altKey) return;
    event.preventDefault();
    agree();
  });
  form.addEventListener(CHANGED, ({ detail }) => {
    if (detail.by === "totals") return;
    box.hidden = true;
    note();
  });
}

function button(text, act) {
  const element = make("button", { type: "button", class: "btn btn-sm btn-outline-secondary" }, text);
  element.addEventListener("click", act);
  return element;
}
