"""The sound report as a source prints it, and with some of its lines printed otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reports.checks.base import Dossier, Example
from reports.checks.examples import Given, NotInEdition, example, filled
from reports.document import AsPrinted, Document, PrintedText
from reports.document.live_fields import resolve, written
from reports.statute.grid import grid
from reports.statute.schema import Cell, Edition, Figure, Table
from reports.statute.text_sections import TextSection

_ORDINALS = "一二三四五六七八九十"


def printed(
    *swaps: tuple[str, str],
    kind: str = "txt",
    figures: Mapping[Cell, Figure] | Given | None = None,
    raw: Mapping[Cell, str] | None = None,
    headed: bool = True,
) -> Example:
    """The sound report in print; each swap replaces a stretch of the lines, and of the text.

    ``raw`` is what single cells say where that is no plain figure.
    A swap that finds nothing to replace does not apply to the edition: NotInEdition.
    """

    def build(edition: Edition) -> Dossier:
        own = tuple((filled(edition, old), filled(edition, new)) for old, new in swaps)
        document, text, cells = _unswapped(edition, example(figures)(edition).document)
        if not set(raw or {}) <= set(edition.cells):
            raise NotInEdition(edition.key)
        lines = tuple(_swapped(text, own).split("\n"))
        shown = AsPrinted(
            title_lines=lines[:1] if headed else (),
            headings=tuple(PrintedText(one.heading) for one in edition.chapters),
            cells=tuple(_saying(one, raw or {}) for one in cells) if raw else cells,
            lines=lines,
        )
        unread = {
            cell: said for cell, said in (raw or {}).items() if document.figures[cell] is None
        }
        changed = _reworded(document, own)
        return Dossier(replace(changed, as_printed=shown, source={"kind": kind}, unreadable=unread))

    return build


def _swapped(text: str, swaps: tuple[tuple[str, str], ...]) -> str:
    for old, new in swaps:
        if old not in text:
            raise NotInEdition(old)
        text = text.replace(old, new)
    return text


def _unswapped(
    edition: Edition, document: Document
) -> tuple[Document, str, tuple[PrintedText, ...]]:
    """The sound report with some figures, its lines, and its cells in print."""
    cells = (PrintedText(written(document.figures[cell]), None, cell) for cell in edition.cells)
    return document, "\n".join(_lines(document)), tuple(cells)


def _saying(cell: PrintedText, raw: Mapping[Cell, str]) -> PrintedText:
    return cell._replace(text=raw.get(cell.cell, cell.text))


def _lines(document: Document) -> Iterator[str]:
    yield document.title
    yield from document.text("lead")
    for chapter in document.edition.chapters:
        yield chapter.heading
        if chapter.table:
            yield from _table(document.edition.by_key[chapter.table], document)
        ordinals = iter(_ORDINALS)
        for section in document.edition.sections_in(chapter.number):
            yield from _section(document, section, ordinals)
    signed = document.signature
    yield signed.organisation
    if signed.date:
        yield f"{signed.date.year}年{signed.date.month}月{signed.date.day}日"


def _section(document: Document, section: TextSection, ordinals: Iterator[str]) -> Iterator[str]:
    """The heading of an aspect runs on into its text; others stand on a line of their own."""
    said = document.text(section.key)
    if not section.headed:
        yield from said
    elif section.kind == "aspect":
        text = resolve("".join(said), document.figures)
        yield f"（{next(ordinals)}）{section.title}情况。{text}"
    else:
        yield f"（{next(ordinals)}）{section.title}"
        yield from said


def _table(table: Table, document: Document) -> Iterator[str]:
    """A row a line, tabs between the physical columns, merged cells empty but for the first."""
    for row in grid(table):
        fields = [""] * len(table.widths)
        for box in row:
            figure = written(document.figures[box.cell]) if box.cell else ""
            fields[box.column] = figure if box.cell else box.text
        yield "\t".join(fields)


def _reworded(document: Document, swaps: tuple[tuple[str, str], ...]) -> Document:
    def other(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
        text = "\n".join(paragraphs)
        for old, new in swaps:
            text = text.replace(old, new)
        return tuple(text.split("\n")) if text else ()

    return replace(document.retold(other), title="".join(other((document.title,))))
