/* Why does the table not balance, most likely? The server's best repair, first in the dock. */

import { make } from "./fields.js";
import { ASK, JUDGED } from "./marks.js";

const PRESS = "照此修改";

/* It is asked for where a sum is off; what it says goes as soon as a figure changes, and comes anew. */
export function startCause(form, root, changes) {
  const dock = form.querySelector("[data-dock]");
  if (!dock) return;
  const box = make("div", { class: "cause", "data-cause": "", hidden: "" });
  dock.prepend(box);
  const hide = () => (box.hidden = true);

  function show({ detail: { cause } }) {
    const isNow = cause?.changes.every(({ cell, was }) => form.elements.namedItem(cell).value.trim() === was);
    if (!isNow || !dock.querySelector(".balance.is-off")) return hide();
    box.replaceChildren(
      make(
        "p",
        {},
        make("strong", {}, cause.is_likeliest ? "最可能的原因：" : "有几种改法，一样可能，比如："),
        cause.says,
        " ",
        make("small", {}, cause.proof),
      ),
    );
    box.append(
      cause.changes.length
        ? button(cause)
        : make("a", { href: "?checked=1" }, cause.is_likeliest ? "看怎么改" : "看全部改法"),
    );
    box.hidden = false;
  }

  function button(cause) {
    const element = make("button", { type: "button", class: "btn btn-sm btn-outline-primary" });
    element.textContent = `${PRESS}（${cause.changes.length}格）`;
    element.addEventListener("click", () => {
      const writes = cause.changes.map(({ cell, now }) => ({ input: form.elements.namedItem(cell), text: now }));
      changes.apply(writes, [`已照此修改${writes.length}格。`]);
      writes[0].input.focus();
    });
    return element;
  }

  form.addEventListener(JUDGED, show);
  root.addEventListener("input", hide);
  /* Once the marks listen too. */
  if (dock.querySelector(".balance.is-off")) queueMicrotask(() => form.dispatchEvent(new Event(ASK)));
}
