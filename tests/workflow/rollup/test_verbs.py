"""What a county's people decide of its sum: who may, what is refused, and what stays on record."""

import random
from decimal import Decimal

import pytest

from reports.models import (
    Account,
    Adjustment,
    AdjustmentKind,
    AdministrativeEntry,
    Agency,
    CountingDecision,
    DisputesLine,
    FixedPart,
    FixedSum,
    OwnFigures,
    Report,
    SumAnswer,
)
from reports.statute import format_for
from reports.workflow.refusal import Refused
from reports.workflow.rollup.adjust import AdjustmentGiven, adjust
from reports.workflow.rollup.answer_question import (
    AnsweredMeanwhile,
    AnswerGiven,
    answer_question,
    known_as,
    settle_by_adjusting,
)
from reports.workflow.rollup.decide_counting import decide_counting
from reports.workflow.rollup.keep_own_figures import (
    OwnFiguresChanged,
    OwnFiguresWrong,
    keep_own_figures,
)
from reports.workflow.rollup.set_control_figure import set_control_figure
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.sum_questions import PutQuestion, open_questions, questions_of
from reports.workflow.rollup.whole_sum import whole_sum
from reports.workflow.rollup.withdraw_adjustment import withdraw_adjustment
from tests import factories
from tests.aggregation.counties import Numbers, unit
from tests.board.counties import YEAR
from tests.figures import zeros
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
PENALTIES = "disclosure.penalties.decisions"
SUED = "disputes.litigation_after_reconsideration.upheld"
ALL_SUED = "disputes.litigation_after_reconsideration.total"


@pytest.fixture
def figures() -> list[Numbers]:
    return [unit(EDITION, random.Random(seed)) | {PENALTIES: 5} for seed in range(3)]


@pytest.fixture
def reports(county: Agency, li: Account, figures: list[Numbers]) -> list[Report]:
    return reported(county, figures, li)


@pytest.fixture
def chen(county: Agency) -> Account:
    """Another reviewer of the county."""
    return factories.appointed("chen", "陈静", county, "reviewer")


def less(number: int, cell: str = PENALTIES) -> AdjustmentGiven:
    return AdjustmentGiven(AdjustmentKind.DELEGATED, {cell: -number}, "委托执法重复")


def typed(**changes: str) -> dict[str, str]:
    return {cell: str(one) for cell, one in zeros(EDITION).items()} | changes


def question(county: Agency, key: str) -> PutQuestion:
    return next(one for one in questions_of(county, YEAR) if one.question.key == key)


def entries(county: Agency) -> int:
    return AdministrativeEntry.objects.filter(county=county).count()


def test_a_unit_is_left_out_with_a_reason_and_comes_back_by_the_usual_rule(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    unit_id = reports[0].agency_id
    assert decide_counting(county.pk, unit_id, YEAR, False, "由开发区汇总", by=li)
    assert whole_sum(county.pk, YEAR).total[PENALTIES] == 10
    assert not decide_counting(county.pk, unit_id, YEAR, False, "由开发区汇总", by=li)
    assert entries(county) == 1
    assert decide_counting(county.pk, unit_id, YEAR, None, "", by=li)
    assert whole_sum(county.pk, YEAR).total[PENALTIES] == 15
    assert not CountingDecision.objects.exists()


def test_without_a_reason_nothing_is_decided(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    with pytest.raises(Refused, match="至少4个字"):
        decide_counting(county.pk, reports[0].agency_id, YEAR, False, " 不 要 ", by=li)
    assert not CountingDecision.objects.exists()


def test_strangers_and_units_decide_nothing(
    county: Agency, wang: Account, reports: list[Report]
) -> None:
    with pytest.raises(Agency.DoesNotExist):
        decide_counting(county.pk, reports[0].agency_id, YEAR, False, "不想计入了", by=wang)
    with pytest.raises(Agency.DoesNotExist):
        adjust(county.pk, YEAR, less(1), by=wang)
    with pytest.raises(Agency.DoesNotExist):
        keep_own_figures(county.pk, YEAR, typed(), "", by=wang)


def test_own_figures_are_taken_whole_or_not_at_all(county: Agency, li: Account) -> None:
    with pytest.raises(OwnFiguresWrong) as wrong:
        keep_own_figures(county.pk, YEAR, typed(**{PENALTIES: "", SUED: "1"}), "", by=li)
    assert "空着" in wrong.value.own.errors[PENALTIES]
    assert "不相等" in wrong.value.own.errors[ALL_SUED]
    assert wrong.value.own.typed[SUED] == "1"
    assert not OwnFigures.objects.exists()
    right = typed(**{SUED: "1", ALL_SUED: "1"})
    assert keep_own_figures(county.pk, YEAR, right, "", by=li)
    assert not keep_own_figures(county.pk, YEAR, right, "", by=li)
    assert whole_sum(county.pk, YEAR).total[SUED] == 1
    assert entries(county) == 1


def test_a_colleagues_own_figures_are_not_overwritten_unseen(
    county: Agency, li: Account, chen: Account
) -> None:
    keep_own_figures(county.pk, YEAR, typed(), "", by=chen)
    with pytest.raises(OwnFiguresChanged, match="陈静"):
        keep_own_figures(county.pk, YEAR, typed(**{PENALTIES: "2"}), "", by=li)
    assert whole_sum(county.pk, YEAR).total[PENALTIES] == 0


def test_an_adjustment_takes_its_totals_along_and_is_withdrawn_with_a_reason(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    before = dict(whole_sum(county.pk, YEAR).total)
    own = typed(**{SUED: "2", ALL_SUED: "2"})
    keep_own_figures(county.pk, YEAR, own, "", by=li)
    one = adjust(county.pk, YEAR, less(1, SUED), by=li)
    total = whole_sum(county.pk, YEAR).total
    assert (total[SUED], total[ALL_SUED]) == (before[SUED] + 1, before[ALL_SUED] + 1)
    assert adjust(county.pk, YEAR, less(1, SUED), by=li) == one
    assert withdraw_adjustment(county.pk, YEAR, one.pk, "不是同一案件", by=li)
    assert not withdraw_adjustment(county.pk, YEAR, one.pk, "不是同一案件", by=li)
    assert whole_sum(county.pk, YEAR).total[SUED] == before[SUED] + 2
    assert Adjustment.objects.get().withdrawn_why == "不是同一案件"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({PENALTIES: -16}, "小于0"),
        ({"requests.new_received.natural_person": 1}, "勾稽关系不成立"),
        ({"disputes.reconsideration.total": 1}, "勾稽关系不成立"),
        ({}, "至少在一格"),
    ],
)
def test_what_would_not_balance_or_fall_below_nothing_is_refused(
    change: dict[str, int], said: str, county: Agency, li: Account, reports: list[Report]
) -> None:
    with pytest.raises(Refused, match=said):
        adjust(county.pk, YEAR, AdjustmentGiven("other", change, "试一试看"), by=li)
    assert not Adjustment.objects.exists()


def test_an_adjustment_that_another_rests_on_is_not_withdrawn(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    given = AdjustmentGiven("other", {PENALTIES: 3}, "划转的案件")
    first = adjust(county.pk, YEAR, given, by=li)
    adjust(county.pk, YEAR, less(17), by=li)
    with pytest.raises(Refused, match="先撤销那一项"):
        withdraw_adjustment(county.pk, YEAR, first.pk, "不再需要", by=li)


def test_a_double_is_settled_and_open_again_when_a_figure_changes(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    _both_sued(county, li, reports)
    key = f"double.litigation.{reports[0].agency_id}"
    asked = question(county, key)
    assert "只计一次" in asked.question.rule
    given = AnswerGiven(key, asked.question.seen, "两件不同的案子")
    answer_question(county.pk, YEAR, given, by=li)
    assert question(county, key).is_settled
    _sued(reports[0], 2)
    assert not question(county, key).is_settled
    with pytest.raises(Refused, match="数字变了"):
        answer_question(county.pk, YEAR, given, by=li)


def test_a_double_settled_by_an_adjustment_is_open_again_when_that_is_withdrawn(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    _both_sued(county, li, reports)
    key = f"double.litigation.{reports[0].agency_id}"
    asked = question(county, key).question
    assert asked.proposed == {SUED: -1}
    total = whole_sum(county.pk, YEAR).total[ALL_SUED]
    given = AdjustmentGiven("joint_defendants", asked.proposed, "同一案件")
    answer = AnswerGiven(key, asked.seen, "同一案件")
    kept = settle_by_adjusting(county.pk, YEAR, answer, given, by=li)
    assert whole_sum(county.pk, YEAR).total[ALL_SUED] == total - 1
    assert question(county, key).is_settled
    assert kept.adjustment
    withdraw_adjustment(county.pk, YEAR, kept.adjustment.pk, "判决书不同", by=li)
    assert not question(county, key).is_settled


def test_the_second_to_settle_a_question_is_told_who_did_what(
    county: Agency, li: Account, chen: Account, reports: list[Report]
) -> None:
    _both_sued(county, li, reports)
    key = f"double.litigation.{reports[0].agency_id}"
    seen = question(county, key).question.seen
    answer_question(county.pk, YEAR, AnswerGiven(key, seen, "两件不同的案子"), by=chen)
    with pytest.raises(AnsweredMeanwhile, match=r"陈静.*两件不同的案子") as told:
        answer_question(county.pk, YEAR, AnswerGiven(key, seen, "是同一件案子"), by=li)
    assert SumAnswer.objects.get().word == "两件不同的案子"
    again = AnswerGiven(key, seen, "是同一件案子", known_as(told.value.answer))
    answer_question(county.pk, YEAR, again, by=li)
    assert SumAnswer.objects.get().word == "是同一件案子"


def test_own_figures_that_nobody_gave_are_asked_for_and_no_word_settles_that(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    with pytest.raises(Refused, match="写说明解决不了"):
        answer_question(county.pk, YEAR, AnswerGiven("own", "", "本级没有发生"), by=li)
    keep_own_figures(county.pk, YEAR, typed(), "", by=li)
    assert "own" not in {one.question.key for one in questions_of(county, YEAR)}


def test_who_is_missing_is_asked_about(
    county: Agency, li: Account, reports: list[Report], township: Agency
) -> None:
    key = f"missing.{township.pk}"
    asked = question(county, key).question
    answer_question(county.pk, YEAR, AnswerGiven(key, asked.seen, "年底才成立的"), by=li)
    assert key not in {one.question.key for one in open_questions(SumMaterial(county, YEAR))}


def test_a_control_figure_is_asked_about_only_where_it_differs(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    key = f"control.{PENALTIES}"
    set_control_figure(county.pk, YEAR, PENALTIES, Decimal(15), "司法局台账", by=li)
    assert key not in {one.question.key for one in questions_of(county, YEAR)}
    set_control_figure(county.pk, YEAR, PENALTIES, Decimal(17), "司法局台账", by=li)
    assert "差−2" in question(county, key).question.sentence
    assert set_control_figure(county.pk, YEAR, PENALTIES, None, "", by=li)
    assert not set_control_figure(county.pk, YEAR, PENALTIES, None, "", by=li)
    with pytest.raises(Refused, match="整数"):
        set_control_figure(county.pk, YEAR, PENALTIES, Decimal("1.5"), "司法局台账", by=li)


def test_a_fixed_sum_changes_no_more(county: Agency, li: Account, reports: list[Report]) -> None:
    one = adjust(county.pk, YEAR, less(1), by=li)
    fixed = FixedSum.objects.create(
        county=county, year=YEAR, number=1, figures={}, content={}, by=li
    )
    for report in reports:
        FixedPart.objects.create(fixed=fixed, report=report, version=1, digest="")
    for attempt in (
        lambda: decide_counting(county.pk, reports[0].agency_id, YEAR, False, "不计入了", by=li),
        lambda: keep_own_figures(county.pk, YEAR, typed(), "", by=li),
        lambda: adjust(county.pk, YEAR, less(2), by=li),
        lambda: withdraw_adjustment(county.pk, YEAR, one.pk, "不再需要", by=li),
        lambda: answer_question(county.pk, YEAR, AnswerGiven("own", "", "没有发生"), by=li),
        lambda: set_control_figure(county.pk, YEAR, PENALTIES, Decimal(1), "司法局台账", by=li),
    ):
        with pytest.raises(Refused, match="已经定数"):
            attempt()


def _both_sued(county: Agency, li: Account, reports: list[Report]) -> None:
    """The first unit and the county each have one case after 复议."""
    _sued(reports[0], 1)
    keep_own_figures(county.pk, YEAR, typed(**{SUED: "1", ALL_SUED: "1"}), "", by=li)


def _sued(report: Report, number: int) -> None:
    """So many cases after 复议, all of them upheld, and no others."""
    name = "litigation_after_reconsideration"
    none = {f"{name}_{one}": 0 for one in ("corrected", "other", "pending")}
    all_of_them = {f"{name}_{one}": number for one in ("upheld", "total")}
    DisputesLine.objects.filter(report=report).update(**none, **all_of_them)
