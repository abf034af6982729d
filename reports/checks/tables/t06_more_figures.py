"""一行里的数字不能多于格式规定的格数."""

from collections.abc import Iterator, Mapping
from functools import cache

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.checks.reading.labels.form_labels import is_of_another_year
from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.checks.tables.counted_lines import FEWEST, before_numbers
from reports.checks.tables.labels import place_of, printed_labels, surety_of
from reports.statute.schema import Table


def judge(dossier: Dossier) -> Iterator[Objection]:
    told = list(_told(dossier))
    counted = before_numbers([label for _, label, _ in told])
    for table in dossier.edition.tables:
        lines = [(label, most) for one, label, most in told if one is table]
        has_more = [(label, most) for label, most in lines if len(label.figures) > most]
        if len(has_more) == len(lines) >= FEWEST or _has_another_year(dossier, table):
            continue  # the table has other columns
        for label, most in has_more:
            if label not in counted:
                yield _objection(dossier, table, label, most)


def _told(dossier: Dossier) -> Iterator[tuple[Table, PrintedLabel, int]]:
    """The lines of which several figures are printed, and how many each may have."""
    for table, label in printed_labels(dossier, "same", "style", "typo", "near"):
        if len(label.figures) > 1 and (most := _most(table).get(label.official)):
            yield table, label, most  # every line has a figure


def _has_another_year(dossier: Dossier, table: Table) -> bool:
    """Whether words beside the form's speak of last year."""
    words = dossier.outline.labels[table.key] if dossier.outline else ()
    return any(not one.official and is_of_another_year(one.text) for one in words)


def _objection(dossier: Dossier, table: Table, label: PrintedLabel, most: int) -> Objection:
    places = table.places.items()
    return Objection(
        f"“{label.official}”应只有{most}个数字，现在有{len(label.figures)}个。",
        tuple(cell for cell, (_, one, _) in places if one.label == label.official),
        place=place_of(table, label),
        surety=surety_of(dossier, table, label),
        asks=f"没有读出“{label.official}”的数，这一行是不是多了一个数？请看一看。",
    )


@cache
def _most(table: Table) -> Mapping[str, int]:
    """How many figures each line may have; where they run across, no label is left of its own."""
    blocks = () if table.lines_across else reversed(table.blocks)
    return {line.label: len(block.columns) for block in blocks for line in block.lines}


CHECK = Check(
    code="T06",
    title="一行的数字多于规定",
    severity="warning",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("行政许可\t0\t\t", "行政许可\t0\t0\t0")),
    passes=printed(("行政许可\t0\t\t", "行政许可\t\t\t0")),
)
