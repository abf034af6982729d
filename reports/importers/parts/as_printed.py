"""How did the source print the report? Its title, headings, labels and cells, with their lines."""

import re
from collections.abc import Iterator, Sequence

from reports.document import AsPrinted, PrintedText
from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Flow, Item, Line
from reports.importers.parts import headings
from reports.statute.schema import Edition

_NUMBERED = re.compile(
    r"^\s*(?:[（(]\s*[一二三四五六七八九十0-9０-９]{1,2}\s*[）)]|[一二三四五六七八九十0-9０-９]{1,2}\s*[、.．])"
)
_FIRST_PART = re.compile(r"^[^。：:\n]*[。：:]?")
_LONGEST = 40


def as_printed(
    flow: Flow,
    title_lines: Sequence[str],
    items: Sequence[Item],
    edition: Edition,
    findings: FoundFigures,
) -> AsPrinted:
    """What the checks on form read."""
    return AsPrinted(
        title_lines=tuple(title_lines),
        headings=tuple(_headings(items, edition)),
        labels=tuple(findings.labels),
        cells=tuple(findings.cells),
        lines=flow.lines,
    )


def _headings(items: Sequence[Item], edition: Edition) -> Iterator[PrintedText]:
    """The headings of chapters, and every line that opens with a number as headings do."""
    chapters = headings.chapters(items, edition)
    for number, one in enumerate(items):
        if not isinstance(one, Line):
            continue
        if number in chapters or one.level:
            yield PrintedText(one.text.strip(), one.number)
        elif _NUMBERED.match(one.text):
            first = _FIRST_PART.match(one.text)
            text = first[0].strip() if first else ""
            if len(text) <= _LONGEST:
                yield PrintedText(text, one.number)
