/* The page opens: is there something in this browser that never reached the server? */

import { label, make, read, tell, write } from "./fields.js";

/* Put it back and say so; where the server changed meanwhile, or something was typed before the
   scripts came, the person chooses. */
export function restore(form, kept, base, hold) {
  const back = [];
  const clash = {};
  for (const [name, entry] of Object.entries(kept.entries())) {
    const server = base[name];
    const isTyped = server !== undefined && ![server, entry.mine].includes(read(form, name));
    if (server === undefined || server === entry.mine) kept.settle({ [name]: entry.mine });
    else if (isTyped) clash[name] = entry.mine;
    else {
      write(form, name, entry.mine);
      if (server === entry.base) back.push(name);
      else clash[name] = server;
    }
  }
  if (Object.keys(clash).length) hold(clash);
  if (!back.length) return;
  notice(form, back, base, kept);
  tell(form, back, "restoring");
}

function notice(form, back, base, kept) {
  const shown = back
    .slice(0, 5)
    .map((name) => label(form, name))
    .join("、");
  const more = back.length > 5 ? "等" : "";
  const button = make("button", { type: "button", class: "btn btn-sm btn-outline-secondary" }, "不要，用已保存的");
  const box = make(
    "div",
    { class: "notice is-info", role: "status", "data-restored": "" },
    `恢复了上次没有来得及保存的${back.length}处：${shown}${more}。`,
    button,
  );
  button.addEventListener("click", () => {
    for (const name of back) {
      kept.settle({ [name]: form.elements.namedItem(name).value });
      write(form, name, base[name]);
    }
    tell(form, back, "restoring");
    box.remove();
  });
  form.prepend(box);
}
