/* A phone folds rows that hold nothing but zeros: what leads to a cell in one opens it first. */

export function unfold(field) {
  field.closest("tr.is-zero")?.classList.remove("is-zero");
}

/* Links to a cell of this page. */
export function startUnfolding(root) {
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href*='#']");
    const cell = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (cell && root.contains(cell)) unfold(cell);
  });
  const first = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (first && root.contains(first)) unfold(first);
}
