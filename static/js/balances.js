/* Both sums of every identity beside the table, while typing; calm, because no cell is the wrong one. */

import { announce } from "./announce.js";
import { CHANGED } from "./fields.js";
import { sums } from "./identities.js";

const SIGNS = { even: "＝", off: "≠", waiting: "＝" };
const words = { even: () => "平", off: ({ difference }) => `差 ${difference}`, waiting: () => "待填" };

export function startBalances(form, root, identities, totals) {
  const lines = identities.flatMap((identity) => {
    const line = form.querySelector(`[data-identity="${CSS.escape(identity.key)}"]`);
    if (!line) return [];
    const name = line.querySelector(".balance-name").textContent;
    const button = identity.fills ? (line.querySelector("button") ?? line.appendChild(follower(name))) : null;
    button?.addEventListener("click", (event) => {
      event.preventDefault();
      totals.follow([identity.fills]);
    });
    return [{ identity, name, line, button, spoken: "", shown: "" }];
  });

  function refresh() {
    for (const one of lines) draw(one, sums(one.identity, totals.figures));
  }

  /* What changed since it was last said is said when the person leaves a cell. */
  function speak() {
    const news = lines.filter((one) => one.state !== "waiting" && one.shown !== one.spoken);
    if (news.length)
      announce(
        form,
        news
          .slice(0, 4)
          .map((one) => one.shown)
          .join("；"),
        600,
      );
    for (const one of news) one.spoken = one.shown;
  }

  root.addEventListener("input", refresh);
  root.addEventListener("change", speak);
  form.addEventListener(CHANGED, refresh);
  refresh();
  for (const one of lines) one.spoken = one.shown;
}

/* The button that gives a total back to its parts; where a sum is off already, the page brings it. */
function follower(name) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-sm btn-outline-secondary";
  button.textContent = "改为合计";
  button.setAttribute("aria-label", `${name}总计改为合计`);
  return button;
}

function draw(one, found) {
  const state = words[found.state](found);
  const shown = `${one.name}：${found.left || "…"} ${SIGNS[found.state]} ${found.right || "…"}，${state}`;
  if (shown === one.shown) return;
  const { line } = one;
  one.shown = shown;
  one.state = found.state;
  for (const name of ["even", "off", "waiting"]) line.classList.toggle(`is-${name}`, name === found.state);
  line.querySelector("[data-left]").textContent = found.left || "…";
  line.querySelector("[data-right]").textContent = found.right || "…";
  line.querySelector("[data-sign]").textContent = SIGNS[found.state];
  line.querySelector("[data-state]").textContent = state;
  if (one.button) one.button.hidden = found.state !== "off";
}
