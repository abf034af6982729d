"""How did the source print the report? Its title, headings, labels and cells, with their lines."""

import re
from collections.abc import Iterator, Sequence

from reports.document import AsPrinted, PrintedText
from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Flow, Item, Line

_NUMBERED = re.compile(
    r"^\s*(?:[（(]\s*[一二三四五六七八九十0-9０-９]{1,2}\s*[）)]|[一二三四五六七八九十0-9０-９]{1,2}\s*[、.．])"
)
_FIRST_PART = re.compile(r"^[^。：:\n]*[。：:]?")
_LONGEST = 40


def as_printed(
    flow: Flow,
    title_lines: Sequence[str],
    items: Sequence[Item],
    headings: Sequence[PrintedText],
    findings: FoundFigures,
) -> AsPrinted:
    """What the checks on form read."""
    return AsPrinted(
        title_lines=tuple(title_lines),
        headings=tuple(_headings(items, headings)),
        labels=tuple(findings.labels),
        cells=tuple(findings.cells),
        lines=flow.lines,
    )


def _headings(items: Sequence[Item], known: Sequence[PrintedText]) -> list[PrintedText]:
    """The headings that the text was cut at, and every line that opens with a number as they do."""
    taken = {(one.text, one.line) for one in known}
    others = (one for item in items for one in _like_headings(item))
    every = (*known, *(one for one in others if (one.text, one.line) not in taken))
    return sorted(every, key=lambda one: one.line or 0)


def _like_headings(item: Item) -> Iterator[PrintedText]:
    if not isinstance(item, Line):
        return
    if item.level:
        yield PrintedText(item.text.strip(), item.number)
    elif _NUMBERED.match(item.text):
        first = _FIRST_PART.match(item.text)
        text = first[0].strip() if first else ""
        if len(text) <= _LONGEST:
            yield PrintedText(text, item.number)
