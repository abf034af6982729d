/* A file dropped on the page's form is chosen and sent at once; a chosen one waits for the button. */

const form = document.querySelector("form[data-drop]");
const zone = form?.querySelector("[data-drop-zone]");
const input = form?.querySelector("[data-drop-file]");
const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

if (zone && input) {
  form.querySelector("[data-drop-hint]").hidden = false;
  for (const kind of ["dragenter", "dragover"]) window.addEventListener(kind, (event) => over(event, true));
  window.addEventListener("dragleave", (event) => event.relatedTarget || over(event, false));
  window.addEventListener("drop", dropped);
  form.addEventListener("submit", () => busy("正在读取……"));
  window.addEventListener("pageshow", () => busy(""));
}

/* Wherever on the page it is dropped: a browser left alone would open the file instead. */
function over(event, isOver) {
  if (!hasFiles(event)) return;
  event.preventDefault();
  zone.classList.toggle("is-over", isOver);
}

function dropped(event) {
  if (!hasFiles(event)) return;
  over(event, false);
  const files = event.dataTransfer.files;
  if (files.length > 1) return busy("一次放一个文件。");
  if (!files.length) return undefined;
  input.files = files;
  return form.requestSubmit();
}

function busy(words) {
  form.querySelector("[data-drop-busy]").textContent = words;
}
