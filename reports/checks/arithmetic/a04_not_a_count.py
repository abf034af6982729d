"""填了而没有看懂的：格内不是非负整数，费用和日期读不出，活动字段写坏了."""

from collections.abc import Iterator
from decimal import Decimal

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.entries import typed
from reports.checks.examples import example
from reports.document.boxes import PARSED
from reports.document.damaged_fields import damaged, why
from reports.document.live_fields import written
from reports.document.places import ReportPlace
from reports.statute.schema import Cell, Edition


def _unfit(dossier: Dossier) -> Iterator[tuple[Cell, str]]:
    for cell in dossier.edition.cells:
        figure = dossier.figures.get(cell)
        if figure.__class__ is int and figure >= 0:
            continue
        if figure is None:
            if entry := typed(dossier, cell):
                yield cell, entry
        elif _is_odd(figure, cell, dossier.edition):
            yield cell, written(figure)


def _is_odd(figure: int | Decimal, cell: Cell, edition: Edition) -> bool:
    """A change (本年增/减) may be below nothing, an amount between two whole numbers."""
    if figure < 0 and not edition.is_change(cell):
        return True
    return bool(figure % 1) and not edition.is_amount(cell)


def judge(dossier: Dossier) -> Iterator[Objection]:
    for cell, said in _unfit(dossier):
        place = dossier.edition.spoken(cell)
        kind = "数字，单位是万元" if dossier.edition.is_amount(cell) else "整数"
        yield Objection(f"“{place}”填了“{said}”，这里只能填{kind}（没有就填0）。", (cell,))
    yield from _not_understood(dossier)
    if dossier.document.as_printed is None:
        yield from _damaged_fields(dossier)


def _not_understood(dossier: Dossier) -> Iterator[Objection]:
    """Numbers and dates beside the tables: what is kept of them as typed cannot be read."""
    for name, box in PARSED.items():
        if entry := typed(dossier, name):
            says = box.why_not(entry, dossier.document.year) or f"“{entry}”没有看懂"
            chapter = ReportPlace(dossier.edition, name).chapter
            yield Objection(f"{box.label}：{says}。", place=Place(chapter, name))


def _damaged_fields(dossier: Dossier) -> Iterator[Objection]:
    """What was typed as a live field and is none; a foreign file may write braces as it likes."""
    for sentence in dossier.sentences:
        if found := damaged(sentence.original):
            yield Objection(f"{why(sentence.original)}。", place=at(sentence, found[0]))


CELL = "requests.granted.natural_person"

CHECK = Check(
    code="A04",
    title="填的内容没有看懂（格内不是非负整数等）",
    severity="error",
    source="{notice} 附件（各表以件数、金额计）",
    judge=judge,
    trips=example({CELL: None}, unreadable={CELL: "三件"}),
    passes=example({"disclosure.fees.amount": None, CELL: 0}),
    binding=True,
)
