"""标题应当写成“单位全称＋年份＋政府信息公开工作年度报告”."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.line_places import on_title
from reports.checks.printed_examples import printed
from reports.checks.structure.advised_title import advised_title
from reports.checks.surety import Surety

TAIL = "政府信息公开工作年度报告"


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.title or TAIL in outline.title:
        return
    yield Objection(
        f"标题应写成“{advised_title(dossier)}”，现在是“{outline.title}”。",
        place=on_title(outline),
    )


CHECK = Check(
    code="S02",
    title="标题缺字或词序错",
    severity="error",
    surety=Surety.SEEN,
    source="年报格式（{notice} 附件）",
    judge=judge,
    trips=printed(("年政府信息公开工作年度报告\n", "年政府信息公开年度报告\n")),
    passes=printed(("年政府信息公开工作年度报告\n", "年政府信息公开\n工作年度报告\n")),
)
