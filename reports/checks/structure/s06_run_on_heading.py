"""一级标题独占一行，内容另起一段."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    for heading in outline.headings if outline else ():
        if heading.after:
            chapter = heading.chapter or COVER
            yield Objection(
                f"“{heading.mark}{heading.title}”后面的内容请另起一段。",
                place=Place(
                    chapter,
                    dossier.begins(chapter),
                    heading.text[:40],
                    printed=heading.line,
                ),
            )


CHECK = Check(
    code="S06",
    title="一级标题后直接跟正文",
    severity="warning",
    surety=Surety.SEEN,
    source="GB/T 9704—2012 7.3.3",
    judge=judge,
    trips=printed(("六、其他需要报告的事项\n本机关", "六、其他需要报告的事项：本机关")),
    passes=printed(("六、其他需要报告的事项\n", "六、其他需要报告的事项：\n")),
)
