"""六个一级标题要用法定的名称，一个也不能少."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed


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
            message = f"“{heading.text[:30]}”改写了标题，应为“{chapter.heading}”。"
            place = Place(chapter.number, section, heading.text[:30], printed=heading.line)
        else:
            message = f"缺少（或改写了）“{chapter.heading}”。"
            place = Place(chapter.number, section)
        yield Objection(message, place=place)


CHECK = Check(
    code="S04",
    title="缺少或改写了一级标题",
    severity="error",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("一、总体情况", "一、工作概述")),
    passes=printed(
        ("四、政府信息公开行政复议、行政诉讼情况", "四、 政府信息公开行政复议行政诉讼情况")
    ),
    supersedes=("S10", "S11"),
)
