/* Two people changed the same place: both texts side by side, and the person chooses. */

import { shownIn } from "./chip_box.js";
import { boxText, kindOf, pieces } from "./chips.js";
import { label, make, read } from "./fields.js";
import { difference } from "./merging.js";

const OTHERS = { mine: "我写的", theirs: "对方写的", takeMine: "用我的", takeTheirs: "用对方的" };
const OWN = {
  mine: "这是您在这个窗口写的",
  theirs: "这是您在另一个窗口写的",
  takeMine: "用这个窗口的",
  takeTheirs: "用另一个窗口的",
};

/* Draw the panel anew, and bring it on the screen when it appears; choose(name, "mine" or "theirs") is called with the person's choice. */
export function showConflicts(form, clashes, about, choose) {
  const panel = form.querySelector("[data-conflict]");
  if (!panel) return;
  const open = Object.entries(clashes);
  const isNew = panel.hidden;
  panel.hidden = !open.length;
  panel.replaceChildren();
  if (!open.length) return;
  panel.className = "conflict";
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-labelledby", "conflict-title");
  const words = about.own ? OWN : OTHERS;
  panel.append(
    make("h2", { id: "conflict-title", tabindex: "-1" }, `${who(about)}也改了这${open.length}处，保留哪一份？`),
    make("p", {}, "选定之前，两份都不会丢，其他内容照常保存。"),
    ...open.map(([name, theirs]) => conflict(form, name, theirs, words, choose)),
  );
  if (isNew) panel.scrollIntoView({ block: "start" });
}

function who({ by, at, own }) {
  const person = own ? "您在另一个窗口" : by;
  return person ? `${person}${at ? `（${at}）` : ""}` : "别处";
}

function conflict(form, name, theirs, words, choose) {
  const mine = read(form, name);
  const [own, other] = difference(mine, theirs);
  const title = label(form, name);
  const fields = shownIn(form);
  const shown = (runs) => runs.flatMap(({ text, differs }) => asRead(boxText(text, fields), differs));
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
      side(words.mine, own, "mine", words.takeMine),
      side(words.theirs, other, "theirs", words.takeTheirs),
    ),
  );
}

/* A run as it reads, its chips to be seen; what is not the same in marks. */
function asRead({ text, chips }, differs) {
  const parts = pieces(text, chips).map(([kept, reads]) => {
    return kept === reads ? reads : make("span", { class: `chip is-${kindOf(kept)}` }, reads);
  });
  return differs ? [make("mark", {}, ...parts)] : parts;
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
