"""Which cells does a printed label speak of, and where is it printed?"""

from collections.abc import Iterator

from reports.checks.base import Dossier, Place
from reports.checks.reading.printed_labels import PrintedLabel
from reports.statute.schema import Cell, Table


def printed_labels(dossier: Dossier, *likeness: str) -> Iterator[tuple[Table, PrintedLabel]]:
    """The labels of all tables that are so like the form's: same, style, typo or near."""
    outline = dossier.outline
    if outline is None:
        return
    for table in dossier.edition.tables:
        for label in outline.labels[table.key]:
            if label.likeness in likeness:
                yield table, label


def place_of(table: Table, label: PrintedLabel) -> Place:
    """Where the label is printed."""
    quote = label.text.partition("\n")[0]
    return Place(table.chapter, f"table_notes.{table.key}", quote, printed=label.line or None)


def cells_under(table: Table, official: str) -> tuple[Cell, ...]:
    """The cells of the line or column that a label names; none for a heading over several."""
    return tuple(
        cell
        for cell, (_, line, column) in table.places.items()
        if official in (line.label, column.label)
    )
