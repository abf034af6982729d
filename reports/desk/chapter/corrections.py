"""Which finding is set right mechanically, and how? One button, which a script carries out."""

from collections.abc import Iterator
from typing import Any

from reports.checks import Finding
from reports.desk.chapter.box_marks import BoxMark
from reports.desk.linked import mended_at
from reports.document.live_fields import written
from reports.document.marks import mark as waiting
from reports.statute.schema import Cell, Edition, Figures, add

_BLANK = "T05"


def correction(edition: Edition, mark: BoxMark, figures: Figures) -> dict[str, Any] | None:
    """The button of a finding: words to put in, cells to fill, or a box to go to."""
    finding = mark.finding
    if finding.instead and mark.start is not None:
        is_last_years = waiting(finding.instead) == finding.quote
        label = f"今年也是{finding.instead}" if is_last_years else f"改成“{finding.instead}”"
        return {"label": label, "text": finding.instead, "each": is_last_years}
    if finding.check == _BLANK and not finding.asks:
        zeros = {cell: "0" for cell in finding.cells if figures.get(cell) is None}
        return {"label": "补0", "cells": zeros} if zeros else None
    if box := mended_at(edition, finding):
        return {"label": "去填三格", "box": box}
    totals = dict(_totals(edition, finding, figures))
    return {"label": "重算合计", "cells": totals} if totals else None


def _totals(edition: Edition, finding: Finding, figures: Figures) -> Iterator[tuple[Cell, str]]:
    """The total of the identity that a finding speaks of, as its parts add up."""
    for one in edition.identities:
        if one.fills and one.code == finding.check and set(one.cells) == set(finding.cells):
            parts = one.left if one.fills in one.right else one.right
            if (total := add(parts, figures)) is not None:
                yield one.fills, written(total)
