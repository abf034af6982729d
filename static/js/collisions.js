/* What happens when somebody else saved the chapter first: nothing is overwritten until chosen. */

import { showConflicts } from "./conflict.js";
import { read, readAll, tell, write } from "./fields.js";
import { merge } from "./merging.js";

/* `base` is what the server holds of each field; `resolved` is called after every choice. */
export function collisions(form, kept, base, resolved) {
  const clashes = {};
  let about = {};

  /* The server's copy of the chapter arrives: what only they changed is taken, mine is kept. */
  function receive(body) {
    about = { by: body.by, at: body.at, own: body.own };
    /* A page may show some boxes of a chapter only: what it does not show, it does not ask about. */
    const theirs = Object.fromEntries(Object.entries(body.values ?? {}).filter(([name]) => name in base));
    /* What stands there went from here, as far as the server can tell: she goes on from it. */
    for (const name of body.yours ?? []) if (name in theirs) base[name] = theirs[name];
    const { take, clash } = merge(base, readAll(form, Object.keys(theirs)), theirs);
    for (const [name, text] of Object.entries(theirs)) {
      if (name in take && read(form, name) !== text) write(form, name, text);
      if (name in take) delete clashes[name];
      else if (name in clashes) clash[name] = text;
      base[name] = text;
    }
    kept.settle(take);
    hold(clash);
    tell(form, Object.keys(take), "saving");
  }

  function hold(clash) {
    Object.assign(clashes, clash);
    showConflicts(form, clashes, about, choose);
  }

  function choose(name, whose) {
    kept.settle(readAll(form, [name]));
    if (whose === "theirs") {
      write(form, name, clashes[name]);
      tell(form, [name], "saving");
    } else {
      kept.keep(readAll(form, [name]), base);
    }
    delete clashes[name];
    hold({});
    (form.querySelector("#conflict-title") ?? form.elements.namedItem(name)).focus();
    resolved();
  }

  return { clashes, receive, hold };
}
