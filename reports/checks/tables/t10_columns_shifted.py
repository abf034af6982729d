"""表头层级和数字所在的列要与格式一致."""

from collections import Counter
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed
from reports.checks.reading.lines.row import Row
from reports.document.digits import are_digits

_APPLICANTS, _TOTAL, _PERSON = "申请人情况", "总计", "自然人"
_FEWEST_ROWS = 4


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline, table = dossier.outline, dossier.edition.by_key.get("requests")
    if outline is None or table is None:
        return
    rows = [
        (row, [field.strip() for field in row.raw.split("\t")])
        for row in outline.by_kind.get("table", ())
        if row.chapter == table.chapter and "\t" in row.raw.strip()
    ]
    for row, fields in rows:
        if _APPLICANTS in fields and _TOTAL in fields and _PERSON not in fields:
            message = "表头或数字位置与格式不一致：“总计”应在“申请人情况”之下，请核对。"
            yield Objection(message, place=_place(row), severity="hint")
    for row in _shifted(rows)[:1]:
        yield Objection("数字的位置与上下行不在同一列，请核对是否错列。", place=_place(row))


def _shifted(rows: list[tuple[Row, list[str]]]) -> list[Row]:
    """Rows that begin like most others, but whose figures all stand some columns off."""
    spans: dict[int, list[tuple[Row, int, int]]] = {}
    for row, fields in rows:
        said = [place for place, field in enumerate(fields) if field]
        numbers = [place for place in said if are_digits(fields[place])]
        labels = said[: len(said) - len(numbers)]
        if numbers and labels and labels[-1] < numbers[0]:
            spans.setdefault(labels[-1], []).append((row, numbers[0], numbers[-1]))
    found = []
    for alike in spans.values():
        if len(alike) < _FEWEST_ROWS:
            continue
        (first, last), times = Counter((one[1], one[2]) for one in alike).most_common(1)[0]
        if times * 2 > len(alike):
            found += [
                row for row, low, high in alike if low - first == high - last and low != first
            ]
    return found


def _place(row: Row) -> Place:
    return Place(row.chapter, row.section, row.raw.strip("\t")[:30], printed=row.number)


CHECK = Check(
    code="T10",
    title="表头层级或数字错列",
    severity="warning",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("\t\t2.重复申请\t", "\t\t2.重复申请\t\t")),
    passes=printed(("\t\t2.重复申请\t0\t", "\t\t2.重复申请\t\t")),
)
