"""What can be typed in a chapter? Every slot by name, and how its text is read."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, partial

from reports.document.entry import read_amount, read_count, read_date, read_text
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


_line = partial(read_text, longest=200)
_yuan = partial(read_amount, places=2, unit="元")


@cache
def slots(edition: Edition, chapter: str) -> dict[str, Reader]:
    """The slots of a chapter in page order: name → reader, which raises Misread."""
    if chapter == COVER:
        return {
            "title": _line,
            "lead": read_text,
            "signature.organisation": partial(read_text, longest=100),
            "signature.date": read_date,
        }
    if chapter == "1":
        keys = ("intro", *(aspect.key for aspect in edition.aspects))
        return {f"overview.{key}": read_text for key in keys}
    if chapter == "5":
        return {
            f"{side}.{n}": read_text for n in range(MOST_PAIRS) for side in ("problems", "measures")
        }
    if chapter == "6":
        return {
            "fee.notices": read_count,
            "fee.amount": _yuan,
            "fee.received": _yuan,
            "other_matters": read_text,
        }
    return _table_slots(edition, edition.chapter_of[chapter].table)


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
