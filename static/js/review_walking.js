/* The sentences of the report: arrows walk from one to the next, Enter opens the form for a remark on it. */

const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
const SENTENCES = "[data-section] [data-sentence]";

export function startWalking(paper, open) {
  for (const part of paper.querySelectorAll("[data-chapter]")) {
    const own = part.querySelectorAll(SENTENCES);
    for (const [number, sentence] of own.entries()) {
      sentence.tabIndex = number ? -1 : 0;
      sentence.setAttribute("aria-describedby", "walking");
    }
  }
  paper.addEventListener("keydown", (event) => {
    const sentence = event.target.closest(SENTENCES);
    if (!sentence || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Enter") remarkOn(sentence, open);
    else if (event.key in STEPS) walk(paper, sentence, STEPS[event.key]);
    else return;
    event.preventDefault();
  });
}

export function remarkOn(sentence, open) {
  open(sentence, sentence.closest("[data-section]").dataset.section, wordsOf(sentence));
}

/* As the sentence stands now: what is gone is no part of it. */
export function wordsOf(sentence) {
  const copy = sentence.cloneNode(true);
  for (const gone of copy.querySelectorAll("del")) gone.remove();
  return copy.textContent.trim();
}

function walk(paper, sentence, step) {
  const every = [...paper.querySelectorAll(SENTENCES)];
  const next = every[every.indexOf(sentence) + step];
  if (!next) return;
  for (const other of next.closest("[data-chapter]").querySelectorAll(`${SENTENCES}[tabindex="0"]`)) {
    other.tabIndex = -1;
  }
  next.tabIndex = 0;
  next.focus();
}
