"""行、列的名称要与法定格式一字不差：少字、多字、换词."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.checks.tables.labels import asked_of, cells_under, place_of, printed_labels, surety_of


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for table, label in printed_labels(dossier, "near"):
        text = label.text.replace("\n", "")
        if text not in seen:
            seen.add(text)
            yield Objection(
                f"“{text}”应为“{label.official}”。",
                cells_under(table, label.official),
                place=place_of(table, label),
                surety=surety_of(dossier, table, label),
                asks=asked_of(label),
            )


CHECK = Check(
    code="T03",
    title="行、列名称与格式不符",
    severity="error",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("\n行政规范性文件\t", "\n规范性文件\t")),
    passes=printed(("\n行政规范性文件\t", "\n行政规范性 文件\t")),
)
