/* Both sums of every identity beside the table, while typing; calm, because no cell is the wrong one. */

import { announce } from "./announce.js";
import { CHANGED } from "./fields.js";
import { sums } from "./identities.js";

const SIGNS = { even: "＝", off: "≠", waiting: "＝" };
const words = { even: () => "平", off: ({ difference }) => `差 ${difference}`, waiting: () => "待填" };

export function startBalances(form, root, identities, totals) {
  const lines = identities.flatMap((identity) => {
    const line = form.querySelector(`[data-identity="${CSS.escape(identity.key)}"]`);
    return line ? [{ identity, line, spoken: "", shown: "" }] : [];
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
  for (const { identity, line } of lines) {
    line.querySelector("[data-use-sum]")?.addEventListener("click", () => totals.follow(identity));
  }
  refresh();
  for (const one of lines) one.spoken = one.shown;
}

function draw(one, found) {
  const state = words[found.state](found);
  const shown = `${one.identity.name}：${found.left || "…"} ${SIGNS[found.state]} ${found.right || "…"}，${state}`;
  if (shown === one.shown) return;
  const { line } = one;
  one.shown = shown;
  one.state = found.state;
  for (const name of ["even", "off", "waiting"]) line.classList.toggle(`is-${name}`, name === found.state);
  line.querySelector("[data-left]").textContent = found.left || "…";
  line.querySelector("[data-right]").textContent = found.right || "…";
  line.querySelector("[data-sign]").textContent = SIGNS[found.state];
  line.querySelector("[data-state]").textContent = state;
  const button = line.querySelector("[data-use-sum]");
  if (button) button.hidden = found.state !== "off";
}
