/* The entry: looks for data-* hooks and wires what is on the page. Without it pages still work. */

import { startCarried } from "./carried.js";
import { startChips } from "./chip_box.js";
import { startCounting } from "./counting.js";
import { startEntering } from "./entering.js";
import { startExpected } from "./expected.js";
import { startGrid } from "./grid.js";
import { startInserting } from "./inserting.js";
import { startMarks } from "./marks.js";
import { startOnce } from "./once.js";
import { pressOnSaveKey } from "./save_key.js";
import { startSaving } from "./saving.js";
import { startSending } from "./sending.js";
import { startTextPasting } from "./text_pasting.js";
import { startWantedFiles } from "./wanted_file.js";

startSending(document);
for (const form of document.querySelectorAll("[data-desk][data-editable]")) {
  startChips(form);
  startSaving(form);
  const grid = form.querySelector("[data-grid].is-editable");
  if (grid) startGrid(form, grid);
  startExpected(form);
  startCounting(form);
  startTextPasting(form);
  startCarried(form);
  startMarks(form);
}
for (const form of document.querySelectorAll("form[data-entering]")) startEntering(form);
for (const form of document.querySelectorAll("form[data-once]")) startOnce(form);
startWantedFiles(document);
pressOnSaveKey(document.querySelector("[data-save-key]"));
startInserting(document);
/* Not away from a cell in which somebody is typing already. */
if (document.activeElement === document.body) document.querySelector("[data-error-summary]")?.focus();
document.documentElement.dataset.ready = "";
