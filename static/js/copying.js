/* Puts the report on the clipboard: with its formats for an editor, or its source. Over plain http
   a browser has no navigator.clipboard; its copy command is there everywhere. */

import { plainText } from "./plain_text.js";

const DONE = {
  formatted: "已复制。到网站编辑器里按 Ctrl＋V 粘贴。",
  source: "源代码已复制。到编辑器的源代码窗口里按 Ctrl＋V 粘贴。",
};
const NOT_DONE = "浏览器没有让复制。请点一下下面的框，按 Ctrl＋A 全选，再按 Ctrl＋C。";

const page = document.querySelector("[data-copying]");
const source = page.querySelector("[data-copying-source]");

for (const button of page.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => {
    tell(copy(contents(button.dataset.copy)) ? DONE[button.dataset.copy] : "");
    button.focus();
  });
}
page.querySelector("[data-copying-ways]").hidden = false;

/* What goes on the clipboard, by type. */
function contents(way) {
  if (way === "source") return { "text/plain": source.value };
  return { "text/html": source.value, "text/plain": plainText(source.value) };
}

/* Let the browser copy, and give it our contents when it asks. */
function copy(kinds) {
  let isCopied = false;
  const give = (event) => {
    for (const [kind, text] of Object.entries(kinds)) event.clipboardData.setData(kind, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  /* Some browsers copy only while something is selected. */
  source.select();
  document.addEventListener("copy", give, { capture: true, once: true });
  try {
    isCopied = document.execCommand("copy") && isCopied;
  } catch {
    isCopied = false;
  }
  document.removeEventListener("copy", give, { capture: true });
  source.setSelectionRange(0, 0);
  return isCopied;
}

/* Emptied first: the same sentence twice is spoken twice. */
function tell(done) {
  const answer = page.querySelector("[data-copying-answer]");
  answer.textContent = "";
  answer.classList.toggle("is-done", Boolean(done));
  answer.classList.toggle("is-not", !done);
  setTimeout(() => {
    answer.textContent = done || NOT_DONE;
  }, 50);
}
