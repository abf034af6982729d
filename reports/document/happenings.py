"""What may not have happened in a year, and which boxes stand for it? Read off the edition."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from reports.document.boxes import FEE
from reports.statute.schema import Axis, Edition, Table


@dataclass(frozen=True)
class Happening:
    """Something a year may pass without: what is said of such a year, and its boxes."""

    key: str
    nothing: str
    chapter: str
    boxes: tuple[str, ...]


@cache
def happenings(edition: Edition) -> tuple[Happening, ...]:
    """Blocks of a table that count the same belong together; then what the fee asks for."""
    return (*_of_tables(edition), *_of_fee(edition))


def _of_tables(edition: Edition) -> Iterator[Happening]:
    for table in edition.tables:
        for columns, blocks in groupby(table.blocks, lambda block: block.columns):
            lines = [line for block in blocks for line in block.lines]
            cells = tuple(table.cell(line.key, one.key) for line in lines for one in columns)
            nothing = _nothing(edition, table, lines)
            yield Happening(cells[0], nothing, table.chapter, cells)


def _nothing(edition: Edition, table: Table, lines: list[Axis]) -> str:
    if len(lines) == len(table.lines) and table.nothing != Table.nothing:
        return table.nothing
    stocks = {one.line for one in edition.stocks if one.table == table.key}
    names = "、".join(dict.fromkeys(line.path[0] if line.path else line.label for line in lines))
    return f"没有制发、废止{names}" if stocks >= {one.key for one in lines} else f"没有{names}"


def _of_fee(edition: Edition) -> Iterator[Happening]:
    for section in edition.of_kind("fee"):
        yield Happening(section.key, f"没有收{section.title}", section.chapter, FEE)
