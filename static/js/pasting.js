/* A block from Excel, Word or a web page goes into the grid, cleaned, with a word on what was changed. */

import { isAmount } from "./cells.js";
import { clean, several } from "./cleaning.js";
import { block } from "./clipboard.js";
import { placement } from "./placement.js";

const LONGEST_ENTRY = 64;
const MOST_EXAMPLES = 3;

export function startPasting(root, model, changes) {
  root.addEventListener("paste", (event) => {
    const input = event.target;
    if (!input.matches("input[data-column]")) return;
    const rows = block(event.clipboardData);
    if (isPlainTyping(rows, input)) return;
    event.preventDefault();
    const figures = rows.length === 1 && rows[0].length === 1 ? several(rows[0][0]) : [];
    if (figures.length) askSeveral(rows[0][0].trim(), figures, input);
    else lay(rows, input);
  });

  /* What is not sure, what was led by its labels, and cells of several figures are shown first. */
  function lay(rows, input, isAnswered = false) {
    const found = placement(rows, model, input);
    const [writes, locked] = parted(found.writes);
    const cleaned = writes.map(({ input: cell, raw }) => ({ input: cell, raw, ...fitted(raw, isAmount(cell)) }));
    const apply = () => {
      changes.apply(cleaned, sentences(cleaned, found, locked));
      input.select();
    };
    const isPlain = found.isSure && !found.isLed && !cleaned.some(({ raw }) => several(raw).length);
    if (isPlain || isAnswered || !cleaned.length) return apply();
    const asked = () => [...cleaned].sort((one, other) => isOver(other) - isOver(one)).map(whereTo);
    changes.ask(question(cleaned, found), asked, { 放入: apply, 取消: () => input.focus() });
  }

  /* 5、1、0006 is no 5100006: the person says whether these are cells side by side. */
  function askSeveral(raw, figures, input) {
    changes.ask([`粘贴的一格里有${figures.length}个数：${short(raw)}。怎么放？`], () => [], {
      从这一格起向右各放一个: () => lay([figures], input, true),
      原样放进这一格: () => lay([[raw]], input, true),
      取消: () => input.focus(),
    });
  }
}

function question(writes, { rest, isSure, isLed, labels }) {
  const many = writes.filter(({ raw }) => several(raw).length);
  return [
    isLed && isSure && `还没有粘贴：按表头对上了${writes.length}格，请看一看。`,
    !isSure && `还没有粘贴：有${writes.length}格不能确定该放在哪里。要这样放入吗？`,
    !isLed && labels >= MOST_EXAMPLES && "粘贴的内容里没有本表的表头，是不是别的章的表？",
    many.length && `有${many.length}格里不止一个数（${short(many[0].raw)}），放入后请自己分开。`,
    rest.length && `有${rest.length}处不会放入：${rest.slice(0, MOST_EXAMPLES).map(short).join("、")}。`,
  ].filter(Boolean);
}

/* What may be written, and what is locked: its title says why. */
function parted(writes) {
  const isLocked = ({ input }) => input.readOnly;
  return [writes.filter((one) => !isLocked(one)), writes.filter(isLocked)];
}

const isOver = ({ input, text }) => (input.value !== "" && input.value !== text ? 1 : 0);

function whereTo({ input, raw, text, wasMark }) {
  const now = input.value && input.value !== text ? `（现在是${input.value}）` : "";
  return `${input.getAttribute("aria-label")} ← ${text || (wasMark ? "空白" : short(raw))}${now}`;
}

/* A short text into the middle of a cell is the browser's own affair. */
function isPlainTyping(rows, input) {
  const isOne = rows.length === 1 && rows[0].length === 1 && rows[0][0].length <= LONGEST_ENTRY;
  const isPart = input.selectionEnd - input.selectionStart < input.value.length;
  return isOne && input.value !== "" && isPart;
}

function fitted(raw, amount) {
  const short = raw.slice(0, LONGEST_ENTRY);
  return { ...clean(short, amount), cut: raw.length - short.length };
}

function sentences(writes, { rest, labels }, locked) {
  const marks = writes.filter((one) => one.wasMark);
  const tidied = writes.filter((one) => one.changed && !one.wasMark);
  const cut = writes.filter((one) => one.cut > 0);
  const blank = writes.filter((one) => one.text === "" && !one.wasMark);
  return [
    writes.length ? `已粘贴${writes.length}格。` : "没有粘贴任何内容。",
    tidied.length && `整理了${tidied.length}格：${examples(tidied)}。`,
    marks.length && `${marks.length}格是${kinds(marks)}，按空白处理；没有请填0。`,
    blank.length && `${blank.length}格是空白；空白不等于0。`,
    cut.length && `${cut.length}格内容太长，只放进前${LONGEST_ENTRY}个字。`,
    locked.length && `${locked.length}格${locked[0].input.title}，没有改动。`,
    labels > 0 && `跳过了${labels}格表头文字。`,
    rest.length && `有${rest.length}处放不下，没有填入：${rest.slice(0, MOST_EXAMPLES).map(short).join("、")}。`,
  ].filter(Boolean);
}

const short = (text) => `“${text.trim().slice(0, 12)}”`;
const kinds = (writes) => [...new Set(writes.map((one) => short(one.raw)))].slice(0, MOST_EXAMPLES).join("、");

function examples(writes) {
  const shown = writes.slice(0, MOST_EXAMPLES).map((one) => `${short(one.raw)}→${one.text}`);
  return shown.join("，") + (writes.length > MOST_EXAMPLES ? "等" : "");
}
