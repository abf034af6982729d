/* Totals fill themselves once their parts are complete, follow them, and never touch a typed total. */

import { CHANGED, tell } from "./fields.js";
import { part, propose } from "./identities.js";

const MARK = "自动合计";

/* A negative is no figure of a report: until it is mended, sums wait for it as for a blank. */
const counted = (text) => (text.trim().startsWith("-") ? "" : text);

export function startTotals(form, root, identities) {
  const filling = new Map(identities.filter((one) => one.fills).map((one) => [one.fills, one]));
  const inputs = new Map([...root.querySelectorAll("input[data-column]")].map((one) => [one.name, one]));
  const figures = Object.fromEntries([...inputs].map(([name, input]) => [name, counted(input.value)]));
  const memory = `auto:${form.dataset.account ?? ""}:${form.dataset.report}:${form.dataset.chapter}`;
  recall();
  adoptZeros();

  /* A blank total waits to be filled, except while the person is in it. */
  function free() {
    const open = [...filling.keys()].filter((cell) => {
      const input = inputs.get(cell);
      return "auto" in input.dataset || (input.value.trim() === "" && input !== document.activeElement);
    });
    return new Set(open);
  }

  function refresh() {
    const open = free();
    const found = propose(identities, figures, open);
    const changed = [...open].filter((cell) => set(inputs.get(cell), found[cell] ?? ""));
    if (changed.length) tell(form, changed, "totals");
    remember();
  }

  function set(input, text) {
    mark(input, text !== "");
    if (input.value === text) return false;
    input.value = figures[input.name] = text;
    return true;
  }

  function mark(input, isAuto) {
    if (isAuto) input.dataset.auto = "";
    else delete input.dataset.auto;
    input.closest("td").classList.toggle("is-auto", isAuto);
    if (isAuto) input.setAttribute("aria-description", MARK);
    else input.removeAttribute("aria-description");
  }

  function take(names) {
    for (const name of names) if (inputs.has(name)) figures[name] = counted(inputs.get(name).value);
  }

  /* Which totals the page filled is known to this browser only; elsewhere they count as typed. */
  function remember() {
    const autos = [...filling.keys()].filter((cell) => "auto" in inputs.get(cell).dataset);
    try {
      localStorage.setItem(memory, JSON.stringify(autos));
    } catch {
      /* Forbidden or full: the totals count as typed next time. */
    }
  }

  function recall() {
    try {
      for (const cell of JSON.parse(localStorage.getItem(memory)) ?? []) {
        const input = inputs.get(cell);
        if (input && input.value === part(filling.get(cell), figures)) mark(input, true);
      }
    } catch {
      localStorage.removeItem(memory);
    }
  }

  /* A total of 0 over parts of 0 was said once for the whole table (全部填0): it follows its parts too. */
  function adoptZeros() {
    for (const [cell, identity] of filling) {
      const input = inputs.get(cell);
      if (input?.value === "0" && part(identity, figures) === "0") mark(input, true);
    }
  }

  root.addEventListener("input", ({ target }) => {
    if (!inputs.has(target.name)) return;
    mark(target, false);
    target.closest("td").classList.remove("has-finding");
    take([target.name]);
    refresh();
  });
  root.addEventListener("focusout", () => queueMicrotask(refresh));
  form.addEventListener(CHANGED, ({ detail }) => {
    if (detail.by === "totals") return;
    take(detail.names);
    for (const name of detail.names) if (inputs.has(name)) mark(inputs.get(name), "auto" in inputs.get(name).dataset);
    refresh();
  });
  refresh();

  /* Give a typed total back to its parts. */
  function follow(identity) {
    const input = inputs.get(identity.fills);
    mark(input, true);
    refresh();
  }

  return { figures, follow };
}
