"""Is a column that was not found seen not to be there, or may it stand there unrecognised?"""

from collections.abc import Sequence

from reports.checks.base import Dossier
from reports.checks.not_read import cells_not_read
from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.statute.schema import Axis, Cell, Table

_OF_NO_COLUMN = frozenset(
    {"项目", "类别", "事项", "指标", "指标名称", "名称", "序号", "行次", "编号", "备注", "说明"}
)
"""Words of a head that stand for no column of figures."""


def cells_of(table: Table, column: Axis) -> list[Cell]:
    """The cells of a column, line by line."""
    return [cell for cell, (_, _, own) in table.places.items() if own is column]


def are_missing(dossier: Dossier, table: Table, missing: Sequence[Axis]) -> bool:
    """Whether all else of the table was read, and nothing there can be what is missing.

    A paper may be too narrow for a table: what is not on it may be in the table all the same.
    """
    outline, last = dossier.outline, table.blocks[0].columns[-1]
    gone = {cell for column in missing for cell in cells_of(table, column)}
    is_cut = outline is not None and outline.is_typeset and missing[-1] is last
    return not (
        is_cut
        or cells_not_read(dossier, table) - gone
        or any(_is_named(dossier, table, column) for column in missing)
        or (outline is not None and _has_other_words(outline.labels[table.key], table))
    )


def _is_named(dossier: Dossier, table: Table, column: Axis) -> bool:
    """Whether the reader took some words for the column's, whatever they are."""
    name, times = f"{table.key}.*.{column.key}", len(table.lines) if table.lines_across else 1
    labels = dossier.printed.labels if dossier.printed else ()
    return sum(one.cell == name for one in labels) >= times


def _has_other_words(labels: Sequence[PrintedLabel], table: Table) -> bool:
    """Whether words that are none of the form's stand in the head, among the columns' names."""
    names = {column.label for column in table.blocks[0].columns}
    places = [place for place, one in enumerate(labels) if one.official in names]
    head = labels[places[0] - 1 if places[0] else 0 : places[-1] + 2] if places else ()
    return any(not one.official and one.text.strip() not in _OF_NO_COLUMN for one in head)
