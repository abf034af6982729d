"""Reports read from sources as odd as people make them: chapters, tables, aspects out of place."""

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from reports.document import Document
from reports.exporters.blocks import (
    AS_ISSUED,
    Block,
    HeadingBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
    Title,
    blocks,
)
from reports.importers import Unreadable, read
from reports.statute import EVERY_EDITION
from reports.statute.schema import Edition, Table
from tests.importers.shapes import begun, whole

Chapters = list[list[str]]
Slip = Callable[[random.Random, Chapters, Sequence[Edition]], None]
_HEADED = "\x01"
"""Begins a heading while a source is put together: no slip has to know a heading by its words."""


def read_oddly(
    document: Document, chance: random.Random, editions: Sequence[Edition] = EVERY_EDITION
) -> Document:
    """The report as it comes back from a source with some slips; itself where that is refused."""
    chapters = [list(_pieces(document, chance, one)) for one in _by_chapter(document)]
    for slip in chance.choices(_SLIPS, k=chance.randint(1, 4)):
        slip(chance, chapters, editions)
    text = "\n".join(one for pieces in chapters for one in pieces).replace(_HEADED, "")
    of = chance.choice((document.edition, *editions))
    year = EVERY_EDITION.last_year(of) or of.first_year
    try:
        return read(text.replace(f"{document.year}年", f"{year}年").encode(), "a.txt", year)
    except Unreadable:
        return document


def _by_chapter(document: Document) -> Iterator[list[Block]]:
    for _, some in groupby(blocks(document, AS_ISSUED), lambda one: one.chapter):
        yield list(some)


def _pieces(document: Document, chance: random.Random, some: list[Block]) -> Iterator[str]:
    for block in some:
        match block:
            case Title():
                yield block.text
            case HeadingBlock():
                yield f"{_HEADED}{block.text}"
            case Paragraph():
                yield block.text
            case TableBlock():
                yield _table(block.table, document, chance)
            case SignatureBlock():
                yield f"{block.organisation}\n{block.date}"


def _table(table: Table, document: Document, chance: random.Random) -> str:
    rows = chance.choice((whole, begun))(table, document)
    return "\n".join("\t".join(row) for row in rows)


def _in_another_order(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    chance.shuffle(chapters)


def _doubled(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    chapters.insert(chance.randrange(len(chapters) + 1), list(chance.choice(chapters)))


def _missing(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    if len(chapters) > 1:
        del chapters[chance.randrange(len(chapters))]


def _empty(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    """A heading, and nothing under it."""
    del chance.choice(chapters)[1:]


def _one_line(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    """A chapter whose text runs on behind its heading."""
    pieces = chance.choice(chapters)
    pieces[:] = [chance.choice(("", "：", "。", " ")).join(pieces[:2]).replace("\n", "")]


def _without_heading(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    del chance.choice(chapters)[:1]


def _named_twice(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    """A heading within a chapter, an aspect's for one, stands there twice, with text or without."""
    pieces = chance.choice(chapters)
    headed = [at for at, one in enumerate(pieces) if one.startswith(_HEADED)]
    if headed:
        at = chance.choice(headed)
        again = pieces[at : at + chance.choice((1, 2))]
        pieces.insert(chance.choice((at, len(pieces))), "\n".join(again))


def _table_moved(chance: random.Random, chapters: Chapters, _: Sequence[Edition]) -> None:
    """A table doubled, gone, or in another's place."""
    held = [(one, at) for one in chapters for at, piece in enumerate(one) if "\t" in piece]
    if held:
        pieces, at = chance.choice(held)
        table = pieces[at]
        if chance.random() < 0.6:
            del pieces[at]
        chance.choice(chapters).extend([table] * chance.randrange(3))


def _foreign_table(chance: random.Random, chapters: Chapters, editions: Sequence[Edition]) -> None:
    """A table that another edition prints, or none does."""
    edition = chance.choice(editions)
    table = chance.choice(edition.tables)
    figures = {cell: chance.choice((None, 0, 1, 12)) for cell in table.cells}
    blank = Document(edition, edition.first_year, "", "", "", figures=figures)
    own = "序号\t单位\t件数\n1\t甲\t3\n2\t乙\t4\n合计\t\t7"
    chance.choice(chapters).append(chance.choice((_table(table, blank, chance), own)))


_SLIPS: tuple[Slip, ...] = (
    *(_in_another_order, _doubled, _missing, _empty, _one_line, _without_heading),
    *(_named_twice, _table_moved, _foreign_table),
)
