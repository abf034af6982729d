/* The reviewer's page: wires remarks, the table's cells, selections and keys. */

import { startCells } from "./review_cells.js";
import { startKeys } from "./review_keys.js";
import { startRemarks } from "./review_remarks.js";
import { startSelecting } from "./review_selecting.js";

const paper = document.querySelector(".review-paper");
if (paper.querySelector("[data-remark-form]")) {
  const open = startRemarks(paper);
  startCells(paper, open);
  startSelecting(paper, open);
}
startKeys(document);
