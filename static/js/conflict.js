/* Two people changed the same place: both texts side by side, and the person chooses. */

import { label, make, read } from "./fields.js";
import { difference } from "./merging.js";

/* Draw the panel anew; choose(name, "mine" or "theirs") is called with the person's choice. */
export function showConflicts(form, clashes, about, choose) {
  const panel = form.querySelector("[data-conflict]");
  if (!panel) return;
  const open = Object.entries(clashes);
  panel.hidden = !open.length;
  panel.replaceChildren();
  if (!open.length) return;
  panel.className = "conflict";
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-labelledby", "conflict-title");
  const who = about.by ? `${about.by}${about.at ? `（${about.at}）` : ""}` : "别处";
  panel.append(
    make("h2", { id: "conflict-title", tabindex: "-1" }, `${who}也改了这${open.length}处，保留哪一份？`),
    make("p", {}, "选定之前，两份都不会丢，其他内容照常保存。"),
    ...open.map(([name, theirs]) => conflict(form, name, theirs, choose)),
  );
}

function conflict(form, name, theirs, choose) {
  const mine = read(form, name);
  const [own, other] = difference(mine, theirs);
  const title = label(form, name);
  const shown = (runs) => runs.map(({ text, differs }) => (differs ? make("mark", {}, text) : text));
  const side = (heading, runs, whose, button) =>
    make(
      "div",
      { class: "conflict-side" },
      make("h4", {}, heading),
      make("p", { class: "conflict-text" }, ...(runs.length ? shown(runs) : ["（空白）"])),
      choice(name, whose, button, title, choose),
    );
  return make(
    "section",
    { class: "conflict-field", "data-conflict-field": name },
    make("h3", {}, title),
    make(
      "div",
      { class: "conflict-sides" },
      side("我写的", own, "mine", "用我的"),
      side("对方写的", other, "theirs", "用对方的"),
    ),
  );
}

function choice(name, whose, text, title, choose) {
  const button = make(
    "button",
    { type: "button", class: "btn btn-outline-primary", "data-choose": whose, "aria-label": `${text}：${title}` },
    text,
  );
  button.addEventListener("click", () => choose(name, whose));
  return button;
}
