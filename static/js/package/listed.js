/* Is a folder the package that was made? Every file's hash against the two lists of them. */
import { figuresOf } from "./inner.js";
import { sha256 } from "./sha256.js";
import { figuresInJson, figuresInTable } from "./table_text.js";

const SUMS = "SHA256SUMS";
const JSON_FILE = "report.json";
const TABLES = ["data/figures-wide.csv", "data/figures-long.csv"];
const UTF8 = new TextDecoder();

/* The files of a folder by their path below it. */
export function byPath(files) {
  return new Map(Array.from(files, (file) => [file.webkitRelativePath.replace(/^[^/]*\//, ""), file]));
}

export async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer());
}

/* Everything that is wrong with a folder, and its root hash: that of the list. */
export async function checkFolder(data, files, onProgress) {
  const list = files.get(SUMS);
  if (!list) return { root: "", others: [], faults: [`没有找到${SUMS}，请选择整个文件夹。`] };
  const listBytes = await bytesOf(list);
  const sums = listOf(UTF8.decode(listBytes));
  const faults = [...namesOff(data, files, sums)];
  const others = [...files.keys()].filter((path) => path !== SUMS && !sums.has(path));
  let done = 0;
  for (const [path, file] of files) {
    if (path === SUMS || !sums.has(path)) continue;
    const bytes = await bytesOf(file);
    faults.push(...fileFaults(data, path, await sha256(bytes), sums.get(path)));
    faults.push(...figureFaults(data, path, bytes));
    onProgress(++done, sums.size);
  }
  return { root: await sha256(listBytes), faults: [...new Set(faults)], others, number: done };
}

/* Names and hashes of a list as sha256sum writes it. */
function listOf(text) {
  const lines = text.split("\n").filter((line) => line.length > 66);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function* namesOff(data, files, sums) {
  for (const path of new Set([...sums.keys(), ...Object.keys(data.files)])) {
    if (!sums.has(path)) yield `${path}：${SUMS}里没有这一行，被删去或者改过。`;
    if (!files.has(path)) yield `${path}：文件不见了。`;
  }
}

function* fileFaults(data, path, found, listed) {
  const known = data.files[path];
  if (found !== listed) {
    if (found === known) yield `${path}：文件没有变，${SUMS}里的这一行被改过。`;
    else yield `${path}：文件被改过。`;
  } else if (known && found !== known) {
    yield `${path}：和核验页里登记的不一样，文件或者核验页被改过。`;
  }
}

/* Which unit, table and cell differs between a file and the figures in this page. */
export function figureFaults(data, path, bytes) {
  const reports = reportsIn(data, path);
  if (!reports.length) return [];
  try {
    const text = UTF8.decode(bytes);
    const tables = TABLES.includes(path) ? figuresInTable(text) : null;
    return reports.flatMap((report) => {
      const { cells } = data.editions[report.edition];
      return differences(data, report, tables ? tables[report.key] : figuresInJson(text, cells), path);
    });
  } catch {
    return [`${path}：读不出来，格式被改坏了。`];
  }
}

function reportsIn(data, path) {
  if (TABLES.includes(path)) return data.reports.filter((one) => one.valid);
  return data.reports.filter((one) => path === `${one.folder}/${JSON_FILE}`);
}

/* The figures of a report that stand otherwise in a file. */
export function differences(data, report, found, path) {
  if (!found) return [`${path}：没有“${report.name}”。`];
  const edition = data.editions[report.edition];
  const known = figuresOf(data, report);
  return edition.cells.flatMap((cell, place) => {
    const there = found[cell] ?? "";
    if (there === known[cell]) return [];
    const where = `${report.name} ${edition.names[place]}`;
    return [`${path}：${where}，文件里是${there || "空白"}，核验页里是${known[cell] || "空白"}。`];
  });
}
