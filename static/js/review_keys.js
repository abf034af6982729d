/*
 * Single keys of the reviewer's page. Each does what a button or a link of the page does, which
 * bears it as data-act. They can be switched off (WCAG 2.1.4), and are silent while somebody types.
 */

const STORE = "review-keys";

export function startKeys(page, remark) {
  const list = page.querySelector("[data-keys]");
  const toggle = list.querySelector("[data-keys-switch]");
  toggle.checked = localStorage.getItem(STORE) !== "off";
  toggle.addEventListener("change", () => {
    localStorage.setItem(STORE, toggle.checked ? "on" : "off");
  });
  list.hidden = false;
  const own = {
    j: () => move(page, 1),
    k: () => move(page, -1),
    m: remark,
    "?": () => open(!list.open),
  };

  function open(isOpen) {
    list.open = isOpen;
    list.querySelector("summary").focus();
  }

  list.addEventListener("keydown", ({ key }) => key === "Escape" && open(false));

  page.addEventListener("keydown", (event) => {
    if (!toggle.checked || isTyping(event)) return;
    const name = nameOf(event);
    const button = page.querySelector(`[data-act~="${CSS.escape(name)}"]`);
    const act = name in own ? own[name] : button && (() => press(button));
    if (!act) return;
    event.preventDefault();
    /* A key that is held down would act on the next report, too. */
    if (!event.repeat || act === own.j || act === own.k) act();
  });
}

/* Caps Lock makes no other key of it; a question mark needs Shift on most keyboards. */
function nameOf({ key, shiftKey }) {
  if (key === "?") return key;
  return shiftKey ? `shift+${key.toLowerCase()}` : key.toLowerCase();
}

function press(button) {
  button.click();
  const form = button.closest("[data-returning][open]");
  if (form) form.querySelector("[type=submit]").focus();
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
