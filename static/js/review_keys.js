/* Single keys: j k through what is said, n p through the line. They can be switched off. */

const STORE = "review-keys";

export function startKeys(page) {
  const dialog = page.querySelector("[data-keys]");
  const toggle = dialog.querySelector("[data-keys-switch]");
  const opener = page.querySelector("[data-keys-open]");
  toggle.checked = localStorage.getItem(STORE) !== "off";
  toggle.addEventListener("change", () => {
    localStorage.setItem(STORE, toggle.checked ? "on" : "off");
  });
  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  const acts = {
    j: () => move(page, 1),
    k: () => move(page, -1),
    n: () => page.querySelector("[data-next]")?.click(),
    p: () => page.querySelector("[data-previous]")?.click(),
    "?": () => dialog.showModal(),
  };
  page.addEventListener("keydown", (event) => {
    if (!toggle.checked || dialog.open || isTyping(event)) return;
    if (!(event.key in acts)) return;
    event.preventDefault();
    acts[event.key]();
  });
}

function isTyping(event) {
  const isField = event.target.closest?.("input, textarea, select, [contenteditable]");
  return isField || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
}

/* From the note that has the focus, else from the top of the page. */
function move(page, step) {
  const notes = [...page.querySelectorAll("[data-note]")];
  const at = notes.indexOf(page.activeElement.closest("[data-note]"));
  const next = notes[at < 0 && step < 0 ? notes.length - 1 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}
