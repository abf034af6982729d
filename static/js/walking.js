/* F8 and 全审: from finding to finding in the order of the report, over its chapters in a ring. */

import { announce } from "./announce.js";
import { make } from "./fields.js";
import { unfold } from "./folded.js";
import { item } from "./marks_list.js";

const FIRST = "#walk";
const LAST = "#walk-back";

/* {tell(answer), arrive(), excuse(message)}: stops() are the marks of the page, with a box each. */
export function startWalking(form, answer, stops) {
  let around = answer;
  let last = "";
  let isExcused = false;
  const button = document.querySelector("[data-walk]");
  const place = document.querySelector("[data-walk-said]");

  function go(forward) {
    const places = sorted(stops());
    const here = standing();
    const next = following(places, here, forward);
    if (next) return stop(next);
    const address = forward ? around.after : around.before;
    if (address) location.assign(address);
    else if (places.length) stop(forward ? places[0] : places[places.length - 1]);
    else announce(form, "没有要看的地方了。");
  }

  /* Of several findings at one place the one behind the last that was shown. */
  function following(places, here, forward) {
    const shown = places.findIndex(({ mark, ...place }) => mark.message === last && !compare(place, here));
    if (shown >= 0) return places[shown + (forward ? 1 : -1)];
    return forward
      ? places.find((place) => compare(place, here) > 0)
      : [...places].reverse().find((place) => compare(place, here) < 0);
  }

  function stop({ field, mark }) {
    last = mark.message;
    unfold(field);
    field.focus();
    if (mark.start !== null && field.setSelectionRange) field.setSelectionRange(mark.start, mark.end);
    field.scrollIntoView({ block: "center" });
    say(mark, field);
    announce(form, `${mark.name}：${mark.message}`);
  }

  /* What no list below its box says stands on top, with its reason and its button. */
  function say(mark, field) {
    place.hidden = Boolean(field.closest("[data-marked]")) && field.value.trim() !== "";
    if (!place.hidden) place.replaceChildren(item([mark], field, new Set(), () => stop({ field, mark })));
  }

  function tell(told) {
    around = told;
    button.hidden = !told.total;
    button.textContent = `全审：下一处（F8），全文${told.total}处`;
  }

  /* Why there are no marks now: marks that stay away would say that all is well. */
  function excuse(message) {
    if (message) place.replaceChildren(make("li", { class: "box-finding" }, message));
    if (message || isExcused) place.hidden = !message;
    isExcused = Boolean(message);
  }

  /* From another chapter one lands at its first finding, or at its last one. */
  function arrive() {
    const { hash } = location;
    if (hash !== FIRST && hash !== LAST) return;
    history.replaceState(null, "", location.pathname + location.search);
    const places = sorted(stops());
    /* Not away from a box in which somebody is typing already. */
    if (places.length && document.activeElement === document.body)
      stop(hash === FIRST ? places[0] : places[places.length - 1]);
  }

  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => go(true));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(!event.shiftKey);
  });
  tell(answer);
  return { tell, arrive, excuse };
}

function sorted(marks) {
  const places = marks.map((mark) => ({ mark, field: fieldOf(mark), at: mark.start ?? 0 }));
  return places.filter(({ field }) => field).sort(compare);
}

/* The box itself, else what stands for it: a table, a part of the page. */
function fieldOf({ box }) {
  const found = document.getElementById(box);
  if (!found || found.matches("input, textarea, select, button, [tabindex]")) return found;
  return found.querySelector("input, textarea, [tabindex]");
}

function standing() {
  const field = document.activeElement;
  return { field, at: field?.selectionStart ?? 0 };
}

function compare(one, other) {
  if (one.field === other.field) return one.at - other.at;
  if (other.field === document.body) return 1;
  return one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
