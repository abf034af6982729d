"""Whatever the order and the tree: one balanced sum, no unit twice, no question closed so."""

import random
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest
from django.db import transaction

from reports.aggregation.adjusting import broken_by
from reports.models import Account, Agency, Report, State
from reports.statute import format_for
from reports.statute.schema import Cell
from reports.workflow.refusal import Refused
from reports.workflow.rollup.adjust import AdjustmentGiven, adjust
from reports.workflow.rollup.answer_question import AnswerGiven, answer_question
from reports.workflow.rollup.decide_counting import decide_counting
from reports.workflow.rollup.keep_own_figures import keep_own_figures
from reports.workflow.rollup.set_control_figure import set_control_figure
from reports.workflow.rollup.sum_questions import questions_of
from reports.workflow.rollup.summed_bodies import Counting, bodies_of, counting_reports
from reports.workflow.rollup.whole_sum import whole_sum
from reports.workflow.rollup.withdraw_adjustment import withdraw_adjustment
from tests.aggregation.counties import unit
from tests.board.counties import YEAR, in_state
from tests.factories import AgencyFactory
from tests.workflow.rollup.summed_county import keep_all, reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
PENALTIES = "disclosure.penalties.decisions"
Total = Mapping[Cell, int | Decimal]


def figures(seed: int) -> dict[Cell, int | Decimal]:
    return unit(EDITION, random.Random(seed)) | {PENALTIES: 4}


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    return reported(county, [figures(seed) for seed in range(5)], li)


@pytest.mark.parametrize("seed", range(4))
def test_the_same_acts_in_any_order_give_the_same_balanced_sum(
    seed: int, county: Agency, li: Account, reports: list[Report]
) -> None:
    acts = _acts(county, li, reports)
    usual = _after(county, acts)
    random.Random(seed).shuffle(acts)
    assert _after(county, acts) == usual
    assert broken_by(EDITION, usual) == []
    assert usual != whole_sum(county.pk, YEAR).total


def _acts(county: Agency, li: Account, reports: list[Report]) -> list[Callable[[], object]]:
    own = {cell: str(one) for cell, one in figures(77).items()}
    first, second, third, fourth, _ = reports

    def correct() -> None:
        Report.objects.filter(pk=second.pk).update(is_in_force=False, is_current=False)
        later = in_state(second.agency, State.APPROVED, li, version=2, correction_reason="漏报")
        later.save()
        keep_all([later], [figures(99)])

    def merge() -> None:
        Agency.objects.filter(pk=third.agency_id).update(
            closed_on="2026-03-01", merged_into=fourth.agency_id
        )

    def less(number: int) -> AdjustmentGiven:
        return AdjustmentGiven("delegated", {PENALTIES: -number}, "委托执法重复")

    def taken_back() -> None:
        withdraw_adjustment(
            county.pk, YEAR, adjust(county.pk, YEAR, less(1), by=li).pk, "弄错了的", by=li
        )

    return [
        lambda: decide_counting(county.pk, first.agency_id, YEAR, False, "由开发区汇总", by=li),
        lambda: keep_own_figures(county.pk, YEAR, own, "", by=li),
        lambda: adjust(county.pk, YEAR, less(2), by=li),
        taken_back,
        correct,
        merge,
    ]


def _after(county: Agency, acts: list[Callable[[], object]]) -> Total:
    """The sum after the acts, which are then undone."""
    with transaction.atomic():
        for act in acts:
            act()
        total = whole_sum(county.pk, YEAR).total
        transaction.set_rollback(True)
    return total


@pytest.mark.parametrize("seed", range(4))
def test_no_unit_is_added_twice_in_any_tree(seed: int, county: Agency, li: Account) -> None:
    chance = random.Random(seed)
    bodies = [county]
    for number in range(20):
        above = chance.choice(bodies)
        bodies.append(AgencyFactory(name=f"第{number}机关", parent=above))
    for one in chance.sample(bodies[1:], 6):
        merged = chance.choice([other for other in bodies[1:] if other != one])
        Agency.objects.filter(pk=one.pk).update(closed_on="2026-03-01", merged_into=merged)
    for one in bodies:
        in_state(one, State.APPROVED, li).save()
        if chance.random() < 0.3:
            Report.objects.filter(agency=one).update(is_in_force=False, is_current=False)
            in_state(one, State.APPROVED, li, version=2, correction_reason="漏报").save()
    added = Counter(
        report.agency_id for body in bodies for report in counting_reports(body.pk, YEAR)
    )
    assert set(added) == {one.pk for one in bodies[1:]}
    assert set(added.values()) == {1}
    for body in bodies:
        listed = [one.unit.pk for one in bodies_of(body.pk, YEAR)]
        assert len(listed) == len(set(listed))
        counted = [
            one.report for one in bodies_of(body.pk, YEAR) if one.counting is Counting.COUNTED
        ]
        assert set(counted) == set(counting_reports(body.pk, YEAR))


def test_every_question_closes_by_an_answer_to_todays_figures_and_by_nothing_else(
    county: Agency, li: Account, reports: list[Report], township: Agency
) -> None:
    keep_own_figures(
        county.pk, YEAR, {cell: str(one) for cell, one in figures(8).items()}, "", by=li
    )
    set_control_figure(county.pk, YEAR, PENALTIES, Decimal(9), "司法局台账", by=li)
    asked = [one for one in questions_of(county, YEAR) if one.question.takes_word]
    kinds = {one.question.key.split(".")[0] for one in asked}
    assert kinds >= {"missing", "carried", "double", "control"}
    for one in asked:
        key, seen = one.question.key, one.question.seen
        assert not one.is_settled
        with pytest.raises(Refused, match="数字变了"):
            answer_question(county.pk, YEAR, AnswerGiven(key, f"{seen}9", "已经核对过"), by=li)
        assert not _settled(county, key)
        answer_question(county.pk, YEAR, AnswerGiven(key, seen, "已经核对过"), by=li)
        assert _settled(county, key)


def _settled(county: Agency, key: str) -> bool:
    return next(one for one in questions_of(county, YEAR) if one.question.key == key).is_settled
