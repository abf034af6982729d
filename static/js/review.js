/* The reviewer's page: wires remarks, the table's cells, sentences, selections and keys. */

import { startCells } from "./review_cells.js";
import { startKeys } from "./review_keys.js";
import { startMargin } from "./review_margin.js";
import { startRemarks } from "./review_remarks.js";
import { startSelecting } from "./review_selecting.js";
import { startWalking } from "./review_walking.js";

const paper = document.querySelector(".review-paper");
startMargin(paper);
if (paper.querySelector("[data-remark-form]")) {
  const remarks = startRemarks(paper);
  startCells(paper, remarks.open);
  startWalking(paper, remarks.open);
  startSelecting(paper, remarks.open);
  startKeys(document, remarks.here);
} else {
  startKeys(document, () => {});
}
