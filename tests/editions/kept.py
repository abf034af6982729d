"""An edition that nobody has issued, kept for the length of a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from reports.checks.examples import sound
from reports.document import Document
from reports.document.live_fields import resolve
from reports.statute import EDITIONS, EVERY_EDITION, keep
from reports.statute.schema import Edition
from tests.figures import balanced


@contextmanager
def kept(edition: Edition) -> Iterator[Document]:
    """A report of an edition, while it is kept: sound words, and a figure in every cell."""
    keep(edition)
    try:
        figures = balanced(edition, seed=7, most=40)
        worded = sound(edition).retold(lambda some: tuple(resolve(one, figures) for one in some))
        yield replace(worded, figures=figures)
    finally:
        EVERY_EDITION.leave_out(edition)
        EDITIONS.leave_out(edition)
