/* Files and folders dropped on the page are sent at once, each with the way to it; a bar tells how far. */

const form = document.querySelector("[data-inbox-form]");
const zone = form.querySelector("[data-inbox-zone]");
const bar = form.querySelector("[data-inbox-sent]");
const status = form.querySelector("[data-inbox-sending]");
const MOST_FILES = 3000;
const MOST_BYTES = 1024 * 1024 * 1024;
let isSending = false;
const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

form.querySelector("[data-inbox-hint]").hidden = false;
for (const kind of ["dragenter", "dragover"]) window.addEventListener(kind, (event) => over(event, true));
window.addEventListener("dragleave", (event) => event.relatedTarget || over(event, false));
window.addEventListener("drop", dropped);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  send(chosen());
});

/* Wherever on the page it is dropped: a browser left alone would open the file instead. */
function over(event, isOver) {
  if (!hasFiles(event)) return;
  event.preventDefault();
  zone.classList.toggle("is-over", isOver);
}

async function dropped(event) {
  if (!hasFiles(event)) return;
  over(event, false);
  say("正在看拖来的文件……");
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = [];
  for (const entry of entries) await walk(entry, "", found);
  send(found);
}

/* A folder is walked to its end: the browser tells a hundred names at a time. */
async function walk(entry, way, found) {
  if (found.length > MOST_FILES) return;
  const path = way + entry.name;
  if (entry.isFile) {
    const file = await new Promise((done) => entry.file(done, () => done(null)));
    if (file) found.push({ file, path });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done) => reader.readEntries(done, () => done([])));
    if (!some.length) return;
    for (const one of some) await walk(one, `${path}/`, found);
  }
}

function chosen() {
  const boxes = [...form.querySelectorAll("input[type=file]")];
  return boxes.flatMap((box) => [...box.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

function send(found) {
  if (isSending) return undefined;
  const why = refusal(found);
  if (why) return stop(why);
  isSending = true;
  const data = new FormData();
  for (const { file, path } of found) data.append("files", file, path);
  data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => tell(event, found.length));
  request.addEventListener("load", () => arrive(request));
  request.addEventListener("error", () => stop("没有传完，连不上服务器。请再交一次，重复的不会收两遍。"));
  request.open("POST", form.action);
  request.send(data);
  bar.hidden = false;
  return undefined;
}

function refusal(found) {
  if (!found.length) return "还没有选文件。";
  if (found.length > MOST_FILES) return `一次最多${MOST_FILES}个文件，请分几次交。`;
  let bytes = 0;
  for (const { file } of found) bytes += file.size;
  return bytes > MOST_BYTES ? "一次交来的文件合起来超过1GB，请分几次交。" : "";
}

function tell(event, count) {
  bar.value = (event.loaded / event.total) * 100;
  say(event.loaded < event.total ? `正在上传${count}个文件……` : "传完了，正在逐个存好……");
}

/* The page of the batch, or the answer that says why not, as if the form itself had been sent. */
function arrive(request) {
  if (request.status === 200) return location.assign(request.responseURL);
  const answer = new DOMParser().parseFromString(request.responseText, "text/html");
  const words = answer.querySelector("[data-error-summary], main p")?.textContent.trim();
  return stop(words || "没有收下，请再试一次。");
}

function stop(words) {
  isSending = false;
  bar.hidden = true;
  say(words);
}

function say(words) {
  status.textContent = words;
}
