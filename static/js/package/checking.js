/* 核验: what the page does by itself, with a folder, and with one file. */
import { faultsOf } from "./inner.js";
import { byPath, bytesOf, checkFolder, differences } from "./listed.js";
import { sha256 } from "./sha256.js";
import { figuresInJson } from "./table_text.js";
import { inGroups, tell } from "./telling.js";

const [GOOD, WARN, BAD] = ["is-good", "is-warn", "is-bad"];
const at = (id) => document.getElementById(id);
const data = JSON.parse(at("package-data").textContent);
let root = "";

function tellInner() {
  const found = data.reports.map((report) => ({ report, ...faultsOf(data, report) }));
  const altered = found.flatMap(({ report, altered }) => altered.map((one) => `${report.name} ${one}`));
  const off = found.flatMap(({ report, off }) => off.map((one) => `${report.name} ${one}`));
  const counted = data.reports.map((one) => data.editions[one.edition].identities.length);
  const each = [...new Set(counted)].join("、");
  if (altered.length) tell(at("inner-said"), "有数字被改过：", BAD, [...altered, ...off]);
  else if (off.length) tell(at("inner-said"), "数字没有被改过；下面这些在公开的报告里就不平：", WARN, off);
  else tell(at("inner-said"), `${data.reports.length}份报告，每份${each}个勾稽关系，全部成立。`, GOOD);
  document.body.dataset.checked = "yes";
}

async function tellFolder(files) {
  const place = at("folder-said");
  const progress = (done, all) => tell(place, `正在核对：${done}／${all}`, "");
  const found = await checkFolder(data, byPath(files), progress);
  root = found.root;
  const others = found.others.map((path) => `${path}：不是这个包里的文件，或者文件名被改过。`);
  if (found.faults.length) tell(place, "有文件对不上：", BAD, [...found.faults, ...others]);
  else {
    const verdict = `${found.number}个文件，校验值全部相符${others.length ? "；另有不在清单里的文件" : ""}。`;
    tell(place, verdict, others.length ? WARN : GOOD, [`这个文件夹的总校验值：${inGroups(root)}`, ...others]);
  }
  tellRoot();
}

function tellRoot() {
  const typed = at("root").value.replace(/\s/g, "").toLowerCase();
  const place = at("root-said");
  if (!typed || !root) place.replaceChildren();
  else if (typed === root) tell(place, "和封面上的总校验值相符：就是当时公开的那一份清单。", GOOD);
  else tell(place, "和封面上的总校验值不符：不是当时公开的那一份，或者输错了。", BAD);
}

async function tellFile(file) {
  const place = at("file-said");
  const bytes = await bytesOf(file);
  const digest = await sha256(bytes);
  const path = Object.keys(data.files).find((one) => data.files[one] === digest);
  const report = data.reports.find((one) => path?.startsWith(`${one.folder}/`));
  if (!path) tell(place, `“${file.name}”不是这个包里的文件，或者被改过。`, BAD, nearest(bytes));
  else if (!report) tell(place, `相符：${path}`, GOOD);
  else if (report.valid) tell(place, `相符：${report.name}，现行的一版`, GOOD, [path]);
  else tell(place, `相符：${report.name}，但这一版已被更正`, WARN, [path]);
}

/* Of a changed JSON: the report that it differs least from, and where. */
function nearest(bytes) {
  try {
    const text = new TextDecoder().decode(bytes);
    const named = JSON.parse(text).organisation;
    const found = data.reports
      .filter((one) => one.name.startsWith(named))
      .map((one) => differences(data, one, figuresInJson(text, data.editions[one.edition].cells), one.folder));
    found.sort((one, other) => one.length - other.length);
    return found[0]?.length ? found[0] : ["三张表的数没有变，改动在文字里。"];
  } catch {
    return [];
  }
}

function dropped(event) {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) tellFile(file);
}

at("folder").addEventListener("change", (event) => tellFolder(event.target.files));
at("root").addEventListener("input", tellRoot);
at("file").addEventListener("change", (event) => event.target.files[0] && tellFile(event.target.files[0]));
/* Wherever on the page it is dropped: a browser would leave the page for it. */
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", dropped);
tellInner();
