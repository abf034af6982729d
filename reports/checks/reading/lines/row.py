"""What is one line of a source? All reports print the same labels: what was said of a line once is
kept."""

import re
from typing import NamedTuple

from reports.checks.reading.chapter_headings import without_residue
from reports.document.remembered import remembered

_SENTENCE = re.compile(r"[^。；]{12,}[。；]")
_SHORTEST = 13


class Row(NamedTuple):
    """One line of the source: its 1-based number, as printed, and without conversion residue.

    ``kind``: blank, front (before the title), title, heading, table, text or signature.
    """

    number: int
    raw: str
    text: str
    chapter: str
    section: str
    kind: str


@remembered
def in_text(raw: str) -> tuple[str, str]:
    """A line of a chapter without a table, without residue, and its kind as far as it tells."""
    text = without_residue(raw).strip()
    return text, _kind(raw, text, is_beside_table=False)


@remembered
def beside_table(raw: str) -> tuple[str, str]:
    """The same of a line of a chapter with a table."""
    text = without_residue(raw).strip()
    return text, _kind(raw, text, is_beside_table=True)


def _kind(raw: str, text: str, *, is_beside_table: bool) -> str:
    if not text.strip("|\t "):
        return "blank"
    if "\t" in raw.strip() or "|" in text:
        return "table"
    if not is_beside_table:
        return "text"
    is_short = len(text) < _SHORTEST or raw.startswith("\t")
    is_cell = is_short or not _SENTENCE.match(text) or "政府信息公开申请" in text
    return "table" if is_cell else "text"
