"""A county's year in one view: every case is in one bar of its kind, and blank is no zero."""

from hypothesis import given
from hypothesis import strategies as st

from reports.document.public.year_at_glance import added, at_a_glance
from reports.statute import EDITIONS
from tests.figures import balanced

EDITION = EDITIONS[0]


def _bars(figures, heading: str) -> dict[str, object]:
    (part,) = [one for one in at_a_glance(figures) if one.heading == heading]
    return {bar.label: bar.quantity for bar in part.bars}


@given(st.integers(0, 500))
def test_the_results_add_up_to_what_was_dealt_with_and_goes_on(seed: int) -> None:
    figures = balanced(EDITION, seed)
    results = _bars(figures, "申请办理结果")
    whole = figures["requests.result_total.total"] + figures["requests.carried_out.total"]
    assert sum(results.values()) == whole  # type: ignore[arg-type]
    received = _bars(figures, "收到的申请")
    assert received["本年新收"] == received["其中自然人"] + received["其中法人和其他组织"]


@given(st.integers(0, 500))
def test_both_kinds_of_suits_are_counted(seed: int) -> None:
    figures = balanced(EDITION, seed)
    totals = [cell for cell in figures if cell.startswith("disputes.lit") and "total" in cell]
    assert sum(_bars(figures, "行政诉讼").values()) == sum(figures[one] for one in totals)  # type: ignore[arg-type,misc]


def test_what_nobody_has_filled_in_is_blank_and_what_one_has_is_that() -> None:
    cell = "disclosure.licences.decisions"
    assert _bars(added([{cell: None}, {cell: None}]), "主动公开")["行政许可"] is None
    assert _bars(added([{cell: None}, {cell: 3}, {}]), "主动公开")["行政许可"] == 3
    assert _bars({}, "申请办理结果")["予以公开"] is None
