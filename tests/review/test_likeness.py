"""雷同: the reviewer sees who is like whom, reads two side by side, and returns at one press."""

import re
from urllib.parse import unquote

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.models import (
    Account,
    Agency,
    ComparableText,
    CountySettings,
    MeasuredText,
    Report,
    SharedText,
    State,
    clock,
)
from reports.workflow.files.rendered import NotRendered
from reports.workflow.judging.measure_likeness_task import measure_the_rest
from reports.workflow.way.open_review import open_review
from tests import factories
from tests.documents import sound, with_text
from tests.of_units import sent_of

PAGE = "/审核/雷同/"
OWN = (
    "镇里每月五日前把村级公开栏的内容拍照存档，由驻村干部逐项对照清单核对。",
    "对群众反复询问的水费、路灯和保洁安排，编成问答小册发到每户门前。",
    "赶集日在农贸市场设咨询台，现场演示怎样在网站上查询惠农补贴。",
)
TELL = re.compile(r"<[^>]+>")


def text_of(client: Client, address: str = PAGE) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def words(html: str) -> str:
    return re.sub(r"\s+", "", TELL.sub("", html))


@pytest.fixture
def copied(county: Agency, li: Account) -> tuple[Report, Report]:
    """The one that was first, and the one that holds two of its sentences."""
    first, _ = sent_of(county, "石门镇", with_text(sound(), "overview.platform", *OWN))
    copy, _ = sent_of(county, "柳河镇", with_text(sound(), "overview.platform", *OWN[:2]))
    measure_the_rest.call()
    return first, copy


def rows_of(county: Agency, shares: dict[tuple[int, int], int], units: int = 5) -> list[Report]:
    """Reports as workers leave them behind, measured as wanted; without a word in them."""
    by = factories.AccountFactory()
    now = clock.now()
    made = []
    for number in range(units):
        unit = factories.AgencyFactory(
            short_name=f"第{number}镇", parent=county, position=number + 1
        )
        report = Report.objects.create(
            agency=unit,
            year=2024,
            state=State.SUBMITTED,
            publish_by="2025-01-31",
            submitted_at=now,
            arrived_at=now,
            submitted_by=by,
        )
        text = ComparableText.objects.create(
            report=report, agency=unit, scheme=1, submitted_at=now, sentences=""
        )
        MeasuredText.objects.create(text=text, last_year=number or None)
        made.append(report)
    texts = {one.report_id: one for one in ComparableText.objects.all()}
    for (one, other), percent in shares.items():
        ends = {"text": texts[made[one].pk], "other": texts[made[other].pk]}
        SharedText.objects.create(percent=percent, sentences=3, **ends)
    return made


def in_order(html: str) -> list[str]:
    return re.findall(r'<th scope="row">\s*<a[^>]*>([^<]+)<', html)


def test_the_number_stands_in_the_cell_and_leads_to_both_reports(
    reviewer: Client, copied: tuple[Report, Report]
) -> None:
    first, copy = copied
    percent = SharedText.objects.get(text__report=copy).percent
    html = text_of(reviewer)
    assert f'<a href="{copy.pk}/{first.pk}/"' in html
    assert f"柳河镇在石门镇{percent}%" in html
    assert ">无<" in html


def test_those_alike_stand_together_or_in_the_countys_order(
    reviewer: Client, county: Agency
) -> None:
    rows_of(county, {(1, 4): 80, (4, 1): 70, (0, 2): 30})
    assert in_order(text_of(reviewer)) == ["第1镇", "第4镇", "第0镇", "第2镇", "第3镇"]
    official = text_of(reviewer, f"{PAGE}?order=official")
    assert in_order(official) == [f"第{n}镇" for n in range(5)]


def test_only_what_is_above_the_countys_limit(reviewer: Client, county: Agency) -> None:
    rows_of(county, {(1, 4): 45, (0, 2): 30})
    assert in_order(text_of(reviewer, f"{PAGE}?over=1")) == []
    CountySettings.objects.create(county=county, most_repeated=40)
    html = text_of(reviewer, f"{PAGE}?over=1")
    assert in_order(html) == ["第1镇", "第4镇"]
    assert "第0镇" not in html
    assert '<td class="is-over"><a' in html
    assert "本县定的限度是40%" in html


def test_a_county_without_a_limit_is_told_by_what_it_is_marked(
    reviewer: Client, county: Agency
) -> None:
    rows_of(county, {(1, 4): 51})
    assert "本县没有定限度，这里按50%标出" in words(text_of(reviewer))


def test_what_no_worker_has_come_to_is_said(reviewer: Client, county: Agency) -> None:
    sent_of(county, "石门镇")
    sent_of(county, "柳河镇")
    assert "还有2份报告正在后台比对" in words(text_of(reviewer))
    measure_the_rest.call()
    assert "正在后台比对" not in text_of(reviewer)


def test_of_three_thousand_only_the_likest_pairs_are_listed(
    reviewer: Client, county: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reports.review.county_likeness.matrix.MOST_IN_GRID", 4)
    rows_of(county, {(1, 4): 80, (4, 1): 70, (0, 2): 30})
    html = text_of(reviewer)
    assert "likeness-grid" not in html
    assert "第1镇、第4镇" in html
    assert "第0镇" not in html


def test_a_hundred_units_cost_few_queries(
    reviewer: Client, county: Agency, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows_of(county, {(n, n + 1): 60 for n in range(99)}, units=100)
    with django_assert_max_num_queries(12):
        assert len(in_order(text_of(reviewer))) == 100


def test_side_by_side_the_sentences_in_common_bear_one_number(
    reviewer: Client, copied: tuple[Report, Report]
) -> None:
    first, copy = copied
    html = text_of(reviewer, f"{PAGE}{copy.pk}/{first.pk}/")
    found = SharedText.objects.get(text__report=copy)
    assert f"<strong>{found.sentences}句</strong>（<strong>{found.percent}%</strong>）" in html
    for side in ("here", "there"):
        (number,) = re.findall(rf'id="{side}-(\d+)">{OWN[1]}', html)
        assert number
    assert OWN[2] in html
    assert f'class="is-shared">{OWN[2]}' not in html


@pytest.mark.parametrize("is_begun", [True, False])
def test_one_press_returns_it_with_the_note(
    reviewer: Client, li: Account, copied: tuple[Report, Report], is_begun: bool
) -> None:
    first, copy = copied
    if is_begun:
        open_review(copy.pk, by=li)
    address = f"{PAGE}{copy.pk}/{first.pk}/"
    note = re.findall(r"<textarea[^>]*>([^<]+)<", text_of(reviewer, address))[0]
    found = SharedText.objects.get(text__report=copy)
    assert note.startswith(f"与本县另一个单位的报告有{found.sentences}句相同（占{found.percent}%）")
    assert "石门镇" not in note
    answer = reviewer.post(address, {"note": note})
    assert answer.status_code == 302
    assert unquote(answer["Location"]).startswith(PAGE)
    copy.refresh_from_db()
    assert (copy.state, copy.return_note) == (State.RETURNED, note)


def test_a_refused_return_keeps_its_words_and_begins_nothing(
    reviewer: Client, copied: tuple[Report, Report]
) -> None:
    first, copy = copied
    address = f"{PAGE}{copy.pk}/{first.pk}/"
    answer = reviewer.post(address, {"note": "  "})
    assert answer.status_code == 409
    assert "退回意见" in answer.content.decode()
    copy.refresh_from_db()
    assert copy.state == State.SUBMITTED


def test_a_letter_that_cannot_be_made_leaves_it_with_the_county_and_is_said(
    reviewer: Client, copied: tuple[Report, Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise NotRendered("Word")

    monkeypatch.setattr("reports.review.views.two_reports.send_back", fails)
    first, copy = copied
    answer = reviewer.post(f"{PAGE}{copy.pk}/{first.pk}/", {"note": "请改写相同的句子。"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "没有退回" in text
    assert "请改写相同的句子。" in text


def test_last_year_stands_beside_as_well(reviewer: Client, copied: tuple[Report, Report]) -> None:
    _, copy = copied
    assert reviewer.get(f"{PAGE}{copy.pk}/上年/").status_code == 404
    sent_of_before = factories.filled(
        factories.started(copy.agency, copy.submitted_by, 2023), copy.submitted_by
    )
    assert sent_of_before
    html = text_of(reviewer, f"{PAGE}{copy.pk}/上年/")
    assert "本单位上年的报告有" in html


def test_only_the_countys_reviewer_sees_it(
    client: Client, copied: tuple[Report, Report], zhao: Account
) -> None:
    first, copy = copied
    elsewhere = factories.AgencyFactory(name="云山县人民政府", short_name="云山县")
    stranger = factories.appointed("sun", "孙", elsewhere, "reviewer")
    for person in (copy.submitted_by, zhao, stranger):
        client.force_login(person)
        assert client.get(f"{PAGE}{copy.pk}/{first.pk}/").status_code == 404
        if person != stranger:
            assert client.get(PAGE).status_code == 404
    client.force_login(stranger)
    assert "柳河镇" not in text_of(client)
    county = copy.agency.parent_id
    assert client.get(f"{PAGE}?county={county}").status_code == 404
