"""The queue in groups: empty ones first, what was found by how much; filters in the address."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from reports.models import (
    Account,
    Agency,
    Assignment,
    CountySettings,
    ReadingTally,
    Report,
    Role,
    State,
)
from reports.review.line import beyond, empty_ones
from reports.workflow.judging.rules_version import RULES_VERSION
from reports.workflow.way.submit import submit
from tests import factories

_QUIET = {
    "must_fix": 0,
    "must_explain": 0,
    "notes": 0,
    "is_whole": True,
    "is_empty": False,
    "rules": RULES_VERSION,
}


def _sent(county: Agency, name: str, **told: Any) -> Report:
    """A report as it stands in the queue, with what the checks said of it."""
    level = told.pop("level", "township")
    state = told.pop("state", State.SUBMITTED)
    unit = factories.AgencyFactory(short_name=name, parent=county, level=level)
    clerk, now = factories.AccountFactory(), timezone.now()
    stamps = {"submitted_at": now, "arrived_at": now, "submitted_by": clerk}
    stamps |= {"approved_at": now, "approved_by": clerk, "publish_by": "2025-01-31"}
    report = Report.objects.create(agency=unit, year=2024, state=state, **stamps)
    if told.pop("is_judged", True):
        ReadingTally.objects.create(report=report, **_QUIET | told)
    return report


@pytest.fixture
def sent(county: Agency) -> dict[str, Report]:
    """One of each kind, the last of the queue first."""
    kinds: dict[str, dict[str, Any]] = {
        "没核镇": {"is_judged": False},
        "平常局": {"level": "county_department", "like_another": 85},
        "一错镇": {"must_fix": 1, "is_empty": True},
        "待说乡": {"must_explain": 4},
        "三错镇": {"must_fix": 3, "like_last_year": 95},
        "半查镇": {"is_whole": False, "is_empty": True},
        "空白街道": {"is_empty": True, "level": "street", "notes": 1},
    }
    return {name: _sent(county, name, **told) for name, told in kinds.items()}


def _text(client: Client, query: str = "") -> str:
    answer = client.get(f"/审核/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def _shown(client: Client, names: dict[str, Report], query: str = "") -> list[str]:
    """The units that the page lists, in its order."""
    table = _text(client, query).partition("<section")[2]
    return sorted((one for one in names if one in table), key=table.index)


def test_empty_ones_come_first_then_what_was_found_by_how_much(
    reviewer: Client, sent: dict[str, Report]
) -> None:
    order = ["空白街道", "三错镇", "一错镇", "待说乡", "半查镇", "没核镇", "平常局"]
    assert _shown(reviewer, sent) == order
    text = _text(reviewer)
    places = [text.index(one) for one in ("空报表：", "有问题要看", "其余", "还没有核查")]
    assert places == sorted(places)
    assert "1份还没有按现在的规则核查" in text


def test_an_empty_report_shows_what_is_not_as_last_year(reviewer: Client, county: Agency) -> None:
    news = ["一是政务新媒体停更过两次。"]
    told = {"like_last_year": 88, "changed_figures": 0, "new_sentences": 1, "news": news}
    _sent(county, "云台乡", is_empty=True, **told)
    _sent(county, "柳河镇", like_last_year=70, new_sentences=2, news=["二是没有。"])
    text = _text(reviewer)
    assert "1句上年没有：“一是政务新媒体停更过两次。”" in text
    assert "二是没有" not in text
    assert "重复70%" in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?found=must_fix", ["一错镇", "三错镇"]),
        ("?found=must_explain", ["待说乡"]),
        ("?found=none", ["空白街道", "平常局"]),
        ("?like=last_year", ["三错镇"]),
        ("?like=another", ["平常局"]),
        ("?kind=street", ["空白街道"]),
        ("?kind=street&found=must_fix", []),
        ("?whose=mine", ["待说乡"]),
        ("?whose=free&found=must_fix", ["一错镇"]),
        ("?found=nonsense&like=1&kind=x&whose=y&year=²", None),
    ],
)
def test_filters_narrow_what_waits(
    reviewer: Client, sent: dict[str, Report], li: Account, query: str, shown: list[str] | None
) -> None:
    other = factories.appointed("wu", "吴天", sent["三错镇"].agency.parent, Role.REVIEWER)
    for name, person in (("待说乡", li), ("三错镇", other)):
        Assignment.objects.create(agency=sent[name].agency, reviewer=person, by=person)
    everything = _shown(reviewer, sent)
    assert _shown(reviewer, sent, query) == (everything if shown is None else shown)


def test_the_countys_own_limit_says_what_is_like_another(
    reviewer: Client, sent: dict[str, Report], county: Agency
) -> None:
    CountySettings.objects.create(county=county, most_repeated=90)
    assert _shown(reviewer, sent, "?like=another") == []
    assert _shown(reviewer, sent, "?like=last_year") == ["三错镇"]
    assert "与上年重复90%以上" in _text(reviewer)


def test_her_own_come_first_and_a_colleagues_are_passed_over(
    reviewer: Client, county: Agency, li: Account
) -> None:
    other = factories.appointed("wu", "吴天", county, Role.REVIEWER)
    names = ("云台乡", "柳河镇", "石门镇", "白塔镇")
    sent = {name: _sent(county, name, is_empty=True) for name in names}
    Assignment.objects.create(agency=sent["云台乡"].agency, reviewer=other, by=other)
    Assignment.objects.create(agency=sent["白塔镇"].agency, reviewer=li, by=other)
    Report.objects.filter(pk=sent["石门镇"].pk).update(
        state=State.REVIEWING, opened_by=other, opened_at=timezone.now()
    )
    assert _shown(reviewer, sent) == ["白塔镇", "柳河镇", "石门镇", "云台乡"]
    text = _text(reviewer)
    assert "分给吴天" in text
    assert "接过来" in text
    assert empty_ones(li) == [sent["白塔镇"].pk, sent["柳河镇"].pk]
    assert beyond(sent["白塔镇"], li).after == sent["柳河镇"].pk
    assert beyond(sent["柳河镇"], li).after is None
    other.appointments.all().delete()
    assert len(empty_ones(li)) == 4


def test_one_press_begins_with_the_first(reviewer: Client, ready: Report, wang: Account) -> None:
    submit(ready.pk, by=wang)
    assert f"从第一份开始：{ready.agency.short_name}" in _text(reviewer)


def test_of_what_asks_nothing_the_last_are_shown_and_all_are_one_press_away(
    reviewer: Client, county: Agency
) -> None:
    names = [f"第{number}乡镇" for number in range(23)]
    sent = {name: _sent(county, name, state=State.APPROVED) for name in names}
    assert len(_shown(reviewer, sent)) == 20
    assert "已通过的全部23份" in _text(reviewer)
    assert len(_shown(reviewer, sent, "?state=approved")) == 23
    assert _shown(reviewer, sent, "?found=must_fix") == []


def test_a_reviewer_lands_on_the_queue_where_reports_wait(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    li.set_password("a-word-from-home")
    li.save()
    typed = {"username": "li", "password": "a-word-from-home"}
    assert client.post("/login/", typed)["Location"] == "/"
    client.post("/logout/")
    submit(ready.pk, by=wang)
    assert client.post("/login/", typed)["Location"] == "/%E5%AE%A1%E6%A0%B8/"
    client.post("/logout/")
    asked = client.post("/login/?next=/进度/2024/", typed | {"next": "/进度/2024/"})
    assert "%E5%AE%A1" not in asked["Location"]
