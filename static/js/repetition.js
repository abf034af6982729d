/*
 * 重复率: marks in the text of the report the sentences that another report has, too.
 * The page keeps its nodes as they are (findings and remarks are marked in them already): the
 * sentences are painted as a highlight. Where the browser cannot, the list of them is all.
 */

const NAME = "repeated";

function textNodes(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
  }
  return nodes;
}

/** Where a place of the joined text stands: the node, and the place in it. */
function placed(nodes, place) {
  let before = 0;
  for (const node of nodes) {
    if (place <= before + node.length) {
      return [node, place - before];
    }
    before += node.length;
  }
  return null;
}

function rangeOf(nodes, start, end) {
  const range = new Range();
  range.setStart(...placed(nodes, start));
  range.setEnd(...placed(nodes, end));
  return range;
}

function* rangesIn(part, sentences) {
  const nodes = textNodes(part);
  const text = nodes.map((node) => node.data).join("");
  for (const sentence of sentences) {
    const start = text.indexOf(sentence);
    if (start >= 0) {
      yield rangeOf(nodes, start, start + sentence.length);
    }
  }
}

function highlight() {
  const said = [...document.querySelectorAll("[data-repeated]")];
  const sentences = new Set(said.map((one) => one.textContent));
  const parts = [...document.querySelectorAll("[data-repeated-in] p")];
  return new Highlight(...parts.flatMap((part) => [...rangesIn(part, sentences)]));
}

const choice = document.querySelector("[data-mark-repeated]");
if (choice && globalThis.CSS?.highlights) {
  choice.hidden = false;
  choice.querySelector("input").addEventListener("change", (event) => {
    CSS.highlights.delete(NAME);
    if (event.target.checked) {
      CSS.highlights.set(NAME, highlight());
    }
  });
}
