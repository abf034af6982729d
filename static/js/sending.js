/* Before a form is sent: is the same person still signed in? Else the page asks: nothing typed is lost. */

import { make } from "./fields.js";
import { askAgain, canAsk, isStillIn } from "./signing_in_again.js";

const WORDS = { promise: "登录以后接着提交", send: "登录并提交" };
const FAILED = "没有连上服务器，没有提交；写好的内容都还在本页，请再试一次。";

/* A page that came less than a minute ago is as good as asked. */
const FRESH = 60000;

const sure = new WeakSet();
const underway = new WeakSet();

export function startSending(page) {
  if (canAsk()) page.addEventListener("submit", sendOnlyWhenIn, true);
}

async function sendOnlyWhenIn(event) {
  const { target: form, submitter } = event;
  if (form.method !== "post" || "leaves" in form.dataset || sure.delete(form)) return;
  if (performance.now() < FRESH) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (underway.has(form)) return;
  underway.add(form);
  const isIn = await isStillIn();
  underway.delete(form);
  form.querySelector("[data-not-sent]")?.remove();
  if (isIn === undefined) return say(form, submitter);
  if (isIn) return send(form, submitter);
  askAgain(form, WORDS, () => send(form, submitter), true);
}

function send(form, submitter) {
  sure.add(form);
  form.requestSubmit(submitter);
}

function say(form, submitter) {
  (submitter ?? form.lastElementChild).after(
    make("p", { class: "not-sent", role: "alert", "data-not-sent": "" }, FAILED),
  );
}
