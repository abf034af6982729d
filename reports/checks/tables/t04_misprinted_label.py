"""表格的行、列名称里不能有错字."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.checks.tables.labels import asked_of, cells_under, place_of, printed_labels, surety_of


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for table, label in printed_labels(dossier, "typo"):
        text = label.text.replace("\n", "")
        if text in seen:
            continue
        seen.add(text)
        yield Objection(
            f"标签有错字：“{text}”，应为“{label.official}”。",
            cells_under(table, label.official),
            place=place_of(table, label),
            surety=surety_of(dossier, table, label),
            asks=asked_of(label),
        )


CHECK = Check(
    code="T04",
    title="标签有错字",
    severity="error",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("3.补正后申请内容", "3.补证后申请内容")),
    passes=printed(("3.补正后申请内容", "3、补正后申请内容")),
)
