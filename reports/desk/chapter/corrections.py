"""Which finding is set right mechanically, and how? One button, which a script carries out."""

from collections.abc import Iterator
from typing import Any

from reports.checks import Finding
from reports.desk.chapter.box_marks import BoxMark
from reports.document.boxes import FEE
from reports.document.live_fields import written
from reports.statute.schema import Cell, Edition, Figures, add

_BLANK = "T05"
_FEE_MISSING = {"Q01", "Q02"}


def correction(edition: Edition, mark: BoxMark, figures: Figures) -> dict[str, Any] | None:
    """The button of a finding: words to put in, cells to fill, or a box to go to."""
    finding = mark.finding
    if finding.instead and mark.start is not None:
        return {"label": f"改成“{finding.instead}”", "text": finding.instead}
    if finding.check == _BLANK and not finding.asks:
        zeros = {cell: "0" for cell in finding.cells if figures.get(cell) is None}
        return {"label": "补0", "cells": zeros} if zeros else None
    if finding.check in _FEE_MISSING:
        return {"label": "去填三格", "box": FEE[0]}
    totals = dict(_totals(edition, finding, figures))
    return {"label": "重算合计", "cells": totals} if totals else None


def _totals(edition: Edition, finding: Finding, figures: Figures) -> Iterator[tuple[Cell, str]]:
    """The total of the identity that a finding speaks of, as its parts add up."""
    for one in edition.identities:
        if one.fills and one.code == finding.check and set(one.cells) == set(finding.cells):
            parts = one.left if one.fills in one.right else one.right
            if (total := add(parts, figures)) is not None:
                yield one.fills, written(total)
