"""What is to be counted where? 口径 and legal basis of a table's labels, for its page."""

from collections.abc import Iterable
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reports.statute.grid import Box, grid
from reports.statute.schema import Axis, Table

_MEANING = '<div data-meaning-of="{}"><dt>{}</dt><dd>{}{}</dd></div>'


@lru_cache(maxsize=32)
def meanings(table: Table) -> SafeString:
    """The items of the page's list, each with the id of the label it speaks of.

    The same for every report, so drawn once; labels with nothing to say are left out.
    """
    boxes = (box for row in grid(table) for box in row)
    named = [(box, box.axis) for box in boxes if box.axis]
    return format_html_join(
        "",
        _MEANING,
        (
            (box.id, "".join(axis.path[-2:]), axis.meaning, _cited(axis.article))
            for box, axis in [*named, *_groups(table)]
            if axis.meaning or axis.article
        ),
    )


def _cited(article: str) -> SafeString | str:
    return format_html(" <cite>{}</cite>", article) if article else ""


def _groups(table: Table) -> Iterable[tuple[Box, Axis]]:
    """Lines printed across stand above their columns as groups; their words go with the group."""
    if not table.lines_across:
        return
    for row in grid(table):
        for box in row:
            for line in table.lines:
                if box.columns > 1 and box.text == line.label:
                    yield box, line
