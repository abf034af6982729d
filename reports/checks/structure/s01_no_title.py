"""报告最前面要有独立的标题行."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import ORGANISATION
from reports.checks.line_places import whole
from reports.checks.printed_examples import printed
from reports.checks.reading.outline import Outline
from reports.checks.structure.advised_title import advised_title
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or outline.title or not outline.is_readable:
        return
    first = next(row for row in outline.rows if row.kind != "blank")
    yield Objection(
        f"没有找到报告标题，请在最前面加上“{advised_title(dossier)}”。",
        place=whole(first),
        asks="没有认出报告标题，请看一看最前面有没有独立的标题行。",
        surety=Surety.GUESSED if _is_named_outside(outline) else None,
    )


def _is_named_outside(outline: Outline) -> bool:
    """Whether it is a page that tells the title elsewhere: its site may well print it above."""
    return outline.is_web_page and bool(outline.document.title)


TITLE = f"{ORGANISATION}{{year}}年政府信息公开工作年度报告"

CHECK = Check(
    code="S01",
    title="没有标题行",
    severity="error",
    surety=Surety.ABSENT,
    source="年报格式；GB/T 9704—2012 7.3.1",
    judge=judge,
    trips=printed((TITLE, "现将本年度有关情况公布如下。"), headed=False),
    passes=printed((TITLE, TITLE.replace("工作年度", "\n工作年度"))),
)
