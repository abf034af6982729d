"""第二、三、四章要有真正的表格."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed
from reports.checks.reading.outline import Outline
from reports.checks.surety import Surety
from reports.statute.schema import Cell, Edition, Table

_FEWEST_LABELS = 3


def _is_missing(outline: Outline, dossier: Dossier, table: Table) -> bool:
    known = [one for one in outline.labels[table.key] if one.official]
    return len(known) < _FEWEST_LABELS and all(
        dossier.figures.get(cell) is None for cell in table.cells
    )


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.is_readable:
        return
    for chapter in dossier.edition.chapters:
        if not chapter.table:
            continue
        if _is_missing(outline, dossier, dossier.edition.by_key[chapter.table]):
            heading = next((one for one in outline.headings if one.chapter == chapter.number), None)
            quote, line = (heading.text[:30], heading.line) if heading else ("", None)
            yield Objection(
                f"第{chapter.numeral}章没有表格（如为图片，请改成真正的表格）。",
                place=Place(
                    chapter.number,
                    dossier.begins(chapter.number),
                    quote,
                    printed=line,
                ),
                asks=f"没有认出第{chapter.numeral}章的表格，请看一看（图片请改成真正的表格）。",
            )


_TABLE = "行政复议\t\t\t\t\t行政诉讼" + "\t" * 9
_LABELS = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"


def _no_disputes(edition: Edition) -> dict[Cell, None]:
    return dict.fromkeys(one for one in edition.cells if one.startswith("disputes."))


CHECK = Check(
    code="S10",
    title="没有可识别的表格",
    severity="error",
    surety=Surety.ABSENT,
    source="年报格式（{notice} 附件）",
    judge=judge,
    trips=printed(
        (f"{_TABLE}\n", ""),
        (f"{_LABELS}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n", ""),
        (f"\t\t\t\t\t{_LABELS}\t{_LABELS}\n", ""),
        ("\t" * 14 + "\n五、", "五、"),
        figures=_no_disputes,
    ),
    passes=printed(figures={"disputes.reconsideration.upheld": None}),
    supersedes=("T01", "T05", "T08", "A09"),
)
