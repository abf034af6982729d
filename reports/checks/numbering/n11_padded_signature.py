"""落款用右对齐，不用连续空格顶到右边."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.examples import ORGANISATION
from reports.checks.printed_examples import printed
from reports.checks.surety import Surety

_PADDING = re.compile(r"^(?: {6,}|\u3000{5,}|[ \u3000]{8,})(?=\S)")


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not outline.is_typed:
        return
    for row in outline.by_kind.get("signature", ()):
        if _PADDING.match(row.raw):
            yield Objection(
                "落款请用右对齐，不要用空格顶。",
                place=Place(row.chapter, row.section, row.text, printed=row.number),
            )
            return


CHECK = Check(
    code="N11",
    title="用空格排落款",
    severity="hint",
    surety=Surety.SEEN,
    source="GB/T 9704—2012 7.3.5",
    judge=judge,
    trips=printed((f"\n{ORGANISATION}\n", f"\n{' ' * 30}{ORGANISATION}\n")),
    passes=printed((f"\n{ORGANISATION}\n", f"\n    {ORGANISATION}\n")),
)
