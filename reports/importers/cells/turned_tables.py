"""Which table has the form's columns for lines, its lines for columns? Its cells are the same."""

from dataclasses import dataclass
from functools import cache

from reports.document import PrintedText
from reports.statute.schema import Block, Cell, Table


@dataclass(frozen=True)
class TurnedTable(Table):
    """A table of the form read the other way: a line of it is a column of the form."""

    __hash__ = Table.__hash__

    def cell(self, line: str, column: str) -> Cell:
        """Name the figure where a line of this table and a column of it meet."""
        return f"{self.key}.{column}.{line}"


@cache
def turned_table(table: Table) -> TurnedTable | None:
    """A table of one block, turned; None for one of several, whose lines have other columns."""
    (block, *more) = table.blocks
    if more:
        return None
    other = Block(lines=block.columns, columns=block.lines, corner=block.corner)
    return TurnedTable(table.key, table.chapter, table.caption, (other,), table.widths)


def turned_back(label: PrintedText, key: str) -> PrintedText:
    """A label noted while reading a turned table, as the form names what it stands for."""
    line, column = f"{key}.", f"{key}.*."
    if label.cell.startswith(column):
        return label._replace(cell=line + label.cell.removeprefix(column))
    return label._replace(cell=label.cell.replace(line, column))
