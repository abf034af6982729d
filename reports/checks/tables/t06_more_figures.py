"""一行里的数字不能多于格式规定的格数."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.checks.tables.labels import place_of, printed_labels
from reports.statute.schema import Block, Table


def judge(dossier: Dossier) -> Iterator[Objection]:
    for table, label in printed_labels(dossier, "same", "style", "typo", "near"):
        if len(label.figures) < 2:  # every line has a figure
            continue
        block = _block(table, label.official)
        if block is None:
            continue
        most, found = len(block.columns), len(label.figures)
        if found > most:
            cells = tuple(
                cell for cell, (_, one, _) in table.places.items() if one.label == label.official
            )
            yield Objection(
                f"“{label.official}”应只有{most}个数字，现在有{found}个。",
                cells,
                place=place_of(table, label),
            )


def _block(table: Table, official: str) -> Block | None:
    """The block whose line it is; a table that runs across has no label left of its figures."""
    if table.lines_across:
        return None
    return next(
        (block for block in table.blocks if any(one.label == official for one in block.lines)),
        None,
    )


CHECK = Check(
    code="T06",
    title="一行的数字多于规定",
    severity="warning",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("行政许可\t0\t\t", "行政许可\t0\t0\t0")),
    passes=printed(("行政许可\t0\t\t", "行政许可\t\t\t0")),
)
