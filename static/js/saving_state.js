/* Shows whether what was typed is safe: 已保存 10:32, 未保存, 正在保存, or why not. */

import { make } from "./fields.js";
import { askAgain, canAsk, knownAgain } from "./signing_in_again.js";

const REFUSALS = {
  403: "没有保存：页面放得太久，服务器没有接受。内容还在，稍后自动重试",
  404: "没有保存：这份报告找不到，或者您已不能修改它。内容留在本页",
  413: "没有保存：内容太长，服务器没有接受。请删减后再试",
};

const TEXTS = {
  clean: () => "所有修改会自动保存",
  unsaved: () => "未保存",
  saving: () => "正在保存…",
  saved: ({ at }) => `已保存 ${at}`,
  asked: ({ at }) => `已保存${at ? ` ${at}` : ""}，没有还没保存的内容`,
  conflict: () => "有内容写了两份，请选择保留哪一份",
  "signed-out": () => "登录已过期，没有保存。内容还在本页，重新登录后自动保存",
  offline: () => "没有保存（网络断开，稍后自动重试）",
  partly: ({ count }) => `有${count}处没有保存，请看标出的位置`,
  refused: ({ status, message }) =>
    message ? `没有保存：${message}` : (REFUSALS[status] ?? "没有保存：服务器出错，内容还在，稍后自动重试"),
};

const FAILURES = new Set(["offline", "refused", "signed-out"]);
const SETTLED = new Set(["clean", "saved", "asked", "partly", "conflict"]);
const CHOICE = "#conflict-title";
const WORDS = { promise: "可以接着写；登录以后自动保存", send: "登录并保存" };

export function savingState(form, retry) {
  const box = document.querySelector("[data-saving]");
  const loginUrl = form.dataset.loginUrl;
  box?.removeAttribute("hidden");
  const [text, link, button] = ["state", "login", "retry"].map((part) => box?.querySelector(`[data-saving-${part}]`));
  const isOut = () => form.dataset.saving === "signed-out" && canAsk();
  button?.addEventListener("click", () => (isOut() ? askAgain(retry, WORDS, retry, true) : retry()));

  return function show(kind, about = {}) {
    form.dataset.saving = kind;
    if (!box) return;
    box.dataset.kind = kind;
    const sentence = TEXTS[kind](about);
    if (text.textContent !== sentence) text.replaceChildren(kind === "conflict" ? way(sentence) : sentence);
    const asks = isOut() && Boolean(about.login) && askAgain(retry, WORDS, retry, false);
    if (SETTLED.has(kind)) knownAgain();
    link.hidden = kind !== "signed-out" || asks;
    link.href = about.login ?? loginUrl ?? "#";
    button.hidden = !FAILURES.has(kind);
    button.textContent = asks ? "输入密码" : "现在重试";
  };
}

/* The sentence leads to the choice that it speaks of. */
function way(sentence) {
  return make("a", { href: CHOICE }, sentence);
}
