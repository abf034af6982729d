"""只有六个一级标题：不多一章，也不重复."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed
from reports.checks.reading.chapter_headings import Heading
from reports.checks.structure.sheet_titles import chapters_of
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER


def _extra(headings: tuple[Heading, ...]) -> Iterator[tuple[Heading, str]]:
    """What is too much, and the chapter it stands in."""
    seen: set[str] = set()
    current = COVER
    for heading in headings:
        if not heading.chapter or heading.chapter in seen:
            yield heading, heading.chapter or current
        seen.add(heading.chapter)
        current = heading.chapter or current


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.is_readable:
        return
    for heading, chapter in _extra(chapters_of(outline)):
        if chapter != COVER:
            yield Objection(
                _says(heading, chapter),
                place=Place(
                    chapter,
                    dossier.begins(chapter),
                    heading.text[:30],
                    printed=heading.line,
                ),
            )


def _says(heading: Heading, chapter: str) -> str:
    """A heading of a section that is numbered as chapters are begins again with 一、."""
    text = heading.text[:30]
    if not heading.chapter and heading.number is not None and heading.number < int(chapter):
        return f"“{text}”是小标题，编号应当用“（一）”的样式，现在像一级标题。"
    return f"多出一级标题“{text}”。"


CHECK = Check(
    code="S07",
    title="多出或重复一级标题",
    severity="error",
    surety=Surety.SEEN,
    source="{notice} 一：不能遗漏，也不宜泛化",
    judge=judge,
    trips=printed(
        (
            "清河县柳林镇人民政府\n{next_year}",
            "七、下一步工作打算\n继续努力。\n清河县柳林镇人民政府\n{next_year}",
        )
    ),
    passes=printed(("（一）存在的主要问题\n", "（一）存在的主要问题。\n")),
)
