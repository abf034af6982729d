"""Which cells does a printed label speak of, and where is it printed?"""

from collections.abc import Iterator
from functools import lru_cache

from reports.checks.base import Dossier, Place
from reports.checks.not_read import cells_not_read
from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.checks.surety import Surety
from reports.statute.schema import Cell, Table

_MOST_KEPT = 2_000
_MOST_LINES = 40  # over which one label is printed: a letter a line


def printed_labels(dossier: Dossier, *likeness: str) -> Iterator[tuple[Table, PrintedLabel]]:
    """The labels of all tables that are so like the form's: same, style, typo or near."""
    outline = dossier.outline
    if outline is None:
        return
    for table in dossier.edition.tables:
        for label in outline.labels[table.key]:
            if label.likeness in likeness:
                yield table, label


def surety_of(dossier: Dossier, table: Table, label: PrintedLabel) -> Surety:
    """Whether the words are seen to be that label: its figures were found where it says.

    Where none of them was, the words may be no label at all; where the source does not print
    them in one piece, the reader put them together. Then one may only ask.
    """
    unread = cells_not_read(dossier, table)
    cells = cells_under(table, label.official) or table.cells
    is_seen = not unread.issuperset(cells) and _is_in_one_piece(dossier, label)
    return Surety.SEEN if is_seen else Surety.GUESSED


def _is_in_one_piece(dossier: Dossier, label: PrintedLabel) -> bool:
    """Whether the lines at which a label begins print its words one after the other."""
    lines = dossier.printed.lines if dossier.printed else ()
    near = lines[label.line - 1 : label.line + _MOST_LINES] if label.line else lines
    return _plain(label.text) in _plain("".join(near))


def _plain(text: str) -> str:
    return "".join(text.split())


def asked_of(label: PrintedLabel) -> str:
    """What is asked where it is not sure that words are a label."""
    text = label.text.replace("\n", "")
    return f"没有读出“{label.official}”的数，它是不是写作“{text}”？请看一看。"


def place_of(table: Table, label: PrintedLabel) -> Place:
    """Where the label is printed."""
    quote = label.text.partition("\n")[0]
    return Place(table.chapter, f"table_notes.{table.key}", quote, printed=label.line or None)


@lru_cache(_MOST_KEPT)
def cells_under(table: Table, official: str) -> tuple[Cell, ...]:
    """The cells of the line or column that a label names; none for a heading over several."""
    return tuple(
        cell
        for cell, (_, line, column) in table.places.items()
        if official in (line.label, column.label)
    )
