/* The question for the password, beside what somebody is writing; it takes no focus by itself. */

import { make } from "./fields.js";

const TITLE = "登录已过期，请再输一遍密码";

/* {element, say, focus}: answer(password, code) may take its time, close() puts it off. */
export function question(person, { promise, send }, answer, close) {
  const password = make("input", {
    type: "password",
    class: "form-control",
    id: "again-password",
    autocomplete: "current-password",
    required: "",
  });
  const code = make("input", {
    class: "form-control",
    id: "again-code",
    autocomplete: "one-time-code",
    spellcheck: "false",
  });
  const codeRow = make(
    "div",
    { hidden: "" },
    make("label", { for: "again-code", class: "form-label" }, "验证码"),
    code,
  );
  const says = make("p", { class: "again-says", role: "alert" });
  const button = make("button", { type: "submit", class: "btn btn-primary btn-sm" }, send);
  const later = make("button", { type: "button", class: "btn btn-link btn-sm" }, "以后再说");
  const form = make(
    "form",
    {},
    make("h2", { id: "again-title" }, TITLE),
    make("p", {}, `${person}：写好的内容都还在本页，${promise}。`),
    make("label", { for: "again-password", class: "form-label" }, "密码"),
    password,
    codeRow,
    says,
    make("div", { class: "actions" }, button, later),
  );
  const element = make(
    "section",
    { class: "again", role: "dialog", "aria-labelledby": "again-title", "data-again": "" },
    form,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    await answer(password.value, code.value);
    button.disabled = false;
  });
  later.addEventListener("click", close);

  function say(words, wantsCode) {
    says.textContent = words;
    if (wantsCode) codeRow.hidden = false;
    (codeRow.hidden ? password : code).select();
  }
  return { element, say, focus: () => password.focus() };
}
