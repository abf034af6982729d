"""How is a figure written in its cell, and how should it be? In digits, and nothing besides."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from reports.document.digits import are_digits, narrow
from reports.statute.schema import Cell

Found: TypeAlias = Mapping[tuple[str, str], Sequence[Cell]]
"""What stands in cells, what should, and in which cells."""

_NOTHING = re.compile(r"[无—–－―/／\-]+")
_DRESSED = re.compile(
    r"(?P<number>[0-9０-９][0-9０-９,，]*(?:\.[0-9０-９]+)?)(?:件|条|个|万元|元)?"
)
_UNITS: Final = "件条个元"


def suggestion(raw: str) -> str:
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


def by_habit(found: Found) -> Mapping[str, Found]:
    """What was found by how its figures are written: who sets commas, sets them everywhere."""
    habits: dict[str, dict[tuple[str, str], Sequence[Cell]]] = {}
    for (raw, instead), cells in found.items():
        habits.setdefault(_habit(raw), {})[raw, instead] = cells
    return habits


def _habit(raw: str) -> str:
    if _NOTHING.fullmatch("".join(raw.split())):
        return "符号"
    if "," in raw or "，" in raw:
        return "千分位"
    return "单位" if raw[-1:] in _UNITS else "全角数字"
