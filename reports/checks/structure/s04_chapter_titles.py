"""六个一级标题要用法定的名称，一个也不能少."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.is_readable:
        return
    found = {one.chapter: one for one in reversed(outline.headings)}
    for chapter in dossier.edition.chapters:
        heading = found.get(chapter.number)
        if heading and heading.is_exact:
            continue
        section = dossier.begins(chapter.number)
        if heading:
            yield Objection(
                f"“{heading.text[:30]}”改写了标题，应为“{chapter.heading}”。",
                place=Place(chapter.number, section, heading.text[:30], printed=heading.line),
                surety=Surety.SEEN,
            )
        else:
            yield Objection(
                f"缺少（或改写了）“{chapter.heading}”。",
                place=Place(chapter.number, section),
                asks=f"没有认出“{chapter.heading}”这一章，请看一看。",
            )


CHECK = Check(
    code="S04",
    title="缺少或改写了一级标题",
    severity="error",
    surety=Surety.ABSENT,
    source="{notice} 附件",
    judge=judge,
    trips=printed(("一、总体情况", "一、工作概述")),
    passes=printed(
        ("四、政府信息公开行政复议、行政诉讼情况", "四、 政府信息公开行政复议行政诉讼情况")
    ),
    supersedes=("S10", "S11"),
)
