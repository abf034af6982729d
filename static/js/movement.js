/* Enter, arrows, Home and End walk the grid; Tab is the browser's own. Everything typed stays.
   No module: it runs before the first cell is there, so that Enter moves however slow the rest comes. */

(() => {
  const ROW_STEPS = { ArrowUp: -1, ArrowDown: 1 };
  let whatStood = "";

  const isCell = (element) => element.matches("input[data-column]");

  document.addEventListener("focusin", ({ target }) => {
    if (!isCell(target)) return;
    whatStood = target.value;
    target.select();
    reveal(target);
  });

  document.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!isCell(input) || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape" && input.value !== whatStood) {
      input.value = whatStood;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.select();
      return;
    }
    const next = target(input, event);
    if (next === undefined) return;
    event.preventDefault();
    (next ?? input).focus();
    next?.select();
  });

  const inputsOf = (line) => [...line.querySelectorAll("input[data-column]")];
  /* A row of zeros that is folded away has no cell to go to. */
  const isOpen = (line) => inputsOf(line).some((one) => getComputedStyle(one).visibility === "visible");

  const last = (list) => list[list.length - 1];

  /* Where a key leads: an input, null for the edge of the table, undefined for a key of no meaning here. */
  function target(input, event) {
    const line = input.closest("tr");
    const rows = [...line.closest("[data-grid]").querySelectorAll("tr")].filter(isOpen);
    const inputs = inputsOf(line);
    const c = inputs.indexOf(input);
    if (event.key === "Enter") return vertical(rows, line, event.shiftKey ? -1 : 1, input, true);
    if (event.key in ROW_STEPS) return event.shiftKey ? undefined : vertical(rows, line, ROW_STEPS[event.key], input);
    if (event.key === "Home") return (event.ctrlKey ? inputsOf(rows[0]) : inputs)[0];
    if (event.key === "End") return last(event.ctrlKey ? inputsOf(last(rows)) : inputs);
    if (event.shiftKey || event.ctrlKey) return undefined;
    if (event.key === "ArrowLeft") return atStart(input) ? (inputs[c - 1] ?? null) : undefined;
    if (event.key === "ArrowRight") return atEnd(input) ? (inputs[c + 1] ?? null) : undefined;
    return undefined;
  }

  /* Enter goes on at the top of the next column; arrows stop at the edge. */
  function vertical(rows, line, step, input, wraps = false) {
    const row = rows[rows.indexOf(line) + step];
    if (row) return under(inputsOf(row), input);
    if (!wraps) return null;
    const far = inputsOf(step > 0 ? rows[0] : last(rows));
    return far[inputsOf(line).indexOf(input) + step] ?? null;
  }

  /* The input of a row that stands under a physical column, or the nearest one left of it. */
  function under(inputs, input) {
    const left = inputs.filter((one) => !(+one.dataset.column > +input.dataset.column));
    return last(left) ?? inputs[0];
  }

  const selectsAll = (input) => input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = (input) => selectsAll(input) || (input.selectionStart === 0 && input.selectionEnd === 0);
  const atEnd = (input) => selectsAll(input) || input.selectionStart === input.value.length;

  /* Where the total of a line stays in sight, its neighbours end before it. */
  function rightEdge(input, frame) {
    const total = input.closest("tr").lastElementChild;
    const stays = !total.contains(input) && getComputedStyle(total).position === "sticky";
    return stays ? total.getBoundingClientRect().left : frame.right;
  }

  /* Sticky headings must not cover the cell that has the focus. */
  function reveal(input) {
    const box = input.closest("[data-grid-scroll]");
    const cell = input.closest("td").getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const label = input.closest("tr").querySelector("th.line:last-of-type");
    const head = box.querySelector("thead");
    const left =
      label && getComputedStyle(label).position === "sticky" ? label.getBoundingClientRect().right : frame.left;
    const top = head && getComputedStyle(head).position === "sticky" ? head.getBoundingClientRect().bottom : frame.top;
    const edge = rightEdge(input, frame);
    if (cell.left < left) box.scrollLeft -= left - cell.left;
    else if (cell.right > edge) box.scrollLeft += cell.right - edge;
    if (cell.top < top) box.scrollTop -= top - cell.top;
    else if (cell.bottom > frame.bottom) box.scrollTop += cell.bottom - frame.bottom;
  }
})();
