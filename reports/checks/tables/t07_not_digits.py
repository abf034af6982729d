"""格内直接写阿拉伯数字：不用“无”“—”“/”，不带单位、千分位和全角数字."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from reports.checks.base import Check, Dossier, Objection
from reports.checks.printed_examples import printed
from reports.document.digits import are_digits, narrow
from reports.statute.schema import Cell

_NOTHING = re.compile(r"[无—–－―/／\-]+")
_DRESSED = re.compile(
    r"(?P<number>[0-9０-９][0-9０-９,，]*(?:\.[0-9０-９]+)?)(?:件|条|个|万元|元)?"
)

_UNITS: Final = "件条个元"
_MOST: Final = 3
"""So many figures written in one way are named one by one; more are one habit."""

Found: TypeAlias = Mapping[tuple[str, str], Sequence[Cell]]
"""What stands in cells, what should, and in which cells."""


def _suggestion(raw: str) -> str:
    """The figure to write instead; empty when the cell is fine or says something else."""
    text = "".join(raw.split())
    if not text or (text.isascii() and are_digits(text.replace(".", "", 1))):
        return ""
    if _NOTHING.fullmatch(text):
        return "0"
    match = _DRESSED.fullmatch(text)
    if match is None:
        return ""
    whole, dot, part = narrow(match["number"]).replace(",", "").partition(".")
    return (whole.lstrip("0") or "0") + dot + part


def judge(dossier: Dossier) -> Iterator[Objection]:
    shown = dossier.document.as_printed
    found: dict[tuple[str, str], list[Cell]] = {}
    for one in shown.cells if shown else ():
        is_plain = one.text.isascii() and are_digits(one.text)
        if not is_plain and (suggestion := _suggestion(one.text)):
            found.setdefault((one.text.strip(), suggestion), []).append(one.cell)
    for how, alike in _by_habit(found).items():
        if len(alike) > _MOST:
            yield _one_habit(how, alike)
            continue
        for (raw, suggestion), cells in alike.items():
            several = f"（共{len(cells)}格）" if len(cells) > 1 else ""
            yield Objection(f"“{raw}”{several}请改为数字{suggestion}。", tuple(cells))


def _by_habit(found: Found) -> Mapping[str, Found]:
    """What was found by how its figures are written: who sets commas, sets them everywhere."""
    habits: dict[str, dict[tuple[str, str], Sequence[Cell]]] = {}
    for (raw, suggestion), cells in found.items():
        habits.setdefault(_habit(raw), {})[raw, suggestion] = cells
    return habits


def _habit(raw: str) -> str:
    if _NOTHING.fullmatch("".join(raw.split())):
        return "符号"
    if "," in raw or "，" in raw:
        return "千分位"
    return "单位" if raw[-1:] in _UNITS else "全角数字"


def _one_habit(how: str, alike: Found) -> Objection:
    (raw, suggestion), *_ = alike
    cells = tuple(cell for some in alike.values() for cell in some)
    return Objection(f"“{raw}”等{len(cells)}格用了{how}，请只写数字，如{suggestion}。", cells)


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
