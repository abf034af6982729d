/* Saves every change by itself: what was typed reaches the server, or stays and is said to be here. */

import { collisions } from "./collisions.js";
import { showErrors, showResolved } from "./field_answers.js";
import { CHANGED, names, read, readAll, served } from "./fields.js";
import { journal } from "./journal.js";
import { restore } from "./restoring.js";
import { startSaveKey } from "./save_key.js";
import { savingState } from "./saving_state.js";
import { leaveAfterSaving } from "./submitting.js";
import { send } from "./transport.js";

const PAUSE = 800;
const LONGEST_PAUSE = 60000;
const MOST_COLLISIONS = 3;

/* From cell to cell one is still in the table: its cells are saved after the pause, all together. */
const isCell = (element) => element?.matches?.("input[data-column]");

export function startSaving(form) {
  const kept = journal(form);
  const base = served(form);
  const show = savingState(form, () => flush());
  const collided = collisions(form, kept, base, () => flush());
  const rejected = {};
  let timer, underway, savedAt;
  let failures = 0;

  function changes() {
    const isOpen = (name, text) => !(name in collided.clashes) && text !== base[name] && text !== rejected[name];
    const open = names(form).filter((name) => isOpen(name, read(form, name)));
    return readAll(form, open);
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  }

  const pauseAfterFailure = () => Math.min(1000 * 2 ** failures, LONGEST_PAUSE);

  function note(changed) {
    const known = changed.filter((name) => name in base);
    const mine = readAll(form, known);
    if (!Object.keys(mine).length) return;
    kept.keep(mine, base);
    if (!failures) show("unsaved");
    later(failures ? pauseAfterFailure() : PAUSE);
  }

  /* One request at a time; what changed meanwhile goes with the next. True once all is saved. */
  async function flush() {
    clearTimeout(timer);
    if (underway) {
      await underway;
      return flush();
    }
    const values = changes();
    if (!Object.keys(values).length) return rest();
    if (!failures) show("saving");
    underway = send(form, { version: JSON.parse(form.elements.version.value), ...kept.sending(values) });
    const answer = await underway;
    underway = null;
    return receive(answer, values);
  }

  function rest() {
    const isOpen = Object.keys(collided.clashes).length > 0;
    failures = 0;
    if (isOpen) show("conflict");
    else if (Object.keys(rejected).length) show("partly", { count: Object.keys(rejected).length });
    else if (form.dataset.saving !== "clean") show(savedAt ? "saved" : "clean", { at: savedAt });
    return !isOpen;
  }

  function receive({ kind, status, body }, values) {
    if (kind !== "saved" && kind !== "conflict") {
      failures += 1;
      show(kind, { status, login: body.login, message: body.message });
      if (!body.message) later(pauseAfterFailure());
      return false;
    }
    form.elements.version.value = JSON.stringify(body.version);
    failures = kind === "conflict" ? failures + 1 : 0;
    if (kind === "saved") saved(body, values);
    else collided.receive(body);
    return failures > MOST_COLLISIONS ? later(pauseAfterFailure()) : flush();
  }

  /* A text the server could not store stays here and in the journal, and is not sent again as it is. */
  function saved(body, values) {
    const stored = { ...values };
    for (const name of Object.keys(values)) delete rejected[name];
    for (const name of body.unsaved ?? []) {
      rejected[name] = values[name];
      delete stored[name];
    }
    Object.assign(base, stored);
    kept.settle(stored);
    savedAt = body.saved_at;
    showErrors(form, Object.keys(values), body.errors);
    showResolved(form, body.resolved);
    show("saved", { at: savedAt });
  }

  form.addEventListener("input", (event) => note([event.target.name]));
  form.addEventListener("change", ({ target }) => !isCell(target) && flush());
  form.addEventListener("focusout", (event) => isCell(event.target) && !isCell(event.relatedTarget) && flush());
  form.addEventListener(CHANGED, (event) => event.detail.by !== "saving" && note(event.detail.names));
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  for (const back of ["focus", "online"]) window.addEventListener(back, () => failures && flush());
  startSaveKey(async () => (await flush()) && form.dataset.saving !== "partly" && show("asked", { at: savedAt }));
  show("clean");
  restore(form, kept, base, collided.hold);
  note(names(form).filter((name) => read(form, name) !== base[name]));
  const isSaved = () => ![changes(), collided.clashes].some((open) => Object.keys(open).length);
  leaveAfterSaving(form, flush, () => !underway && isSaved());
}
