/* Last year's sentences: one is taken into its box, or dropped; the server is told either way. */

import { chipsOf } from "./chip_box.js";
import { kindOf } from "./chips.js";
import { insertText } from "./inserting.js";
import { askAgain, canAsk } from "./signing_in_again.js";

const WORDS = { promise: "登录以后接着处理这句", send: "登录并继续" };

export function startCarried(form) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-answer]");
    const item = button?.closest("[data-sentence]");
    if (!item) return;
    event.preventDefault();
    answer(form, item, button.dataset.answer);
  });
}

async function answer(form, item, kind) {
  const box = item.closest("[data-carried]");
  for (const button of item.querySelectorAll("button")) button.disabled = true;
  const status = await told(form, item, kind);
  if (status !== 200) {
    for (const button of item.querySelectorAll("button")) button.disabled = false;
    if (status === 401 && canAsk()) askAgain(item, WORDS, () => answer(form, item, kind), true);
    return say(box, "这句还没有处理，请再试一次。");
  }
  if (kind === "taken") take(form, box, item);
  item.remove();
  return say(box, "");
}

/* The status of the answer; 0 where none came. */
async function told(form, item, kind) {
  const body = new FormData();
  body.set("answer", kind);
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  try {
    return (await fetch(item.dataset.url, { method: "POST", body })).status;
  } catch {
    return 0;
  }
}

/* At the end of the box, as if typed; a number that waits is selected, to be typed over. */
function take(form, box, item) {
  const field = form.elements.namedItem(box.dataset.carried);
  const text = item.querySelector("[data-sentence-text]").dataset.sentenceText;
  const gap = field.value && item.classList.contains("opens") ? "\n" : "";
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  const start = field.value.length + gap.length;
  insertText(field, gap + text);
  field.dispatchEvent(new Event("change", { bubbles: true }));
  const waits = chipsOf(field).find((chip) => chip.start >= start && kindOf(chip.stored) === "waiting");
  if (waits) field.setSelectionRange(waits.start, waits.end);
}

function say(box, words) {
  const left = box.querySelectorAll("[data-sentence]").length;
  box.querySelector("[data-carried-count]").textContent = String(left);
  const place = box.querySelector("[data-carried-answer]");
  place.textContent = words;
  box.hidden = !left;
}
