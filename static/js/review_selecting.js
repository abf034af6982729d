/* Words marked in a paragraph, or its sentence that has the focus: a button beside opens the form for a remark. */

import { wordsOf } from "./review_walking.js";

const LONGEST = 500;

export function startSelecting(paper, open) {
  const button = document.querySelector("[data-select-remark]");
  let chosen;
  const look = () => {
    chosen = selected(paper) ?? focused(paper);
    button.hidden = !chosen;
    if (chosen) place(button, chosen.box);
  };
  document.addEventListener("selectionchange", look);
  document.addEventListener("focusin", ({ target }) => target === button || look());
  /* On a slow line words may be marked before this script is there. */
  look();
  /* A press would take the selection away before the click. */
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const { paragraph, words } = chosen;
    document.getSelection().removeAllRanges();
    open(paragraph, paragraph.dataset.section, words);
  });
}

function focused(paper) {
  const sentence = document.activeElement.closest("[data-sentence]");
  const paragraph = sentence && paper.contains(sentence) && sentence.closest("[data-section]");
  return paragraph ? { paragraph, words: wordsOf(sentence), box: sentence.getBoundingClientRect() } : undefined;
}

/* The words, as they stand now, of the paragraph in which the selection begins. */
function selected(paper) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const start = range.startContainer;
  const paragraph = (start.closest ? start : start.parentElement)?.closest("[data-section]");
  if (!paragraph || !paper.contains(paragraph)) return undefined;
  if (!paragraph.contains(range.endContainer)) range.setEnd(paragraph, paragraph.childNodes.length);
  const copy = range.cloneContents();
  for (const gone of copy.querySelectorAll("del")) gone.remove();
  const words = copy.textContent.trim().slice(0, LONGEST);
  return words ? { paragraph, words, box: range.getBoundingClientRect() } : undefined;
}

function place(button, box) {
  button.style.top = `${window.scrollY + box.bottom + 6}px`;
  button.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - 190))}px`;
}
