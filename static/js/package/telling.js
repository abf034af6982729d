/* What was found, in words, where it belongs. */

const MOST_TOLD = 200;

export function tell(place, verdict, look, lines = []) {
  const said = document.createElement("p");
  said.className = `verdict ${look}`;
  said.textContent = verdict;
  const list = document.createElement("ul");
  for (const line of lines.slice(0, MOST_TOLD)) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  place.replaceChildren(said, ...(lines.length ? [list] : []));
}

/* A hash as people compare it. */
export function inGroups(digest) {
  return digest.replace(/(.{8})(?=.)/g, "$1 ");
}
