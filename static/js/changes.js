/* Changes many cells at once, says what was done, and can take it back once. */

import { announce } from "./announce.js";
import { CHANGED, make, tell } from "./fields.js";

const MOST_PLACES = 14;

/* {apply, ask}: apply(writes, sentences) sets the cells; writes are {input, text}. */
export function changes(form, root) {
  let last = null;
  let isFresh = false;
  let tellPlaces = () => {};
  const box = make("div", { class: "grid-notice", "data-grid-notice": "", hidden: "" });
  root.prepend(box);

  function apply(writes, sentences) {
    last = writes.map(({ input, text }) => ({ input, text, before: input.value, auto: input.dataset.auto }));
    for (const { input, text } of writes) {
      input.value = text;
      delete input.dataset.auto;
    }
    isFresh = writes.length > 0;
    say(sentences, isFresh);
    tell(
      form,
      writes.map(({ input }) => input.name),
      "changes",
    );
  }

  /* What was typed over a pasted figure since then is the person's own and stays. */
  function undo() {
    const back = last.filter(({ input, text }) => input.value === text);
    for (const { input, before, auto } of back) {
      input.value = before;
      if (auto !== undefined) input.dataset.auto = auto;
    }
    last = null;
    isFresh = false;
    say([`已撤销，${back.length}格恢复原样。`], false);
    tell(
      form,
      back.map(({ input }) => input.name),
      "changes",
    );
    (root.contains(document.activeElement) ? document.activeElement : back[0]?.input)?.focus();
  }

  function say(sentences, canUndo) {
    box.hidden = false;
    box.replaceChildren(make("div", { class: "grid-notice-text" }, ...sentences.map((text) => make("p", {}, text))));
    if (canUndo) box.append(button("撤销", undo, { "data-undo": "" }));
    box.append(button("知道了", () => (box.hidden = true), { "data-dismiss": "" }));
    announce(form, sentences.join(""));
  }

  /* Says what would be written where; {word: act} are the answers. Nothing is written before; `places` is
     asked again whenever a cell changes under the question. */
  function ask(sentences, places, answers) {
    last = null;
    isFresh = false;
    const list = make("ul", {});
    tellPlaces = () => {
      const said = places();
      list.replaceChildren(...said.slice(0, MOST_PLACES).map((text) => make("li", {}, text)));
      if (said.length > MOST_PLACES) list.append(make("li", {}, `……共${said.length}格`));
    };
    tellPlaces();
    box.hidden = false;
    box.replaceChildren(
      make("div", { class: "grid-notice-text" }, ...sentences.map((text) => make("p", {}, text)), list),
    );
    for (const [word, act] of Object.entries(answers))
      box.append(button(word, () => answer(act), { "data-answer": word }));
    announce(form, sentences.join(""));
    box.tabIndex = -1;
    box.focus();
  }

  function answer(act) {
    tellPlaces = () => {};
    box.hidden = true;
    act();
  }

  root.addEventListener("keydown", (event) => {
    if (!isFresh || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    undo();
  });
  /* Once something is typed, Ctrl+Z means the typing again; the button stays. */
  root.addEventListener("input", () => (isFresh = false));
  root.addEventListener("input", () => tellPlaces());
  form.addEventListener(CHANGED, () => tellPlaces());
  return { apply, ask, say };
}

function button(text, act, attributes) {
  const element = make("button", { type: "button", class: "btn btn-sm btn-outline-secondary", ...attributes }, text);
  element.addEventListener("click", act);
  return element;
}
