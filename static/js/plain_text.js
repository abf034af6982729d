/* HTML as text for places that take no formats: a paragraph a line, cells parted by tabs. */

/* Our policy allows no inline styles, not even in a document that nobody sees. In text, quotation
   marks are escaped: what looks like an attribute is one. */
const STYLE = / style="[^"]*"/g;

export function plainText(html) {
  const { body } = new DOMParser().parseFromString(html.replace(STYLE, ""), "text/html");
  for (const gap of body.querySelectorAll("caption, colgroup")) gap.remove();
  for (const line of body.querySelectorAll("br")) line.remove();
  const lines = [...body.querySelectorAll("h1, h2, h3, h4, p, tr")].map((part) =>
    part.cells ? [...part.cells].map((cell) => cell.textContent).join("\t") : part.textContent,
  );
  return `${lines.join("\n")}\n`;
}
