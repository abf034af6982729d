/* Ctrl+S saves, as in every other program, and never offers to keep the page as a file. */

export function startSaveKey(save) {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    save();
  });
}

/* A page without saving of its own has a button that saves. */
export function pressOnSaveKey(button) {
  if (button) startSaveKey(() => button.click());
}
