/* The figures of the printed tables: arrows walk, Enter or a click opens the form for a remark. */

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function startCells(paper, open) {
  paper.classList.add("is-remarkable");
  for (const table of paper.querySelectorAll(".paper-table")) {
    const first = table.querySelector("[data-cell]");
    if (first) first.tabIndex = 0;
  }
  paper.addEventListener("click", (event) => {
    const cell = event.target.closest("[data-cell]");
    if (cell && document.getSelection().isCollapsed) remarkOn(cell, open);
  });
  paper.addEventListener("keydown", (event) => {
    const cell = event.target.closest("[data-cell]");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") remarkOn(cell, open);
    else if (event.key in STEPS) walk(cell, STEPS[event.key]);
    else return;
    event.preventDefault();
  });
}

function remarkOn(cell, open) {
  stand(cell);
  open(cell, cell.dataset.cell);
}

/* Merged labels make rows of different lengths: the way up and down goes by where a cell stands. */
function walk(cell, [across, down]) {
  const cells = [...cell.closest("table").querySelectorAll("[data-cell]")];
  if (across) return stand(cells[cells.indexOf(cell) + across] ?? cell);
  const row = cell.parentElement;
  const rows = [...new Set(cells.map((one) => one.parentElement))];
  const next = rows[rows.indexOf(row) + down];
  if (!next) return undefined;
  const { left } = cell.getBoundingClientRect();
  const far = (one) => Math.abs(one.getBoundingClientRect().left - left);
  const [nearest] = [...next.querySelectorAll("[data-cell]")].sort((a, b) => far(a) - far(b));
  return stand(nearest);
}

function stand(cell) {
  for (const other of cell.closest("table").querySelectorAll('[data-cell][tabindex="0"]')) {
    other.tabIndex = -1;
  }
  cell.tabIndex = 0;
  cell.focus();
}
