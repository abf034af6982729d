"""格内直接写阿拉伯数字：不用“无”“—”“/”，不带单位、千分位和全角数字."""

from collections.abc import Iterator
from typing import Final

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.checks.tables.written_figures import Found, by_habit, suggestion
from reports.document.digits import are_digits
from reports.statute.schema import Cell

_MOST: Final = 3
"""So many figures written in one way are named one by one; more are one habit."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    shown = dossier.document.as_printed
    found: dict[tuple[str, str], list[Cell]] = {}
    for one in shown.cells if shown else ():
        is_plain = one.text.isascii() and are_digits(one.text)
        if not is_plain and (instead := suggestion(one.text)):
            found.setdefault((one.text.strip(), instead), []).append(one.cell)
    for how, alike in by_habit(found).items():
        if len(alike) > _MOST:
            yield _one_habit(how, alike)
            continue
        for (raw, instead), cells in alike.items():
            several = f"（共{len(cells)}格）" if len(cells) > 1 else ""
            yield Objection(f"“{raw}”{several}请改为数字{instead}。", tuple(cells))


def _one_habit(how: str, alike: Found) -> Objection:
    (raw, instead), *_ = alike
    cells = tuple(cell for some in alike.values() for cell in some)
    return Objection(f"“{raw}”等{len(cells)}格用了{how}，请只写数字，如{instead}。", cells)


CELL = "requests.granted.natural_person"

CHECK = Check(
    code="T07",
    title="格内不是阿拉伯数字",
    severity="warning",
    source="{notice} 附件（各表以件数、金额计）",
    judge=judge,
    trips=printed(raw={CELL: "—"}, figures={CELL: None}),
    passes=printed(raw={"disclosure.fees.amount": "0.50"}),
    supersedes=("A04",),
)
