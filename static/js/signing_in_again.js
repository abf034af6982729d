/* The session has ended while somebody writes: asks for the password in place, then saves.
   It opens beside the text and takes no focus: whoever is typing goes on typing. */

import { make } from "./fields.js";

const SETTLED = new Set(["clean", "saved", "partly", "conflict"]);
const FAILED = "没有连上服务器，请再试一次。";

/* {ask, end}: ask(true) goes to the question; false where this page cannot ask. */
export function signInAgain(form, done) {
  const { againUrl, account, person = "" } = form.dataset;
  let box, isDismissed = false;

  function ask(isWanted) {
    if (!againUrl) return false;
    if (isWanted) isDismissed = false;
    if (!box && !isDismissed) {
      box = question(person, answer, close);
      document.body.append(box.element);
    }
    if (isWanted) box.focus();
    return !isDismissed;
  }

  function close() {
    box?.element.remove();
    box = undefined;
    isDismissed = true;
  }

  /* The server takes what is sent: nobody asks any more. */
  function end(kind) {
    if (!SETTLED.has(kind)) return false;
    close();
    isDismissed = false;
    return false;
  }

  async function answer(password, code) {
    const before = await called(againUrl);
    if (!before) return box?.say(FAILED);
    renew(before.token);
    const isBack = String(before.account) === account;
    const after = isBack ? before : await called(againUrl, before.token, { account, password, code });
    if (!after) return box?.say(FAILED);
    renew(after.token);
    if (String(after.account) !== account || after.message) return box?.say(after.message || FAILED, after.code);
    const hadFocus = box?.element.contains(document.activeElement);
    close();
    isDismissed = false;
    if (hadFocus) form.querySelector("[data-last-typed]")?.focus();
    return done();
  }

  form.addEventListener("input", ({ target }) => {
    form.querySelector("[data-last-typed]")?.removeAttribute("data-last-typed");
    target.setAttribute("data-last-typed", "");
  });
  return { ask, end };
}

/* What the server says, as an object; null where no answer came. */
async function called(url, token, body) {
  const posted = { method: "POST", body: JSON.stringify(body) };
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  if (token) headers["X-CSRFToken"] = token;
  const asked = { headers, credentials: "same-origin", ...(body ? posted : {}) };
  return fetch(url, asked).then((answer) => answer.json(), () => null).catch(() => null);
}

/* Every form of the page was drawn with the token of the session that has ended. */
function renew(token) {
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
}

function question(person, answer, close) {
  const password = make("input", { type: "password", class: "form-control", id: "again-password", autocomplete: "current-password", required: "" });
  const code = make("input", { class: "form-control", id: "again-code", autocomplete: "one-time-code", spellcheck: "false" });
  const codeRow = make("div", { hidden: "" }, make("label", { for: "again-code", class: "form-label" }, "验证码"), code);
  const says = make("p", { class: "again-says", role: "alert" });
  const send = make("button", { type: "submit", class: "btn btn-primary btn-sm" }, "登录并保存");
  const later = make("button", { type: "button", class: "btn btn-link btn-sm" }, "以后再说");
  const form = make(
    "form",
    {},
    make("h2", { id: "again-title" }, "登录已过期，请再输一遍密码"),
    make("p", {}, `${person}：写好的内容都还在本页，可以接着写；登录以后自动保存。`),
    make("label", { for: "again-password", class: "form-label" }, "密码"),
    password,
    codeRow,
    says,
    make("div", { class: "actions" }, send, later),
  );
  const element = make("section", { class: "again", role: "dialog", "aria-labelledby": "again-title", "data-again": "" }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    await answer(password.value, code.value);
    send.disabled = false;
  });
  later.addEventListener("click", close);

  function say(words, wantsCode) {
    says.textContent = words;
    if (wantsCode) codeRow.hidden = false;
    (codeRow.hidden ? password : code).select();
  }
  return { element, say, focus: () => password.focus() };
}
