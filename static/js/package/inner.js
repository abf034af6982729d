/* Does the page agree with itself? Every identity worked out anew, every figure held against its check sign. */
import { sums, units } from "../identities.js";

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
const BLANK_SIGN = ".";
const MODULUS = 37n;

/* The sign of a figure at its place; a blank has one that no number has. */
export function checkSign(figure, place) {
  const counted = units(figure);
  if (counted === null) return figure === "" ? BLANK_SIGN : "?";
  const rest = (((counted + BigInt(place)) % MODULUS) + MODULUS) % MODULUS;
  return SIGNS[rest];
}

/* The figures of a report by the names of their cells. */
export function figuresOf(data, report) {
  const { cells } = data.editions[report.edition];
  return Object.fromEntries(cells.map((cell, place) => [cell, report.figures[place]]));
}

/* What is wrong in one report: figures that are not what they were, identities that do not hold. */
export function faultsOf(data, report) {
  const edition = data.editions[report.edition];
  const altered = edition.cells
    .map((cell, place) => ({ cell, place }))
    .filter(({ place }) => checkSign(report.figures[place], place) !== report.signs[place]);
  const figures = figuresOf(data, report);
  const off = edition.identities
    .map((identity) => ({ identity, ...sums(identity, figures) }))
    .filter((one) => one.state === "off");
  return {
    altered: altered.map(({ place }) => `${edition.names[place]}：${report.figures[place] || "空白"}`),
    off: off.map((one) => `${one.identity.key} ${one.identity.says}：${one.left} ≠ ${one.right}`),
  };
}
