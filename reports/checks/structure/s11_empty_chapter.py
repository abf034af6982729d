"""六章都要有内容."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.entries import is_typed_in
from reports.checks.examples import example
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    for chapter in dossier.edition.chapters:
        if chapter.table or is_typed_in(dossier, chapter.number):
            continue
        if not dossier.said_in(chapter.number):
            yield Objection(
                f"“{chapter.heading}”下面是空的。",
                place=Place(chapter.number, dossier.begins(chapter.number)),
                asks=f"没有认出“{chapter.heading}”下面的内容，请看一看。",
            )


CHECK = Check(
    code="S11",
    title="某章没有内容",
    severity="error",
    surety=Surety.ABSENT,
    source="《中华人民共和国政府信息公开条例》第五十条",
    judge=judge,
    trips=example(text={"problems": (), "measures": ()}),
    passes=example(),
    supersedes=("S08", "X02", "Q03", "C02", "C04", "C05", "C06"),
)
