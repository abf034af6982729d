/* 现行有效 as it should be, beside the table while it is filled in; the sum is identities.js's. */

import { sums } from "./identities.js";

export function startExpected(form) {
  const lines = [...form.querySelectorAll("[data-expected] > li")];
  if (!lines.length) return;
  const show = () => {
    for (const line of lines) renew(form, line);
  };
  form.addEventListener("input", show);
  form.addEventListener("change", show);
  show();
}

function renew(form, line) {
  const [issued, repealed, now] = ["issued", "repealed", "in_force"].map((column) => value(form, line, column));
  const balance = { left: ["before", "issued"], right: ["repealed"] };
  const { difference } = sums(balance, { before: line.dataset.before, issued, repealed });
  say(line, "issued", issued || "（未填）");
  say(line, "repealed", repealed || "（未填）");
  say(line, "result", difference && ` ＝ ${difference}`);
  const isOther = Boolean(difference && now && now !== difference);
  line.classList.toggle("is-other", isOther);
  line.querySelector("[data-part=other]").hidden = !isOther;
}

const value = (form, line, column) => form.elements.namedItem(`${line.dataset.line}.${column}`)?.value.trim() ?? "";

function say(line, part, text) {
  line.querySelector(`[data-part=${part}]`).textContent = text;
}
