/* What belongs in the focused cell: its name, 口径, legal basis, and why it could not be read. */

import { announce } from "./announce.js";
import { make } from "./fields.js";

export function startGuidance(form, root) {
  const bar = form.querySelector("[data-guidance]");
  if (!bar) return;
  const text = make("div", { class: "guidance-text" });
  const button = make(
    "button",
    { type: "button", class: "btn btn-sm btn-outline-secondary", "aria-expanded": "false", "data-guidance-more": "" },
    "口径全文（?）",
  );
  bar.append(text, button);
  bar.hidden = false;
  text.append(make("p", {}, "进入一格，这里显示它的口径和依据；按 ? 看全文。方向键、回车在格子间移动。"));
  let current = null;

  function show(input) {
    current = input;
    const cell = input.closest("td");
    const error = cell.querySelector("[data-error-for]")?.textContent;
    const finding = cell.querySelector("[id^='finding-']")?.textContent;
    text.replaceChildren(make("p", { class: "guidance-name" }, input.getAttribute("aria-label"), auto(input)));
    const remark = cell.querySelector("[id^='remark-']")?.textContent;
    for (const said of [error, finding, remark]) if (said) text.append(make("p", { class: "guidance-error" }, said));
    text.append(...meanings(root, cell));
  }

  function expand(isOpen) {
    bar.classList.toggle("is-open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen && current) announce(form, text.textContent, 0);
  }

  const isOpen = () => bar.classList.contains("is-open");
  root.addEventListener("focusin", ({ target }) => target.matches("input[data-column]") && show(target));
  root.addEventListener("keydown", (event) => {
    if (!event.target.matches("input[data-column]")) return;
    if (event.key === "Escape") expand(false);
    if (event.key !== "?" && event.key !== "？") return;
    event.preventDefault();
    expand(!isOpen());
  });
  button.addEventListener("click", () => expand(!isOpen()));
}

const auto = (input) => ("auto" in input.dataset ? make("span", { class: "chip" }, "自动合计") : "");

/* The words are printed once below the table; the cell's headers say which are its own. */
function meanings(root, cell) {
  return cell.headers
    .split(" ")
    .map((id) => root.querySelector(`[data-meaning-of="${CSS.escape(id)}"] dd`))
    .filter(Boolean)
    .map((words) => make("p", {}, ...words.cloneNode(true).childNodes));
}
