/* Says things politely to people who listen to the page: one live region per table or form. */

let pending;

/* Speak once typing pauses; a later sentence replaces one that was not spoken yet. */
export function announce(root, text, delay = 300) {
  const region = root.querySelector("[data-announce]") ?? document.querySelector("[data-announce]");
  if (!region) return;
  clearTimeout(pending);
  pending = setTimeout(() => {
    region.textContent = text;
  }, delay);
}
