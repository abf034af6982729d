"""六个一级标题依次编为一、二、三、四、五、六，各一次."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed
from reports.checks.reading.chapter_headings import Heading
from reports.checks.structure.sheet_titles import chapters_of
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.is_readable:
        return
    named = [one for one in chapters_of(outline) if one.chapter]
    numbers = [one.number for one in named]
    if not any(numbers):
        return
    wrong = _first_wrong(named)
    if wrong:
        marks = "、".join(one.mark.strip("、.．（）() ") or "（无编号）" for one in named)
        yield Objection(
            f"一级标题编号应依次为一、二、三、四、五、六，现在是“{marks}”。",
            place=Place(
                wrong.chapter,
                dossier.begins(wrong.chapter),
                wrong.text[:30],
                printed=wrong.line,
            ),
        )


def _first_wrong(named: list[Heading]) -> Heading | None:
    """The first heading whose number is not its chapter's, or that stands before its turn."""
    last = 0
    for heading in named:
        chapter = int(heading.chapter)
        if heading.number != chapter or chapter < last:
            return heading
        last = chapter
    return None


CHECK = Check(
    code="S05",
    title="一级标题编号不连续或顺序不对",
    severity="error",
    surety=Surety.SEEN,
    source="{notice} 附件",
    judge=judge,
    trips=printed(("五、存在的主要问题", "六、存在的主要问题"), ("六、其他需要", "七、其他需要")),
    passes=printed(("五、存在的主要问题", "五、 存在的主要问题")),
)
