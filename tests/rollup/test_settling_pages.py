"""The pages on which a county settles its sum: 本级, 调整, 结转, 重复和口径, 是否计入."""

import random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from reports.aggregation.sum_question import SumQuestion
from reports.models import (
    Account,
    Adjustment,
    AdjustmentFile,
    AdministrativeEntry,
    Agency,
    ControlFigure,
    CountingDecision,
    DisputesLine,
    OwnFigures,
    Report,
    RequestsLine,
    SumAnswer,
    naming_files,
)
from reports.rollup.put_questions import RefusedAnswer, question_list
from reports.rollup.sum_asked import SumQuery
from reports.statute import format_for
from reports.workflow.rollup.sum_questions import PutQuestion
from reports.workflow.rollup.whole_sum import whole_sum
from tests import factories
from tests.aggregation.counties import unit
from tests.board.counties import YEAR
from tests.figures import zeros
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
PENALTIES = "disclosure.penalties.decisions"
SUED = "disputes.litigation_after_reconsideration.upheld"
ALL_SUED = "disputes.litigation_after_reconsideration.total"
PAGES = ("本级/", "调整/", "结转/", "重复/")


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    figures = [unit(EDITION, random.Random(seed)) | {PENALTIES: 5} for seed in range(4)]
    reported(county, figures, li, YEAR - 1)
    return reported(county, figures, li)


@pytest.fixture
def reviewer(client: Client, li: Account, reports: list[Report]) -> Client:
    client.force_login(li)
    return client


def post(client: Client, page: str, **sent: object) -> tuple[int, str]:
    """What a form sends; the status, and the page that follows."""
    answer = client.post(f"/汇总/{YEAR}/{page}", sent)
    return answer.status_code, answer.text


@pytest.mark.parametrize("page", PAGES)
def test_every_page_takes_few_queries(
    page: str, reviewer: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    post(reviewer, "本级/", nothing="1")
    post(reviewer, "调整/", cell=[PENALTIES], by=["-1"], kind="other", reason="委托执法重复")
    post(reviewer, "重复/", cell=PENALTIES, figure="3", source="司法局台账")
    with django_assert_max_num_queries(12):
        assert reviewer.get(f"/汇总/{YEAR}/{page}").status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_nobody_but_the_county_settles_its_sum(
    page: str, client: Client, reports: list[Report], wang: Account
) -> None:
    client.force_login(wang)
    assert client.get(f"/汇总/{YEAR}/{page}").status_code == 404
    assert post(client, page, word="改一改看看", question="own")[0] == 404


def test_own_figures_are_all_zero_at_one_press(reviewer: Client, county: Agency) -> None:
    assert post(reviewer, "本级/", nothing="1")[0] == 302
    assert set(OwnFigures.objects.get().figures) == set(EDITION.cells)


def test_what_was_typed_of_the_countys_own_stays_where_it_is_refused(reviewer: Client) -> None:
    typed = {cell: str(one) for cell, one in zeros(EDITION).items()}
    status, page = post(
        reviewer, "本级/", **typed | {PENALTIES: "", SUED: "2", ALL_SUED: "3", "seen": ""}
    )
    assert status == 409
    shown = html.fromstring(page)
    boxes = {one.name: one.value for one in shown.xpath("//input[@data-column]")}
    assert (boxes[SUED], boxes[ALL_SUED], boxes[PENALTIES]) == ("2", "3", "")
    said = shown.xpath(f"//*[@data-error-for='{ALL_SUED}']")[0].text
    assert "2和3，不相等" in said
    assert not OwnFigures.objects.exists()


def test_totals_of_the_countys_own_need_no_typing(reviewer: Client, county: Agency) -> None:
    typed = {cell: str(one) for cell, one in zeros(EDITION).items()}
    assert post(reviewer, "本级/", **typed | {SUED: "2", ALL_SUED: ""})[0] == 302
    assert OwnFigures.objects.get().figures[ALL_SUED] == "2"


def test_what_the_county_adds_stands_on_every_page_of_the_sum(
    reviewer: Client, county: Agency
) -> None:
    typed = {cell: str(one) for cell, one in zeros(EDITION).items()}
    post(reviewer, "本级/", **typed | {PENALTIES: "7"})
    post(reviewer, "调整/", cell=[PENALTIES], by=["−2"], kind="delegated", reason="委托执法重复")
    assert whole_sum(county.pk, YEAR).total[PENALTIES] == 25
    assert ">25</a>" in reviewer.get(f"/汇总/{YEAR}/三张表/").text
    behind = reviewer.get(f"/汇总/{YEAR}/三张表/{PENALTIES}/").context["behind"]
    assert behind.total == "25"
    assert {(one.name, one.figure) for one in behind.shares} >= {
        ("本级", 7),
        ("调整：委托执法重复", -2),
    }
    units = reviewer.get(f"/汇总/{YEAR}/")
    column = units.context["heads"].index("处罚")
    assert [one.shown[column] for one in units.context["added"]] == ["7", "−2"]
    assert units.context["total"][column] == "25"
    narrowed = reviewer.get(f"/汇总/{YEAR}/?kind=township")
    assert narrowed.context["total"][column] == "20"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"cell": [PENALTIES], "by": ["-99"], "kind": "other"}, "小于0"),
        ({"cell": [PENALTIES], "by": ["少1"], "kind": "other"}, "请写加几或者减几"),
        ({"cell": ["nothing.of.it"], "by": ["1"], "kind": "other"}, "请选择要调整的格"),
        ({"cell": [PENALTIES], "by": ["1.5"], "kind": "other"}, "只能是整数"),
        ({"cell": [PENALTIES], "by": ["1"], "kind": ""}, "请选择调整的种类"),
        ({"cell": ["requests.granted.natural_person"], "by": ["1"], "kind": "other"}, "勾稽关系"),
    ],
)
def test_an_adjustment_that_is_refused_keeps_what_was_typed(
    sent: dict[str, object], said: str, reviewer: Client
) -> None:
    status, page = post(reviewer, "调整/", **sent, reason="委托执法重复")
    assert status == 409
    assert said in page
    assert 'value="委托执法重复"' in page
    assert not Adjustment.objects.exists()


def test_an_adjustment_is_withdrawn_with_a_reason_and_stays_in_the_list(reviewer: Client) -> None:
    post(reviewer, "调整/", cell=[PENALTIES], by=["+2"], kind="other", reason="漏报的两件")
    pk = Adjustment.objects.get().pk
    status, page = post(reviewer, f"调整/{pk}/撤销/", why="错")
    assert status == 409
    assert 'value="错"' in page
    assert post(reviewer, f"调整/{pk}/撤销/", why="单位已经更正")[0] == 302
    assert "单位已经更正" in reviewer.get(f"/汇总/{YEAR}/调整/").text
    assert post(reviewer, f"调整/{pk + 1}/撤销/", why="单位已经更正")[0] == 404


def test_a_double_is_settled_by_the_adjustment_that_its_link_brings_along(
    reviewer: Client, county: Agency, reports: list[Report]
) -> None:
    _both_sued(reviewer, reports[0])
    shown = html.fromstring(reviewer.get(f"/汇总/{YEAR}/重复/").content)
    (link,) = shown.xpath(f"//li[@id='question-double-litigation-{reports[0].agency_id}']//p/a")
    form = html.fromstring(reviewer.get(link.get("href")).content).forms[-1]
    sent = dict(form.form_values()) | {"kind": "joint_defendants", "reason": "同一案件共同被告"}
    cells = [value for name, value in form.form_values() if name == "cell"]
    changes = [value for name, value in form.form_values() if name == "by"]
    before = whole_sum(county.pk, YEAR).total[ALL_SUED]
    assert post(reviewer, "调整/", **sent | {"cell": cells, "by": changes})[0] == 302
    assert whole_sum(county.pk, YEAR).total[ALL_SUED] == before - 1
    assert SumAnswer.objects.get().adjustment
    page = reviewer.get(f"/汇总/{YEAR}/重复/")
    keys = [one.put.question.key for one in page.context["questions"].settled]
    assert keys == [f"double.litigation.{reports[0].agency_id}"]


def test_who_is_second_to_settle_a_question_sees_both_and_presses_again(
    reviewer: Client, client: Client, county: Agency, reports: list[Report]
) -> None:
    _both_sued(reviewer, reports[0])
    sent = _answer(reviewer, "重复/", f"double.litigation.{reports[0].agency_id}")
    other = Client()
    other.force_login(factories.appointed("chen", "陈静", county, "administrator"))
    assert post(other, "重复/", **sent | {"word": "两件不同的案子"})[0] == 302
    status, page = post(reviewer, "重复/", **sent | {"word": "是同一件案子"})
    assert status == 409
    assert "陈静" in page
    assert 'value="是同一件案子"' in page
    assert SumAnswer.objects.get().word == "两件不同的案子"
    again = dict(html.fromstring(page).xpath("//form[.//input[@name='question']]")[0].form_values())
    assert post(reviewer, "重复/", **again)[0] == 302
    assert SumAnswer.objects.get().word == "是同一件案子"


def test_a_control_figure_stands_beside_the_sum_and_goes_again(
    reviewer: Client, county: Agency
) -> None:
    total = whole_sum(county.pk, YEAR).total
    status, page = post(reviewer, "重复/", cell=PENALTIES, figure="十", source="司法局台账")
    assert status == 409
    assert 'value="十"' in page
    post(reviewer, "重复/", cell=PENALTIES, figure="18", source="司法局台账")
    (line,) = reviewer.get(f"/汇总/{YEAR}/重复/").context["controls"]
    assert (line.total, line.figure, line.difference) == ("20", "18", "+2")
    assert whole_sum(county.pk, YEAR).total == total
    post(reviewer, "重复/", cell=PENALTIES, source="", remove="1")
    assert not ControlFigure.objects.exists()


def test_of_very_many_questions_a_page_shows_some_and_says_how_many_follow(
    county: Agency, li: Account
) -> None:
    asked = SumQuery(county, (county,), YEAR)
    many = [PutQuestion(SumQuestion(f"missing.{number}", "缺报。")) for number in range(120)]
    said = RefusedAnswer("missing.110", "等一等", "请写明说明，至少4个字。", "")
    shown = question_list(asked, many, said)
    assert (len(shown.waiting), shown.is_waiting, shown.further) == (100, 120, 20)
    assert (shown.waiting[0].word, shown.waiting[1].put) == ("等一等", many[0])


def test_what_was_carried_over_is_explained_unit_by_unit(
    reviewer: Client, county: Agency, reports: list[Report]
) -> None:
    _carry(county, reports)
    page = reviewer.get(f"/汇总/{YEAR}/结转/")
    lines = [(name, cause) for name, cause, _ in page.context["page"].lines]
    assert lines == [(reports[0].agency.short_name, "上年结转没有照上年报告填")]
    assert [one.put.question.key for one in page.context["questions"].waiting] == [
        "carried.unknown"
    ]
    stated = {f"requests.carried_in.{one.key}": "0" for one in _columns()}
    first = next(iter(stated))
    assert post(reviewer, "结转/", **stated | {first: "", "source": "2024年县报"})[0] == 409
    assert post(reviewer, "结转/", **stated | {first: "7", "source": "2024年县报"})[0] == 302
    (question,) = reviewer.get(f"/汇总/{YEAR}/结转/").context["questions"].waiting
    assert "−5没有说明" in question.put.question.sentence
    sent = _answer(reviewer, "结转/", question.put.question.key)
    assert post(reviewer, "结转/", **sent | {"word": "上年县报多计了5件"})[0] == 302
    assert reviewer.get(f"/汇总/{YEAR}/结转/").context["questions"].waiting == []


def test_a_unit_is_left_out_and_a_missing_one_has_a_word(
    reviewer: Client, reports: list[Report], township: Agency
) -> None:
    page = f"单位/{reports[0].agency_id}/"
    assert post(reviewer, page, counts="no", reason="")[0] == 409
    assert post(reviewer, page, counts="no", reason="由开发区汇总")[0] == 302
    assert "由开发区汇总" in reviewer.get(f"/汇总/{YEAR}/").text
    assert CountingDecision.objects.get().unit_id == reports[0].agency_id
    missing = f"单位/{township.pk}/"
    sent = _answer(reviewer, missing, f"missing.{township.pk}")
    assert post(reviewer, missing, **sent | {"word": "年底才成立的"})[0] == 302
    assert "年底才成立的" in reviewer.get(f"/汇总/{YEAR}/").text


def _answer(client: Client, page: str, key: str) -> dict[str, str]:
    """What the form of a question sends."""
    shown = html.fromstring(client.get(f"/汇总/{YEAR}/{page}").content)
    (form,) = shown.xpath(f"//form[.//input[@name='question'][@value='{key}']]")
    return dict(form.form_values())


def _both_sued(reviewer: Client, report: Report) -> None:
    """One unit and the county each have one case after 复议, and nobody else has any."""
    name = "litigation_after_reconsideration"
    none = {f"{name}_{one}": 0 for one in ("upheld", "corrected", "other", "pending", "total")}
    DisputesLine.objects.update(**none)
    one = DisputesLine.objects.filter(report=report)
    one.update(**{f"{name}_upheld": 1, f"{name}_total": 1})
    typed = {cell: str(number) for cell, number in zeros(EDITION).items()}
    post(reviewer, "本级/", **typed | {SUED: "1", ALL_SUED: "1"})


def _columns() -> list[object]:
    return list(EDITION.by_key["requests"].blocks[0].columns[:-1])


def _carry(county: Agency, reports: list[Report]) -> None:
    """Nobody left anything but the first unit, which left two and takes over three."""
    for line, year, number in (("carried_out", YEAR - 1, 2), ("carried_in", YEAR, 3)):
        lines = RequestsLine.objects.filter(report__year=year, line=line)
        lines.update(**{column.name: 0 for column in _whole_columns()})
        mine = lines.filter(report__agency=reports[0].agency_id)
        mine.update(natural_person=number, total=number)


def _whole_columns() -> list[object]:
    kept = {"id", "report", "line"}
    return [one for one in RequestsLine._meta.concrete_fields if one.name not in kept]


def test_what_an_adjustment_rests_on_is_kept_given_out_and_on_record(
    reviewer: Client, county: Agency, reports: list[Report]
) -> None:
    page, data = f"/汇总/{YEAR}/调整/", b"%PDF-1.7 a judgment"
    form = {"cell": [PENALTIES], "by": ["-1"], "kind": "other"}
    refused = reviewer.post(page, form | {"file": SimpleUploadedFile("判决书.pdf", data)})
    assert refused.status_code == 409
    assert not AdjustmentFile.objects.exists()
    sent = form | {"reason": "委托执法重复", "file": SimpleUploadedFile("判决书.pdf", data)}
    assert reviewer.post(page, sent).status_code == 302
    kept = AdjustmentFile.objects.get()
    assert "判决书.pdf" in reviewer.get(page).text
    given = reviewer.get(f"{page}{kept.adjustment_id}/依据/")
    assert b"".join(given.streaming_content) == data  # type: ignore[attr-defined]
    entry = AdministrativeEntry.objects.filter(county=county).order_by("-number")[0]
    assert any(kept.digest in str(one) for one in entry.changes)
    assert [
        digest
        for _, _, digest in naming_files(AdjustmentFile).values_list("report", "name", "digest")
    ] == [kept.digest]
