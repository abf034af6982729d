"""What does a county's year come to in one view (一图读懂)? A dozen figures of the 200."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.document.sums.known_sum import known_sum
from reports.statute.schema import Cell, Figure, Figures

_RESULTS = {
    "予以公开": "granted",
    "部分公开": "partly_granted",
    "不予公开": "denied_",
    "无法提供": "unavailable_",
    "不予处理": "not_processed_",
    "其他处理": "other_",
    "结转下年度": "carried_out",
}
_DECISIONS = {
    "现行有效规范性文件": "normative_documents.in_force",
    "本年制发规范性文件": "normative_documents.issued",
    "行政许可": "licences.decisions",
    "行政处罚": "penalties.decisions",
    "行政强制": "coercions.decisions",
    "行政事业性收费（万元）": "fees.amount",
}
_DISPUTES = {
    "结果维持": "upheld",
    "结果纠正": "corrected",
    "其他结果": "other",
    "尚未审结": "pending",
}


@dataclass(frozen=True)
class GlanceBar:
    """A figure by its name; None where nobody has filled it in, which is no zero."""

    label: str
    quantity: Figure


@dataclass(frozen=True)
class GlancePart:
    """What is seen together: figures of one kind, which may be compared by their bars."""

    heading: str
    bars: tuple[GlanceBar, ...]
    is_compared: bool = True


def at_a_glance(figures: Figures) -> tuple[GlancePart, ...]:
    """The parts in the order of the report's chapters, from the figures of one report or a sum."""
    return (
        GlancePart("主动公开", _named(figures, "disclosure", _DECISIONS), is_compared=False),
        GlancePart("收到的申请", _received(figures), is_compared=False),
        GlancePart("申请办理结果", tuple(_results(figures))),
        GlancePart("行政复议", _outcomes(figures, ("reconsideration",))),
        GlancePart(
            "行政诉讼",
            _outcomes(figures, ("litigation_direct", "litigation_after_reconsideration")),
        ),
    )


def added(reports: Iterable[Figures]) -> dict[Cell, Figure]:
    """The figures of several reports together; a blank in one adds nothing, and is none in all."""
    total: dict[Cell, Figure] = {}
    for figures in reports:
        for cell, one in figures.items():
            total[cell] = known_sum((total.get(cell), one))
    return total


def _named(figures: Figures, table: str, names: Mapping[str, str]) -> tuple[GlanceBar, ...]:
    return tuple(GlanceBar(name, figures.get(f"{table}.{key}")) for name, key in names.items())


def _received(figures: Figures) -> tuple[GlanceBar, ...]:
    total = figures.get("requests.new_received.total")
    people = figures.get("requests.new_received.natural_person")
    others = None if total is None or people is None else total - people
    return (
        GlanceBar("本年新收", total),
        GlanceBar("其中自然人", people),
        GlanceBar("其中法人和其他组织", others),
        GlanceBar("上年结转", figures.get("requests.carried_in.total")),
    )


def _results(figures: Figures) -> Iterable[GlanceBar]:
    totals = {cell: one for cell, one in figures.items() if cell.endswith(".total")}
    for label, begins in _RESULTS.items():
        of_these = (one for cell, one in totals.items() if cell.startswith(f"requests.{begins}"))
        yield GlanceBar(label, known_sum(of_these))


def _outcomes(figures: Figures, kinds: tuple[str, ...]) -> tuple[GlanceBar, ...]:
    return tuple(
        GlanceBar(label, known_sum(figures.get(f"disputes.{kind}.{key}") for kind in kinds))
        for label, key in _DISPUTES.items()
    )
