"""版式（字体、字号、行距）照公文格式."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.examples import example
from reports.statute.text_sections import COVER


def judge(dossier: Dossier) -> Iterator[Objection]:
    departures = dossier.document.source.get("layout", "").strip()
    if departures:
        yield Objection(f"{departures}与公文格式不一致。", place=Place(COVER, "title"))


CHECK = Check(
    code="F04",
    title="版式与公文格式不符",
    severity="hint",
    source="GB/T 9704—2012",
    judge=judge,
    trips=example(source={"kind": "docx", "layout": "字号、行距"}),
    passes=example(source={"kind": "docx"}),
)
