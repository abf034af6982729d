"""Which remarks has the reviewer made, where do they lead, and what was answered?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.forms import BoundField, Form

from reports.desk.steps import chapter_url
from reports.document import Document
from reports.document.live_fields import resolve
from reports.document.places import ReportPlace
from reports.document.slots import boxes_of
from reports.models import Remark, RemarkLine, RemarkState, Report
from reports.web.statutory_grid.table_grid import Grid
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.reviewing.former import unmoved

BOX = "answer-"
"""The name of a box: the remark that its answer is for."""


@dataclass(frozen=True)
class ShownRemark:
    """A remark with its place in words, its address, and what was typed as an answer."""

    remark: Remark
    slot: str
    href: str
    place: str
    lines: tuple[RemarkLine, ...]
    typed: str = ""
    objection: str = ""
    box_meant: BoundField | None = None
    untouched: str = ""
    """Said where it was answered and what it points at was not changed."""

    @property
    def is_open(self) -> bool:
        return self.remark.state == RemarkState.OPEN

    @property
    def is_closed(self) -> bool:
        return self.remark.state == RemarkState.CLOSED

    @property
    def box(self) -> str:
        return f"{BOX}{self.remark.pk}"


def remarks_of(report: Report, document: Document, chapter: str = "") -> list[ShownRemark]:
    """The remarks on a report or on one of its chapters, those without an answer first."""
    found = report.remarks.select_related("by").prefetch_related("lines__by")
    wanted = found.filter(chapter=chapter) if chapter else found
    same = unmoved(report, wanted, document)
    shown = [
        replace(_shown(report, document, one), untouched=same.get(one.pk, "")) for one in wanted
    ]
    return sorted(shown, key=lambda one: (not one.is_open, one.is_closed))


def unanswered(remarks: Iterable[ShownRemark]) -> int:
    """How many wait for an answer."""
    return sum(one.is_open for one in remarks)


def retyped(
    remarks: Iterable[ShownRemark], typed: Mapping[str, str], objections: Mapping[str, str]
) -> list[ShownRemark]:
    """The remarks with what was typed, and what is wrong with it, by the names of the boxes."""
    return [
        replace(one, typed=typed.get(one.box, ""), objection=objections.get(one.box, ""))
        for one in remarks
    ]


def mark(remarks: Iterable[ShownRemark], form: Form, grid: Grid | None = None) -> None:
    """Say at each box of text, and at each cell of a table, what was remarked on it."""
    said = _by_slot(remarks)
    _mark_boxes(form, said)
    if grid and said:
        _mark_cells(grid, said)


def _mark_cells(grid: Grid, said: Mapping[str, list[str]]) -> None:
    for row in (*grid.head, *grid.body):
        for place in row:
            if not place.box.is_label and place.box.cell in said:
                place.remark = "；".join(said[place.box.cell])


def _mark_boxes(form: Form, said: Mapping[str, list[str]]) -> None:
    for slot, texts in said.items():
        if slot in form.fields:
            field = form.fields[slot]
            field.remarks = texts  # type: ignore[attr-defined]
            described = field.widget.attrs["aria-describedby"]
            field.widget.attrs["aria-describedby"] = f"remarks-{slot} {described}"


def _by_slot(remarks: Iterable[ShownRemark]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for one in remarks:
        if not one.is_closed and one.remark.place:
            said.setdefault(one.slot, []).append(_saying(one.remark))
    return said


def _saying(remark: Remark) -> str:
    return f"“{remark.quote}”：{remark.text}" if remark.quote else remark.text


def _shown(report: Report, document: Document, remark: Remark) -> ShownRemark:
    place = _place(report, document, remark)
    slot = place.box if place.name else ""
    return ShownRemark(
        remark,
        slot,
        f"{chapter_url(report, remark.chapter)}#{slot or 'desk-form'}",
        ReportPlace(report.edition, slot, remark.chapter).spoken,
        tuple(remark.lines.all()),
    )


def _place(report: Report, document: Document, remark: Remark) -> ReportPlace:
    """Where it was made; of a side of pairs the half in which the words stand."""
    place = ReportPlace(report.edition, remark.place, remark.chapter)
    halves = boxes_of(report.edition, place.section) if place.is_side and remark.quote else ()
    typed = typed_values(report, remark.chapter, document.figures) if halves else {}
    holding = (one for one in halves if remark.quote in resolve(typed[one], document.figures))
    return replace(place, name=next(holding, remark.place))
