/* The page opens: is there something in this browser that never reached the server? */

import { label, make, read, tell, write } from "./fields.js";

/* Put it back and say so. Where the server changed meanwhile, it is asked what stands there and whose
   that is, as at any save that comes too late; where something was typed before the scripts came, the
   person chooses. */
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
      back.push(name);
      if (server === entry.base) continue;
      base[name] = entry.base;
      seenBefore(form.elements.version);
    }
  }
  if (Object.keys(clash).length) hold(clash);
  if (!back.length) return;
  notice(form, back, base, kept);
  tell(form, back, "restoring");
}

/* A version that no chapter has: this page's texts are from before the one it was served. */
function seenBefore(field) {
  const version = JSON.parse(field.value);
  const older = Object.fromEntries(Object.keys(version).map((part) => [part, -1]));
  field.value = JSON.stringify(typeof version === "number" ? -1 : older);
}

function notice(form, back, base, kept) {
  const shown = back
    .slice(0, 5)
    .map((name) => label(form, name))
    .join("、");
  const more = back.length > 5 ? "等" : "";
  const served = Object.fromEntries(back.map((name) => [name, base[name]]));
  const button = (text, act) => {
    const made = make("button", { type: "button", class: "btn btn-sm btn-outline-secondary" }, text);
    made.addEventListener("click", act);
    return made;
  };
  const leave = () => box.remove();
  const putAside = () => {
    for (const name of back) {
      kept.settle({ [name]: read(form, name) });
      write(form, name, served[name]);
    }
    tell(form, back, "restoring");
    leave();
  };
  const box = make(
    "div",
    { class: "notice is-info", role: "status", "data-restored": "" },
    `恢复了上次没有来得及保存的${back.length}处：${shown}${more}。`,
    button("不要，用已保存的", putAside),
    button("知道了", leave),
  );
  form.prepend(box);
  /* She goes on with it: what came back is now simply her text. */
  form.addEventListener("input", leave, { once: true });
}
