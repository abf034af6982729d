"""House rules for the browsers that stand on these desks: Chromium 86, Firefox 78.

What such a browser does not know stops a whole script, or drops a whole rule of a style, without
a word. Named here is what came later; what a page can do without (a box that grows with its text)
is not.
"""

import re

from tests.house.inspector import File, Offences, Rule, matches

METHODS = (
    *("at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "fromAsync"),
    *("hasOwn", "groupBy", "isWellFormed", "toWellFormed", "withResolvers", "canParse"),
    *("intersection", "union", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"),
    *("randomUUID", "startViewTransition", "getHTML", "setHTML", "setHTMLUnsafe", "moveBefore"),
    *("showModal", "showPopover", "togglePopover", "hidePopover", "showPicker", "checkVisibility"),
)
"""Of arrays, texts, sets and elements: each stands behind a dot and before a bracket."""

WORDS = re.compile(
    rf"\.(?:{'|'.join(METHODS)})\("
    r"|\bAbortSignal\.(?:timeout|any)\b|\bPromise\.(?:any|try)\b|\bIntl\.Segmenter\b"
    r"|\b(?:structuredClone|reportError)\(|\bnavigator\.(?:locks|userActivation)\b"
    r"|\b(?:WeakRef|FinalizationRegistry|AggregateError|ClipboardItem|CompressionStream)\b"
    r"|\bnew CSSStyleSheet\b|\badoptedStyleSheets\b"
    r"|\.(?:inert|popover|aria[A-Z]\w*)\b|[\"'](?:inert|popover|scrollend|beforetoggle)[\"']"
    r"|addEventListener\(.*\bsignal\b|:(?:has|is|where)\("
)

SYNTAX = re.compile(
    r"\?\?=|\|\|=|&&=|\bstatic \{|\bthis\.#|^\s*#\w+\s*[(=;]|\bError\(.*\{ cause\b"
    r"|^(?:(?:export )?(?:const|let) [^=]+= )?await\b"
    r"|/[gimsuy]*[dv][dgimsuvy]*(?=[.,;)]|$)"
    r"|\bfrom [\"'][^\"']+[\"'] with \{"
)

SELECTORS = re.compile(
    r":(?:has|is|where|dir|modal|popover-open|user-valid|user-invalid|autofill)\b(?!:)"
    r"|:not\([^()]*,|:nth-(?:last-)?child\([^()]* of "
    r"|@(?:container|layer|scope|starting-style|property|view-transition)\b"
    r"|@media[^{]*[<>]|^\s*&"
)

VALUES = re.compile(
    r"\d[dsl]v(?:[hw]|min|max)\b|\d(?:cq[whib]|lh|rlh)\b"
    r"|(?<![\w-])(?:inset|translate|rotate|scale|aspect-ratio|accent-color|mask):"
    r"|\boverflow(?:-[xy])?:.*\bclip\b|:.*(?<![\w-])(?:fit-content|subgrid)\b"
    r"|(?<![\w-])(?:color-mix|light-dark|oklch|oklab|lch|lab|hwb|round|mod|rem|calc-size)\("
)

TAGS = re.compile(r"<(?:dialog|search)\b|\s(?:inert|popover)(?=[\s>=])")


def _later(pattern: re.Pattern[str], suffix: str, folder: str) -> Rule:
    """No file of the kind holds what the pattern names; the samples are filled in below."""

    def find(file: File) -> Offences:
        if file.suffix == suffix and file.is_in(folder):
            yield from matches(file, pattern, "newer than Chromium 86 or Firefox 78")

    trips, passes = SAMPLES[pattern]
    name = f"{folder}/a{suffix}"
    says = f"no {suffix[1:]} that old desks do not know: {trips[0]}"
    return Rule(says, find, File(name, trips[0]), File(name, "\n".join(passes)))


SAMPLES: dict[re.Pattern[str], tuple[tuple[str, ...], tuple[str, ...]]] = {
    WORDS: (
        (
            *("const line = rows.at(-1);", "rows.findLast(isOpen)", "structuredClone(one)"),
            *("dialog.showModal();", "AbortSignal.timeout(9)", "box.inert = true;"),
            *('box.toggleAttribute("inert")', "await Promise.any(all)", "new ClipboardItem({})"),
            *('root.querySelector(":is(td, th)")', 'on.addEventListener("a", b, { signal })'),
        ),
        (
            *("last(rows), place = look.at;", "fetch(url, { signal })", "list.flatMap(one)"),
            *('text.replaceAll(",", "")', "form.requestSubmit(button)", "box.replaceChildren()"),
        ),
    ),
    SYNTAX: (
        (
            *("grid[r] ??= [];", "found.id ||= name;", "open &&= shut;", "this.#kept = 1;"),
            *("const said = await ask();", "await ask();", "const DAY = /日/v;", "#kept = 1;"),
            *(
                'throw new Error("no", { cause });',
                'import a from "./a.json" with { type: "json" };',
            ),
        ),
        (
            *("grid[r] = grid[r] ?? [];", "  const said = await ask();", "const DAY = /日/gu;"),
            *("const half = all / divided;", "if (a || b) return a && b;"),
        ),
    ),
    SELECTORS: (
        (
            *("td:has(.a) {", "a:is(b, c) {", "a:not(.b, .c) {", "tr:nth-child(2 of .a) {"),
            *(
                "@layer base {",
                "@media (width < 600px) {",
                "  & .a {",
                "@container (min-width: 1px)",
            ),
        ),
        ("a:not(.b):not(.c) {", "@media (max-width: 600px) {", ".is-open > a:nth-child(2n) {"),
    ),
    VALUES: (
        (
            *("  min-height: 1dvh;", "  inset: 0;", "  aspect-ratio: 1;", "  rotate: 3deg;"),
            *("  overflow-x: clip;", "  width: fit-content;", "  color: color-mix(in srgb, a, b);"),
        ),
        (
            *("  transform: translate(0) rotate(3deg);", "  min-height: 1vh;", "  overflow: auto;"),
            *("  --row: 3rem;", "  transform-origin: top;", "  width: min(24rem, 100vw);"),
        ),
    ),
    TAGS: (
        ("<dialog open>", "<div inert>", '<p popover="auto">', "<search>"),
        ('<div class="is-inert">', "<p>popover</p>", "<details>"),
    ),
}
"""What each pattern must find, line by line, and what it must leave alone."""

RULES = (
    *(_later(pattern, ".js", "static") for pattern in (WORDS, SYNTAX)),
    *(_later(pattern, ".css", "static") for pattern in (SELECTORS, VALUES)),
    _later(TAGS, ".html", "templates"),
)
