"""单元格里不留多余的空段."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, Place
from reports.checks.printed_examples import printed

_INSIDE = frozenset({"table", "blank"})
_NUMBER = re.compile(r"[ 　]*[0-9０-９]+(?:\.[0-9０-９]+)?[ 　]*")


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.is_typed:
        return
    found = [
        row
        for before, row in pairwise(outline.rows)
        if before.raw == "\t"
        and {before.kind, row.kind} <= _INSIDE
        and row.number == before.number + 1
        and _NUMBER.fullmatch(row.raw)
    ]
    if found:
        several = f"（共{len(found)}格）" if len(found) > 1 else ""
        first = found[0]
        yield Objection(
            f"单元格里有多余空行{several}。",
            place=Place(first.chapter, first.section, first.text, printed=first.number),
        )


CHECK = Check(
    code="T12",
    title="单元格里有多余空行",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=printed(("\n规章\t0\t0\t0\n", "\n\t规章\n\t\n0\n\t\n0\n\t0\n")),
    passes=printed(("\n规章\t0\t0\t0\n", "\n\t规章\n\t0\n\t0\n\t0\n\n")),
)
