/* Keeps the board fresh while somebody looks at it, and counts what is chosen. */

import { announce } from "./announce.js";

const EVERY = 60_000;
const board = document.querySelector("[data-board]");
const stale = document.querySelector("[data-board-stale]");
let asked = Date.now();

/* Takes the part of this page that changes; what was chosen stays chosen, and focus where it was. */
async function refresh() {
  asked = Date.now();
  const answer = await fetch(location.href, { headers: { "X-Part": "board" } }).catch(() => null);
  const isFresh = Boolean(answer?.ok && !answer.redirected);
  stale.hidden = isFresh;
  if (!isFresh) return;
  const before = counts();
  const chosen = picks()
    .filter((box) => box.checked)
    .map((box) => box.id);
  const focused = board.contains(document.activeElement) ? document.activeElement.id : "";
  board.innerHTML = await answer.text();
  for (const box of picks()) box.checked = chosen.includes(box.id);
  if (focused) document.getElementById(focused)?.focus();
  show();
  tell(before);
}

function counts() {
  const places = [...board.querySelectorAll("[data-count]")];
  return new Map(places.map((place) => [place.dataset.count, place.textContent]));
}

function tell(before) {
  const changed = [...counts()].filter(([label, number]) => before.get(label) !== number);
  if (changed.length) announce(document, `进度有变化：${changed.map((one) => one.join("")).join("，")}`);
}

function picks() {
  return [...board.querySelectorAll("input[name=unit]")];
}

/* How many are chosen, and whether that is all of them. */
function show() {
  const boxes = picks();
  const chosen = boxes.filter((box) => box.checked).length;
  const all = board.querySelector("[data-board-all]");
  const button = board.querySelector("[data-board-chosen]");
  button.textContent = chosen ? `（${chosen}）` : "";
  button.parentElement.disabled = !chosen;
  if (!all) return;
  all.hidden = !boxes.length;
  all.checked = boxes.length > 0 && chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
}

board.addEventListener("change", (event) => {
  if (event.target.matches("[data-board-all]")) {
    for (const box of picks()) box.checked = event.target.checked;
  }
  show();
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && Date.now() - asked >= EVERY) refresh();
});
setInterval(() => {
  if (!document.hidden) refresh();
}, EVERY);
show();
