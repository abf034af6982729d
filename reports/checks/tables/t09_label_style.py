"""标签只在标点、空格、序号样式上与格式不同，建议照格式写."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.checks.reading.labels.printed_labels import PrintedLabel
from reports.checks.tables.labels import cells_under, place_of, printed_labels
from reports.statute.schema import Table

_KINDS = (
    ("括号", re.compile(r"[()]")),
    ("空格", re.compile(r"[ 　]")),
    ("句号", re.compile(r"[。；;]$")),
    ("序号", re.compile(r"^[0-9０-９][^.]")),
)
"""How a label can differ; the first that fits names its group."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    found: dict[tuple[str, str], list[tuple[Table, PrintedLabel]]] = {}
    for table, label in printed_labels(dossier, "style"):
        if _is_broken_only(dossier, label):
            continue
        kind = next((name for name, signs in _KINDS if signs.search(label.text)), "")
        found.setdefault((table.key, kind), []).append((table, label))
    for alike in found.values():
        table, first = alike[0]
        several = f"（同类共{len(alike)}处）" if len(alike) > 1 else ""
        cells = {cell: None for _, one in alike for cell in cells_under(table, one.official)}
        yield Objection(
            f"“{first.text}”建议写成“{first.official}”{several}。".replace("\n", ""),
            tuple(cells),
            place=place_of(table, first),
        )


def _is_broken_only(dossier: Dossier, label: PrintedLabel) -> bool:
    """Where line breaks are read as spaces, spaces are not held against a label."""
    is_plain = dossier.outline is not None and dossier.outline.is_plain_text
    return not is_plain and "".join(label.text.split()) == label.official


CHECK = Check(
    code="T09",
    title="标签的标点、空格、序号样式与格式不同",
    severity="hint",
    source="{notice} 附件",
    judge=judge,
    trips=printed(("1.属于国家秘密", "1、属于国家秘密")),
    passes=printed(("\n一、本年新收", "\n一、本年新收")),
)
