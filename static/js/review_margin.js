/* What is said of the cells of a table stands at the height of their rows, where the margin is beside. */

const BESIDE = window.matchMedia("(min-width: 1041px)");

export function startMargin(paper) {
  const settle = () => {
    for (const margin of paper.querySelectorAll(".review-margin")) lay(paper, margin);
  };
  settle();
  window.addEventListener("resize", settle);
  window.addEventListener("load", settle);
}

function lay(paper, margin) {
  for (const note of margin.querySelectorAll("[data-note]")) {
    note.style.marginTop = "";
    const cell = BESIDE.matches && paper.querySelector(`td[data-cell="${note.dataset.place}"]`);
    if (!cell) continue;
    const above = cell.getBoundingClientRect().top - note.getBoundingClientRect().top;
    if (above > 0) note.style.marginTop = `${above}px`;
  }
}
