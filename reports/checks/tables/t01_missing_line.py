"""法定表格的每一行都要有；表里有没读出来的内容时不作判断."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.not_read import cells_not_read, left_over
from reports.checks.printed_examples import printed
from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.checks.tables.labels import place_of
from reports.statute.schema import Axis, Table


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    for table in dossier.edition.tables:
        labels = outline.labels[table.key]
        missing = _missing(dossier, table, labels)
        chapter = dossier.edition.chapter_of[table.chapter]
        if not missing or len(missing) * 2 > len(table.lines):
            continue
        cells = tuple(cell for cell, (_, line, _) in table.places.items() if line in missing)
        if left_over(dossier, table) or cells_not_read(dossier, table) - set(cells):
            continue
        names = "”“".join(line.label for line in missing)
        number = "一" if len(missing) == 1 else len(missing)
        yield Objection(
            f"第{chapter.numeral}章表格缺“{names}”{number}行。",
            cells,
            place=_gap(table, missing[0], labels),
        )


def _missing(dossier: Dossier, table: Table, labels: tuple[PrintedLabel, ...]) -> list[Axis]:
    """Lines whose label is not printed and of which not one figure was read."""
    if table.lines_across or dossier.document.blank.isdisjoint(table.cells):
        return []
    whole = {"".join(line.path[-2:]): line.label for line in table.lines}
    printed = {name for one in labels for name in (one.official, whole.get(one.official, ""))}
    return [
        line
        for line in table.lines
        if line.label not in printed
        and all(
            dossier.figures.get(cell) is None
            for cell, (_, own, _) in table.places.items()
            if own is line
        )
    ]


def _gap(table: Table, line: Axis, labels: tuple[PrintedLabel, ...]) -> Place:
    """Where the line should stand: its bare heading, else the first line that comes after it."""
    by_name = {one.official: one for one in reversed(labels)}
    group = [one for one in table.lines if one.under == line.under]
    if line.under and group[0] is line and line.under[-1] in by_name:
        return place_of(table, by_name[line.under[-1]])
    later = table.lines[table.lines.index(line) + 1 :]
    after = next((by_name[one.label] for one in later if one.label in by_name), None)
    return place_of(table, after) if after else Place(table.chapter, f"table_notes.{table.key}")


_LAST = "disclosure.coercions.decisions"

CHECK = Check(
    code="T01",
    title="缺法定的行",
    severity="error",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("行政强制\t\t\t\n", ""), figures={_LAST: None}),
    passes=printed(("\t\t3.其他\t", "\t\t3. 其他\t"), figures={_LAST: None}),
    supersedes=("T05", "T08"),
)
