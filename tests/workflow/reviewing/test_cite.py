"""列入意见书: what stands in a 审核意见书 was read by somebody."""

import pytest
from django.test import Client
from django.urls import reverse

from reports.checks.explaining import operands_hash
from reports.models import Account, CitedFinding, LedgerEntry, Report
from reports.workflow.filling.explain import explain
from reports.workflow.judging.snapshot import judged
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.cite import cite
from reports.workflow.reviewing.opinion import opinion_of
from reports.workflow.way.approve import approve
from reports.workflow.way.send_back import send_back
from tests import factories
from tests.on_the_way import opened

IN_ANOTHER_SENSE = "全年制发行政规范性文件3件，废止0件，现行有效0件，严格执行公开前审查制度。"
NOT_THE_SUM = (
    "全年主动公开政府信息150条，其中政府网站80条，政务新媒体30条，公开栏10条；"
    "发布政策解读4条，回应关切2条。"
)
REASON = "与业务台账核对，数字属实。"


@pytest.fixture
def reviewing(ready: Report, wang: Account, li: Account) -> Report:
    """A report under review, with hints of the program and an explanation of the unit."""
    factories.save(
        ready,
        "1",
        {"overview.management": IN_ANOTHER_SENSE, "overview.proactive": NOT_THE_SUM},
        wang,
    )
    now = judged(ready)
    asked = [operands_hash(one, now.dossier) for one in now.open_ones("must_explain")]
    assert asked
    explain(ready.pk, dict.fromkeys(asked, REASON), by=wang)
    return opened(ready, wang, li)


def _hints(report: Report) -> dict[str, str]:
    """The messages of what nobody need answer, and what each speaks of."""
    now = judged(report)
    return {one.message: operands_hash(one, now.dossier) for one in now.open_ones("note")}


def _printed(report: Report) -> set[str]:
    return {one.message for one in opinion_of(report).findings if not one.explanation}


def test_a_hint_that_nobody_read_stands_in_no_opinion(reviewing: Report, li: Account) -> None:
    assert _hints(reviewing)
    assert _printed(reviewing) == set()
    returned = send_back(reviewing.pk, "请按意见修改。", by=li)
    assert opinion_of(returned).findings == ()


def test_an_approval_tells_of_what_was_explained(reviewing: Report, li: Account) -> None:
    report = approve(reviewing.pk, by=li)
    assert _printed(report) == set()
    assert {one.explanation for one in opinion_of(report).findings} == {REASON}


def test_what_the_reviewer_ticked_stands_in_the_opinion(
    reviewing: Report, wang: Account, li: Account
) -> None:
    said, operands = next(iter(_hints(reviewing).items()))
    cite(reviewing.pk, operands, wanted=True, by=li)
    cite(reviewing.pk, operands, wanted=True, by=li)
    assert _printed(reviewing) == {said}
    assert LedgerEntry.objects.filter(report=reviewing, action="cite").count() == 1
    report = approve(reviewing.pk, by=li)
    assert _printed(report) == {said}
    assert said in {one.message for one in opinion_of(report).findings}


def test_a_tick_that_was_taken_away_leaves_no_trace_but_on_record(
    reviewing: Report, li: Account
) -> None:
    said, operands = next(iter(_hints(reviewing).items()))
    for wanted in (True, False, False):
        cite(reviewing.pk, operands, wanted=wanted, by=li)
    assert _printed(reviewing) == set()
    entries = LedgerEntry.objects.filter(report=reviewing, action="cite").order_by("number")
    assert [one.comment[:2] for one in entries] == ["列入", "不再"]
    assert said in entries[1].comment


def test_a_tick_holds_only_for_what_was_read(reviewing: Report, wang: Account, li: Account) -> None:
    operands = next(iter(_hints(reviewing).values()))
    cite(reviewing.pk, operands, wanted=True, by=li)
    other = NOT_THE_SUM.replace("150", "160")
    reviewing.sections.filter(name="overview.proactive").update(text=other)
    assert _hints(reviewing)
    assert _printed(reviewing) == set()
    with pytest.raises(Refused, match="不在了"):
        cite(reviewing.pk, "0" * 64, wanted=True, by=li)


def test_only_the_reviewer_ticks_and_only_while_she_reviews(
    reviewing: Report, wang: Account, zhao: Account, li: Account
) -> None:
    operands = next(iter(_hints(reviewing).values()))
    for stranger in (wang, zhao):
        with pytest.raises(Report.DoesNotExist):
            cite(reviewing.pk, operands, wanted=True, by=stranger)
    send_back(reviewing.pk, "请按意见修改。", by=li)
    with pytest.raises(Refused, match="已退回"):
        cite(reviewing.pk, operands, wanted=True, by=li)
    assert not CitedFinding.objects.exists()


def test_the_page_bears_a_tick_at_each_finding_and_none_is_set(
    client: Client, reviewing: Report, li: Account, wang: Account
) -> None:
    client.force_login(li)
    address = f"/审核/{reviewing.pk}/"
    page = client.get(address).content.decode()
    ticks = page.count(f'action="{reverse("review:cite", args=[reviewing.pk])}')
    assert ticks == len(judged(reviewing).findings)
    assert 'aria-pressed="true"' not in page
    operands = next(iter(_hints(reviewing).values()))
    answer = client.post(f"{address}列入/", {"finding": operands, "wanted": "1"})
    assert answer.status_code == 302
    page = client.get(address).content.decode()
    assert page.count('aria-pressed="true"') == 1
    client.post(f"{address}列入/", {"finding": operands})
    assert 'aria-pressed="true"' not in client.get(address).content.decode()
    assert client.post(f"{address}列入/", {"finding": "x", "wanted": "1"}).status_code == 409
    client.force_login(wang)
    assert client.post(f"{address}列入/", {"finding": operands}).status_code == 404
