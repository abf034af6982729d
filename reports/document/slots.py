"""What can be typed in a chapter? Every slot by name in page order, and how its text is read."""

from collections.abc import Iterator
from functools import cache, partial

from reports.document.boxes import (
    BOXES,
    CONFIRMED_BY,
    FEE,
    SIGNED_ON,
    SIGNER,
    TITLE,
    Reader,
)
from reports.document.entry import read_amount, read_count, read_text
from reports.statute.schema import AMOUNT_PLACES, Edition
from reports.statute.text_sections import COVER, TextSection

MOST_PAIRS = 20
"""Pairs of problem and measure that a report can hold."""

_amount = partial(read_amount, places=AMOUNT_PLACES, unit="万元")


@cache
def slots(edition: Edition, chapter: str) -> dict[str, Reader]:
    """The slots of a chapter in page order: name → reader, which raises Misread."""
    return {name: _reader(edition, name) for name in _names(edition, chapter)}


@cache
def boxes_of(edition: Edition, section: str) -> tuple[str, ...]:
    """The slots in which a section is typed: one, of the fee three, of a pair's side many."""
    if edition.sections[section].kind == "fee":
        return FEE
    if is_paired(edition, section):
        return tuple(f"{section}.{number}" for number in range(MOST_PAIRS))
    return (section,)


def is_paired(edition: Edition, section: str) -> bool:
    """Whether its paragraphs are answered one by one, or answer another's."""
    return bool(edition.sections[section].answers or answered(edition, section))


def answered(edition: Edition, section: str) -> str:
    """The section whose paragraphs answer those of this one, pair by pair; empty for none."""
    return next((key for key, one in edition.sections.items() if one.answers == section), "")


def paired_in(edition: Edition, chapter: str) -> str:
    """The section of a chapter that is answered pair by pair; empty for none."""
    return next((one.answers for one in edition.sections_in(chapter) if one.answers), "")


def _names(edition: Edition, chapter: str) -> Iterator[str]:
    is_cover = chapter == COVER
    table = "" if is_cover else edition.chapter_of[chapter].table
    if is_cover:
        yield TITLE
    if table:
        yield from edition.by_key[table].cells
    for section in edition.sections_in(chapter):
        yield from _in_order(edition, section)
    if is_cover:
        yield from (SIGNER, SIGNED_ON)
    if table:
        yield CONFIRMED_BY


def _in_order(edition: Edition, section: TextSection) -> Iterator[str]:
    """The slots of a section; each of a pair's answers follows what it answers."""
    if section.answers:
        return
    sides = [section.key, *filter(None, [answered(edition, section.key)])]
    for together in zip(*(boxes_of(edition, one) for one in sides), strict=True):
        yield from together


def _reader(edition: Edition, name: str) -> Reader:
    if name in edition.table_of:
        return _amount if edition.is_amount(name) else read_count
    return BOXES[name].read if name in BOXES else read_text
