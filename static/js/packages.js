/* While a public package is being made, the page shows how far it is. */

import { announce } from "./announce.js";

const EVERY = 2_000;
const BUSY = "[data-packages-busy]";
const part = document.querySelector("[data-packages]");

async function look() {
  if (!document.hidden) await refresh();
  if (part.querySelector(BUSY)) setTimeout(look, EVERY);
  else announce(document, "数据包生成结束。");
}

async function refresh() {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("[data-packages]");
  if (now) part.replaceChildren(...now.children);
}

if (part.querySelector(BUSY)) setTimeout(look, EVERY);
