/* A box for a file is there where a file is wanted: it says which answer asks for it. */

/* data-wanted-when="source:file" is the name of a question and its answer. */
export function startWantedFiles(page) {
  for (const box of page.querySelectorAll("input[type=file][data-wanted-when]")) follow(box);
}

function follow(box) {
  const [question, wanted] = box.dataset.wantedWhen.split(":");
  const look = () => {
    const isWanted = box.form.elements.namedItem(question)?.value === wanted;
    box.disabled = !isWanted;
    place(box).hidden = !isWanted;
  };
  box.form.addEventListener("change", look);
  window.addEventListener("pageshow", look);
  look();
}

/* The box with its label. */
function place(box) {
  return box.closest("[id^='div_id_']") ?? box;
}
