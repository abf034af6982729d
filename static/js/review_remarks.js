/* Opens a chapter's form for a remark on a place, and offers what could be said of it. */

import { remarkOn } from "./review_walking.js";

export function startRemarks(paper) {
  paper.addEventListener("click", (event) => {
    const ready = event.target.closest("[data-ready-text]");
    if (ready) say(ready.closest("[data-remark-form]"), ready.textContent);
    const cancel = event.target.closest("[data-remark-cancel]");
    if (cancel) close(cancel.closest("[data-remark-form]"));
  });
  paper.addEventListener("keydown", (event) => {
    const form = event.target.closest("[data-remark-form].is-called");
    if (form && event.key === "Escape") close(form);
  });
  return { open: (from, place, quote) => open(paper, from, place, quote), here: () => here(paper) };
}

/* On what has the focus: a cell, a sentence, what is said of a place; else on the chapter in view. */
function here(paper) {
  const focus = document.activeElement;
  const words = focus.closest("[data-sentence]");
  if (words && paper.contains(words)) return remarkOn(words, (...place) => open(paper, ...place));
  const place = focus.closest("[data-cell]")?.dataset.cell ?? focus.closest("[data-note]")?.dataset.place ?? "";
  const from = paper.contains(focus) ? focus : chapterInView(paper);
  return open(paper, from.closest("[data-chapter]") ? from : chapterInView(paper), place);
}

function chapterInView(paper) {
  const parts = [...paper.querySelectorAll("[data-chapter]")];
  return parts.find((part) => part.getBoundingClientRect().bottom > window.innerHeight / 3) ?? parts[0];
}

let origin;

function open(paper, from, place, quote = "") {
  const form = from.closest("[data-chapter]") && formOf(paper, from);
  if (!form) return;
  for (const other of paper.querySelectorAll(".is-called")) if (other !== form) settle(other);
  origin = from;
  form.open = true;
  form.classList.add("is-called");
  form.querySelector("[data-remark-place]").value = place;
  form.querySelector("[data-remark-quote]").value = quote;
  form.querySelector("[data-remark-cancel]").hidden = false;
  offer(paper, form, place);
  form.querySelector("[data-remark-text]").focus();
}

/* The signature is a part of its own: its form is that of the sheet before chapter 一. */
function formOf(paper, from) {
  const { chapter } = from.closest("[data-chapter]").dataset;
  return paper.querySelector(`[data-chapter="${chapter}"] [data-remark-form]`);
}

/* What the checks say of the place comes first. */
function offer(paper, form, place) {
  const ready = form.querySelector("[data-ready]");
  for (const old of ready.querySelectorAll("[data-of-finding]")) old.remove();
  for (const note of paper.querySelectorAll("[data-cells]")) {
    const isThere = note.dataset.place === place || note.dataset.cells.split(" ").includes(place);
    if (!place || !isThere) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.readyText = "";
    button.dataset.ofFinding = "";
    button.textContent = note.querySelector("[data-message]").textContent;
    ready.prepend(button);
  }
}

function say(form, text) {
  const box = form.querySelector("[data-remark-text]");
  box.value = box.value ? `${box.value}\n${text}` : text;
  box.focus();
}

function close(form) {
  settle(form);
  origin?.focus();
}

function settle(form) {
  form.open = false;
  form.classList.remove("is-called");
}
