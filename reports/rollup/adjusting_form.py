"""The form of an adjustment: cells with what is added or taken, kind and reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import zip_longest

from django.http import QueryDict

from reports.aggregation.following_sums import is_total
from reports.document.digits import narrow
from reports.models import AdjustmentKind
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Cell, Edition
from reports.workflow.refusal import Refused
from reports.workflow.rollup.adjust import AdjustmentGiven

FEWEST_LINES = 4
MOST_CHANGED = 40
_CHANGE = re.compile(r"([+\-−－＋]?)([0-9]+(?:\.[0-9]+)?)")
_MINUS = {"-", "−", "－"}

Choices = Sequence[tuple[str, Sequence[tuple[Cell, str]]]]
"""Cells by table, each with its name: those that no others make up."""


@dataclass(frozen=True)
class AdjustingForm:
    """What stands in the form; ``question`` is what it settles, with the figures that were seen."""

    lines: Sequence[tuple[Cell, str]] = ()
    kind: str = ""
    reason: str = ""
    question: str = ""
    seen: str = ""
    known: str = ""
    error: str = ""
    kinds: Sequence[tuple[str, str]] = field(default_factory=lambda: AdjustmentKind.choices)

    @property
    def rows(self) -> list[tuple[str, Cell, str]]:
        """The lines that are shown, numbered: those that say something, and empty ones."""
        spare = max(1, FEWEST_LINES - len(self.lines))
        some = [*self.lines, *[("", "")] * spare]
        return [(str(number), cell, by) for number, (cell, by) in enumerate(some, 1)]


def adjusting_form(typed: QueryDict) -> AdjustingForm:
    """What was typed, or what a link brings along."""
    cells, bys = typed.getlist("cell"), typed.getlist("by")
    pairs = zip_longest(cells[:MOST_CHANGED], bys[:MOST_CHANGED], fillvalue="")
    lines = [(cell, by) for cell, by in pairs if cell or by.strip()]

    def word(name: str) -> str:
        return str(typed.get(name, ""))

    return AdjustingForm(
        lines, word("kind"), word("reason"), word("question"), word("seen"), word("known")
    )


def given_in(edition: Edition, form: AdjustingForm) -> AdjustmentGiven:
    """The adjustment that the form asks for; Refused where a line cannot be read."""
    change: dict[Cell, int | Decimal] = {}
    for number, (cell, by) in enumerate(form.lines, 1):
        if cell not in edition.table_of:
            raise Refused(f"第{number}行：请选择要调整的格。")
        change[cell] = change.get(cell, 0) + _read(edition, cell, by, number)
    return AdjustmentGiven(form.kind, {c: n for c, n in change.items() if n}, form.reason)


def choices(edition: Edition, *, totals: bool = False) -> Choices:
    """Every cell by table; ``totals``: those too that others make up and that follow them."""
    return [
        (
            table.caption,
            [
                (cell, edition.spoken(cell))
                for cell in table.cells
                if totals or not is_total(edition, cell)
            ],
        )
        for table in edition.tables
    ]


def _read(edition: Edition, cell: Cell, by: str, number: int) -> int | Decimal:
    found = _CHANGE.fullmatch("".join(narrow(by).split()))
    if found is None or len(found[2].partition(".")[0]) > MOST_DIGITS:
        raise Refused(f"第{number}行：请写加几或者减几，如 −1、+2。")
    figure = Decimal(found[2]) * (-1 if found[1] in _MINUS else 1)
    if edition.is_amount(cell):
        if figure != round(figure, AMOUNT_PLACES):
            raise Refused(f"第{number}行：金额最多{AMOUNT_PLACES}位小数。")
        return figure
    if figure % 1:
        raise Refused(f"第{number}行：件数只能是整数。")
    return int(figure)
