/* Totals fill themselves once their parts are complete, follow them, and never touch a typed total. */

import { CHANGED, tell } from "./fields.js";
import { part, propose } from "./identities.js";

const MARK = "自动合计";

/* A negative is no figure of a report: until it is mended, sums wait for it as for a blank. */
const counted = (text) => (text.trim().startsWith("-") ? "" : text);

/* Which totals follow came with the page (data-auto), and goes back with what is saved. */
export function startTotals(form, root, identities) {
  const filling = identities.filter((one) => one.fills);
  const totals = new Set(filling.map((one) => one.fills));
  const inputs = new Map([...root.querySelectorAll("input[data-column]")].map((one) => [one.name, one]));
  const figures = Object.fromEntries([...inputs].map(([name, input]) => [name, counted(input.value)]));

  const isAuto = (cell) => "auto" in inputs.get(cell).dataset;
  const isTyped = (cell) => !isAuto(cell) && inputs.get(cell).value.trim() !== "" && !inputs.get(cell).readOnly;

  /* A blank total waits to be filled, except while the person is in it. */
  const isFree = (cell) =>
    isAuto(cell) || (inputs.get(cell).value.trim() === "" && inputs.get(cell) !== document.activeElement);

  /* Whether a total is what its parts come to; null while one is blank. */
  function isSum(cell) {
    const sums = filling.filter((one) => one.fills === cell).map((one) => part(one, figures));
    const known = sums.filter((sum) => sum !== null);
    return known.length ? known.includes(figures[cell]) : null;
  }

  function refresh() {
    const open = new Set([...totals].filter(isFree));
    const found = propose(identities, figures, open);
    const changed = [...open].filter((cell) => set(inputs.get(cell), found[cell] ?? ""));
    if (changed.length) tell(form, changed, "totals");
    form.dataset.automatic = [...totals].filter(isAuto).join(" ");
  }

  function set(input, text) {
    mark(input, text !== "");
    if (input.value === text) return false;
    input.value = figures[input.name] = text;
    return true;
  }

  function mark(input, follows) {
    if (follows) input.dataset.auto = "";
    else delete input.dataset.auto;
    input.closest("td").classList.toggle("is-auto", follows);
    if (follows) input.setAttribute("aria-description", MARK);
    else input.removeAttribute("aria-description");
  }

  function take(names) {
    for (const name of names) if (inputs.has(name)) figures[name] = counted(inputs.get(name).value);
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
    const names = detail.names.filter((name) => inputs.has(name));
    take(names);
    /* What somebody else wrote into a total stands, unless it is the sum all the same. */
    for (const name of names) mark(inputs.get(name), totals.has(name) && isAuto(name) && isSum(name));
    refresh();
  });
  refresh();

  /* Give typed totals back to their parts. */
  function follow(cells) {
    for (const cell of cells) mark(inputs.get(cell), true);
    refresh();
  }

  /* What totals would be if these followed: {cell: text} for those that change. */
  function ifFollowing(cells) {
    const open = new Set([...[...totals].filter(isFree), ...cells]);
    const found = propose(identities, figures, open);
    return Object.fromEntries(
      cells.filter((cell) => cell in found && found[cell] !== figures[cell]).map((cell) => [cell, found[cell]]),
    );
  }

  return { figures, follow, ifFollowing, isSum, typed: () => [...totals].filter(isTyped) };
}
