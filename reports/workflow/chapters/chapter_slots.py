"""What can be typed in a chapter? Every slot by name, and how its text is read."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, partial

from reports.document.entry import read_amount, read_count, read_text
from reports.document.parsed import PARSED
from reports.statute.schema import AMOUNT_PLACES, Edition

COVER = "0"
"""The sheet before chapter 一: title, lead and signature."""

MOST_PAIRS = 20
"""Pairs of problem and measure that chapter 五 can hold."""

Value = int | Decimal | date | str | None
Reader = Callable[[str], Value]


def is_text(reader: Reader) -> bool:
    """Whether a slot takes text; the others take a number or a date."""
    return getattr(reader, "func", reader) is read_text


def takes_live_fields(reader: Reader) -> bool:
    """Whether the text of a slot may hold figures of the tables: a title or a name may not."""
    return reader is read_text


_line = partial(read_text, longest=200)


@cache
def slots(edition: Edition, chapter: str) -> dict[str, Reader]:
    """The slots of a chapter in page order: name → reader, which raises Misread."""
    if chapter == COVER:
        return {
            "title": _line,
            "lead": read_text,
            "signature.organisation": partial(read_text, longest=100),
            **_parsed(COVER),
        }
    if chapter == "1":
        return {one.key: read_text for one in edition.sections_in(chapter)}
    if chapter == "5":
        return {
            f"{side}.{n}": read_text for n in range(MOST_PAIRS) for side in ("problems", "measures")
        }
    if chapter == "6":
        return {
            **_parsed("6"),
            "other_matters": read_text,
        }
    return _table_slots(edition, edition.chapter_of[chapter].table)


def _parsed(chapter: str) -> dict[str, Reader]:
    return {name: part.read for name, part in PARSED.items() if part.chapter == chapter}


def _table_slots(edition: Edition, key: str) -> dict[str, Reader]:
    amount = partial(read_amount, places=AMOUNT_PLACES, unit="万元")
    cells: dict[str, Reader] = {
        cell: amount if edition.is_amount(cell) else read_count
        for cell in edition.by_key[key].cells
    }
    return {
        **cells,
        f"table_notes.{key}": read_text,
        "confirmed_by": partial(read_text, longest=100),
    }


def chapter_numbers(edition: Edition) -> tuple[str, ...]:
    """The steps of filling in a report: the cover, then the six chapters."""
    return (COVER, *(chapter.number for chapter in edition.chapters))
