/* The session has ended under a page: asks for the password in place, once for all who wait. */

import { question } from "./password_question.js";

const FAILED = "没有连上服务器，请再试一次。";

/* What is to be done once the same person is back: one thing for each that waits. */
const waiting = new Map();
let box,
  isPutOff = false;

/* Can this page ask? Only where somebody was signed in when it came. */
export const canAsk = () => "againUrl" in document.body.dataset;

/* Opens the question, and goes to it when it is wanted; once put off it comes only when wanted.
   then() is called when the same person is back. Words: {promise, send}. True while it is open. */
export function askAgain(who, words, then, isWanted) {
  if (isPutOff && !isWanted) return false;
  waiting.set(who, then);
  if (!box) {
    box = question(document.body.dataset.person, words, answer, putOff);
    document.body.append(box.element);
  }
  if (isWanted) box.focus();
  return true;
}

function putOff() {
  close();
  waiting.clear();
  isPutOff = true;
}

function close() {
  box?.element.remove();
  box = undefined;
}

/* The server takes what is sent: those who waited go on. */
export function knownAgain() {
  const hadFocus = box?.element.contains(document.activeElement);
  const all = [...waiting.values()];
  close();
  waiting.clear();
  isPutOff = false;
  if (hadFocus) document.querySelector("[data-last-typed]")?.focus();
  for (const then of all) then();
}

/* true, false, or undefined where no answer came; the page's forms get the token in force. */
export async function isStillIn() {
  const { againUrl, account } = document.body.dataset;
  const known = await called(againUrl);
  if (!known) return undefined;
  renew(known.token);
  return String(known.account) === account;
}

async function answer(password, code) {
  const { againUrl, account } = document.body.dataset;
  const isBack = await isStillIn();
  if (isBack) return knownAgain();
  const said = isBack === undefined ? undefined : await called(againUrl, { account, password, code });
  if (!said) return box?.say(FAILED);
  renew(said.token);
  if (String(said.account) !== account || said.message) return box?.say(said.message || FAILED, said.code);
  return knownAgain();
}

/* What the server says, as an object; null where no answer came. */
async function called(url, body) {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  const posted = { method: "POST", body: JSON.stringify(body) };
  if (body) headers["X-CSRFToken"] = document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
  const asked = { headers, credentials: "same-origin", ...(body ? posted : {}) };
  return fetch(url, asked)
    .then(
      (said) => said.json(),
      () => null,
    )
    .catch(() => null);
}

/* Every form of the page was drawn with the token of the session that has ended. */
function renew(token) {
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
}

document.addEventListener("input", ({ target }) => {
  if (target.closest("[data-again]")) return;
  document.querySelector("[data-last-typed]")?.removeAttribute("data-last-typed");
  target.setAttribute("data-last-typed", "");
});
