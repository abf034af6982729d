"""第三章的表每行7个数，第四章的表15个数：列数要与格式一致；表里有没读出来的内容时不作判断."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.not_read import left_over
from reports.checks.printed_examples import printed
from reports.statute.schema import Axis, Cell, Edition, Table


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    for table in dossier.edition.tables:
        if len(table.blocks) > 1 or left_over(dossier, table):
            continue
        words = [one.official for one in outline.labels[table.key]]
        times = len(table.lines) if table.lines_across else 1
        columns = table.blocks[0].columns
        if sum(words.count(column.label) >= times for column in columns) * 2 <= len(columns):
            continue
        missing = _missing(
            dossier, table, [one for one in columns if words.count(one.label) < times]
        )
        if missing:
            chapter = dossier.edition.chapter_of[table.chapter]
            whole = len(table.cells) if table.lines_across else len(columns)
            yield Objection(
                f"第{chapter.numeral}章表格列数不对，应为{whole}，"
                f"缺“{'”“'.join(column.label for column in missing)}”。",
                tuple(cell for column in missing for cell in _cells(table, column)),
                place=Place(table.chapter, f"table_notes.{table.key}"),
            )


def _missing(dossier: Dossier, table: Table, unseen: list[Axis]) -> list[Axis]:
    """Of the columns whose label is not seen, those without figures."""

    def blank(column: Axis) -> bool:
        figures = [dossier.figures.get(cell) for cell in _cells(table, column)]
        return None in figures if table.lines_across else set(figures) == {None}

    return [column for column in unseen if blank(column)]


def _cells(table: Table, column: Axis) -> list[Cell]:
    return [cell for cell, (_, _, own) in table.places.items() if own is column]


def _gone(edition: Edition) -> dict[Cell, None]:
    """The column without its figures."""
    return dict.fromkeys(one for one in edition.cells if one.endswith(".public_welfare"))


CHECK = Check(
    code="T08",
    title="表格列数不对",
    severity="error",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("社会公益组织\t", ""), figures=_gone),
    passes=printed(figures=_gone),
    supersedes=("T05",),
)
