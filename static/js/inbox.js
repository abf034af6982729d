/* Keeps the bar of a batch fresh, and shows the whole page anew at its end: not over an answer. */

import { announce } from "./announce.js";

const EVERY = 2_000;
const part = document.querySelector("[data-inbox-part]");
const news = document.querySelector("[data-inbox-news]");
const questions = document.querySelector("[data-inbox-questions]");
let isTouched = false;

const bar = () => part.querySelector("[data-inbox-progress]");
const isBusy = () => "busy" in bar().dataset;
const asked = bar().dataset.asking;

async function look() {
  if (!document.hidden) await refresh();
  if (isBusy()) setTimeout(look, EVERY);
  else finish();
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { "X-Part": "inbox" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  part.innerHTML = await answer.text();
  if (bar().dataset.asking !== asked) showNews();
}

function showNews() {
  if (!questions && !isTouched) return location.reload();
  news.hidden = false;
}

function finish() {
  announce(document, "这一批读完了。");
  if (isTouched) news.hidden = false;
  else location.reload();
}

questions?.addEventListener("input", () => {
  isTouched = true;
});
if (isBusy()) setTimeout(look, EVERY);
