"""What is found on the pages of one shape: the faithful one, and those with something planted."""

import random
from functools import cache

from reports.document import Document
from reports.document.online.page_differences import PageDifference, page_differences
from reports.importers import read
from tests.corpus.layouts import Layout, layouts
from tests.corpus.programs import CONVERSIONS
from tests.document.online.planted_pages import SHAPES, Planted, approved, planted, posted

Tried = tuple[Planted | None, Document, bytes, str]
"""What was planted (None: nothing), what was approved, and the page with its name."""


@cache
def layout_of(shape: str) -> Layout:
    """A layout of the corpus by its name."""
    return layouts()[shape]


def can_be_made(shape: str) -> bool:
    """Whether every program that it goes through is installed."""
    layout = layout_of(shape)
    if not layout.source:
        return True
    return CONVERSIONS[layout.conversion].is_there() and can_be_made(layout.source)


def tried(shape: str, *, one_of_each: bool = False) -> list[Tried]:
    """The pages of a shape, the faithful one first."""
    layout, turn = layout_of(shape), SHAPES.index(shape)
    report = posted(turn)
    plants = planted(report, random.Random(turn))
    if one_of_each:
        plants = list({one.name: one for one in plants}.values())
    pages = layout.printed([report, *(one.page for one in plants)])
    was, name = approved(report), f"page{layout.ending}"
    return [(plant, was, data, name) for plant, data in zip((None, *plants), pages, strict=True)]


def found_on(one: Tried) -> tuple[PageDifference, ...]:
    """What the page is said to say otherwise."""
    _, was, data, name = one
    return page_differences(was, read(data, name))


def is_right(one: Tried) -> bool:
    """Whether a faithful page is not accused, and all that was planted is named."""
    found = found_on(one)
    return one[0].is_named(found) if one[0] else found == ()


def unnamed(shape: str, *, one_of_each: bool = False) -> list[str]:
    """What is not right on the pages of a shape."""
    pages = tried(shape, one_of_each=one_of_each)
    return [one[0].name if one[0] else "faithful" for one in pages if not is_right(one)]
