"""What does a page say otherwise than the report that was approved? Cell by cell, sentence by
sentence, title and date.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.document.boxes import SIGNATURE, TITLE
from reports.document.online.bare_words import bare
from reports.document.online.page_text import PageText
from reports.document.online.said_online import sentence_differences
from reports.document.places import ReportPlace
from reports.document.printed import printed_form
from reports.document.report import Document, PrintedText
from reports.statute.schema import Edition, Figure

FIGURE, SENTENCE, HEAD = "figure", "sentence", "head"


@dataclass(frozen=True)
class PageDifference:
    """One thing that the page says otherwise; empty is what one of the two does not say at all.

    ``place`` is its name in the report, ``line`` where it was read in the page's own text
    (1-based, None where the page does not say it), ``around`` what stands there.
    """

    kind: str
    place: str
    approved: str
    seen: str
    line: int | None = None
    around: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether the page leaves out what was approved."""
        return bool(self.approved) and not self.seen


def page_differences(approved: Document, page: Document) -> tuple[PageDifference, ...]:
    """What the page, as the readers read it, says otherwise; in printing order, head first.

    Spaces, line breaks, full-width forms and what a site puts round a report are no differences.
    """
    said, text = printed_form(approved), PageText.of(page)
    return (*_head(said, page, text), *_figures(said, page, text), *_sentences(said, page, text))


def has_no_tables(approved: Document, page: Document) -> bool:
    """Whether no figure at all was read from the page of a report that has some."""
    has_some = any(approved.figures.get(cell) is not None for cell in approved.edition.cells)
    return has_some and all(figure is None for figure in page.figures.values())


def _head(said: Document, page: Document, text: PageText) -> Iterator[PageDifference]:
    if bare(said.title) != bare(page.title) and not (
        # A page without a headline of its own may name the report elsewhere, in its properties.
        not text.has_title and text.holds(said.title)
    ):
        yield _difference(HEAD, TITLE, said.title, page.title, text)
    body, seen = said.signature.organisation, page.signature.organisation
    if body and bare(body) != bare(seen) and (seen or not text.ends_with(body)):
        yield _difference(HEAD, SIGNATURE, body, seen, text)
    day, on_page = said.signature.date, page.signature.date
    if day and day != on_page:
        words = f"{day.year}年{day.month}月{day.day}日"
        if on_page or not text.ends_with(words):
            other = f"{on_page.year}年{on_page.month}月{on_page.day}日" if on_page else ""
            yield _difference(HEAD, SIGNATURE, words, other, text)


def _figures(said: Document, page: Document, text: PageText) -> Iterator[PageDifference]:
    printed = {one.cell: one for one in page.as_printed.cells} if page.as_printed else {}
    for cell in said.edition.cells:
        was, now = said.figures.get(cell), page.figures.get(cell)
        if was == now:
            continue
        raw = printed.get(cell) or PrintedText(page.unreadable.get(cell, ""))
        seen = _told(now) or raw.text.strip()
        around = text.line(raw.line) if raw.line else ""
        yield PageDifference(FIGURE, cell, _told(was), seen, raw.line, around)


def _sentences(said: Document, page: Document, text: PageText) -> Iterator[PageDifference]:
    for section, was, now in sentence_differences(said, printed_form(page), text):
        yield _difference(SENTENCE, section, was, now, text)


def _difference(kind: str, place: str, was: str, now: str, text: PageText) -> PageDifference:
    line = text.line_of(now) if now else None
    return PageDifference(kind, place, was, now, line, text.line(line) if line else "")


def _told(figure: Figure) -> str:
    return "" if figure is None else str(figure)


def spoken_place(edition: Edition, place: str) -> str:
    """What the place of a difference is called."""
    return ReportPlace(edition, place).spoken
