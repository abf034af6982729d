"""第三章的表每行7个数，第四章的表15个数：列数要与格式一致；没有看清楚的表只请核对."""

from collections.abc import Iterator, Sequence

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.not_read import left_over
from reports.checks.printed_examples import printed
from reports.checks.surety import Surety
from reports.checks.tables.columns_seen import are_missing, cells_of
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
        unseen = [one for one in columns if words.count(one.label) < times]
        if missing := _missing(dossier, table, unseen):
            yield _objection(dossier, table, missing)


def _objection(dossier: Dossier, table: Table, missing: Sequence[Axis]) -> Objection:
    chapter = dossier.edition.chapter_of[table.chapter]
    columns = table.blocks[0].columns
    whole = len(table.cells) if table.lines_across else len(columns)
    names = "”“".join(column.label for column in missing)
    return Objection(
        f"第{chapter.numeral}章表格列数不对，应为{whole}，缺“{names}”。",
        tuple(cell for column in missing for cell in cells_of(table, column)),
        place=Place(table.chapter, f"table_notes.{table.key}"),
        surety=Surety.SEEN if are_missing(dossier, table, missing) else Surety.GUESSED,
        asks=f"没有读出第{chapter.numeral}章表格的“{names}”，表里有没有这一列？请看一看。",
    )


def _missing(dossier: Dossier, table: Table, unseen: list[Axis]) -> list[Axis]:
    """Of the columns whose label is not seen, those without figures."""

    def blank(column: Axis) -> bool:
        figures = [dossier.figures.get(cell) for cell in cells_of(table, column)]
        return None in figures if table.lines_across else set(figures) == {None}

    return [column for column in unseen if blank(column)]


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
