"""The home of a report in each state: what it says, what it offers, what it keeps."""

import datetime
import re

import pytest
from django.core.files.storage import storages
from django.test import Client
from django.utils import timezone
from lxml import html

from reports.models import Account, Agency, CountyYear, Report, Role, State
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.settings.set_year import Dates, set_year
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from reports.workflow.way.publish import publish
from tests.desk.conftest import ADDRESS
from tests.factories import appointed, save
from tests.on_the_way import opened

RECALL, PUBLISH, CORRECT, ATTACH = "/recall/", "/publish/", "/correct/", "/scans/"
TRY = "/publish/try/"


def _text(client: Client, report: Report) -> str:
    answer = client.get(f"/reports/{report.pk}/")
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode()).text_content()


def _offered(client: Client, report: Report) -> set[str]:
    page = html.fromstring(client.get(f"/reports/{report.pk}/").content.decode())
    start = f"/reports/{report.pk}"
    return {form.get("action").removeprefix(start) for form in page.forms} - {"/logout/"}


@pytest.mark.parametrize(
    ("state", "says", "offers"),
    [
        ("waiting", "送审签", {RECALL}),
        ("submitted", "开始审核以前可以撤回", {RECALL}),
        ("reviewing", "现在不能撤回", set()),
        ("approved", "已经定稿", {PUBLISH, CORRECT, ATTACH}),
        ("published", ADDRESS, {CORRECT, ATTACH, TRY}),
    ],
)
def test_each_state_says_and_offers_its_own(
    desk: Client, request: pytest.FixtureRequest, state: str, says: str, offers: set[str]
) -> None:
    report = request.getfixturevalue(state)
    assert says in _text(desk, report)
    assert _offered(desk, report) == offers


def test_a_report_is_recalled(desk: Client, submitted: Report) -> None:
    answer = desk.post(f"/reports/{submitted.pk}/recall/", follow=True)
    assert "已撤回，可以修改。" in answer.content.decode()
    assert "下一步" in answer.content.decode()


def test_what_the_county_has_opened_is_not_recalled(desk: Client, reviewing: Report) -> None:
    answer = desk.post(f"/reports/{reviewing.pk}/recall/")
    assert answer.status_code == 409
    assert "报告现在是“审核中”，不能撤回。" in answer.content.decode()


def test_the_public_address_is_registered(desk: Client, approved: Report) -> None:
    desk.post(f"/reports/{approved.pk}/publish/", {"address": ADDRESS})
    approved.refresh_from_db()
    assert (approved.state, approved.public_address) == (State.PUBLISHED, ADDRESS)


def test_an_address_that_is_none_stays_in_its_box(desk: Client, approved: Report) -> None:
    answer = desk.post(f"/reports/{approved.pk}/publish/", {"address": "linshui.example.cn"})
    assert answer.status_code == 409
    page = html.fromstring(answer.content.decode())
    assert page.get_element_by_id("address").value == "linshui.example.cn"
    assert "以 http:// 或 https:// 开头" in page.get_element_by_id("error-address").text_content()


def test_a_correction_opens_the_next_version(desk: Client, published: Report) -> None:
    reason = {"reason": "第三章漏计一件申请。"}
    answer = desk.post(f"/reports/{published.pk}/correct/", reason, follow=True)
    assert "第三章漏计一件申请。" in answer.content.decode()
    latest = Report.objects.get(is_current=True)
    assert answer.redirect_chain[-1][0] == f"/reports/{latest.pk}/"
    assert "已经更正" in _text(desk, published)
    assert CORRECT not in _offered(desk, published)


def test_a_correction_has_a_limit_of_its_own(
    desk: Client, published: Report, wang: Account, county: Agency
) -> None:
    long_ago = datetime.date(2025, 1, 31)
    Report.objects.filter(pk=published.pk).update(publish_by=long_ago)
    draft = correct(published.pk, "第三章漏计一件申请。", by=wang)
    sun = appointed("sun", "孙丽", county, Role.ADMINISTRATOR)
    set_year(county.pk, 2024, Dates(publish_by=datetime.date(2025, 1, 20)), by=sun)
    on = timezone.localdate() + datetime.timedelta(days=30)
    limit = f"更正期限{on:%Y年}{on.month}月{on.day}日，还有30天"
    assert limit in _text(desk, draft)
    assert "公布期限" not in _text(desk, draft)
    listed = html.fromstring(desk.get("/").content.decode())
    (row,) = (one for one in listed.iter("tr") if "第2版" in one.text_content())
    assert limit.replace("，", "") in row.text_content()
    assert "公布期限" not in row.text_content()


def test_a_correction_without_a_reason_is_refused_at_its_box(
    desk: Client, published: Report
) -> None:
    answer = desk.post(f"/reports/{published.pk}/correct/", {"reason": "改"})
    assert answer.status_code == 409
    assert html.fromstring(answer.content.decode()).get_element_by_id("reason").value == "改"


@pytest.mark.parametrize("page", ["recall", "publish", "correct", "scans"])
def test_a_stranger_does_nothing(
    client: Client, approved: Report, zhao: Account, page: str
) -> None:
    client.force_login(zhao)
    assert client.post(f"/reports/{approved.pk}/{page}/").status_code == 404


def test_the_county_neither_recalls_nor_corrects(
    client: Client, published: Report, li: Account
) -> None:
    client.force_login(li)
    for page, form in (("recall", {}), ("correct", {"reason": "第三章漏计一件申请。"})):
        client.post(f"/reports/{published.pk}/{page}/", form)
    published.refresh_from_db()
    assert (published.state, published.is_current) == (State.PUBLISHED, True)
    assert _offered(client, published) == {TRY}


@pytest.mark.parametrize("days", [-12, 0, 9])
def test_the_deadline_is_shown_and_closes_nothing(
    desk: Client, ready: Report, county: Agency, days: int
) -> None:
    on = timezone.localdate() + datetime.timedelta(days=days)
    CountyYear.objects.create(county=county, year=ready.year, submit_by=on)
    says = {-12: "已过12天", 0: "今天截止", 9: "还有9天"}[days]
    assert says in _text(desk, ready)
    assert says in desk.get("/").content.decode()
    desk.post(f"/reports/{ready.pk}/submit/")
    ready.refresh_from_db()
    assert ready.state == State.SUBMITTED
    assert ("迟报12天" in _text(desk, ready)) == (days < 0)


def test_former_versions_lie_below_once_they_are_replaced(
    desk: Client, published: Report, wang: Account, li: Account
) -> None:
    draft = correct(published.pk, "第三章漏计一件申请。", by=wang)
    begun = desk.get("/").content.decode()
    assert "更正中" in begun
    assert "以前的版本" not in begun
    approve(opened(draft, wang, li).pk, by=li)
    text = html.fromstring(desk.get("/").content.decode()).text_content()
    assert text.index("第2版") < text.index("以前的版本（1份）") < text.index("第1版")


def test_the_frozen_bytes_are_given_out(
    desk: Client, approved: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reports.workflow.files.rendered.program", lambda: "a later program")
    for file in approved.frozen_files.all():
        address = f"/reports/{approved.pk}/download/{file.identifier}/"
        answer = desk.get(address)
        assert b"".join(answer.streaming_content) == kept_bytes(file.digest)  # type: ignore[attr-defined]
        assert answer.headers["ETag"] == f'"{file.digest}"'
        again = desk.get(address, headers={"if-none-match": answer.headers["ETag"]})
        assert again.status_code == 304


@pytest.mark.parametrize("query", ["docx/?review-copy", "xlsx/"])
def test_what_is_not_frozen_is_rendered(desk: Client, approved: Report, query: str) -> None:
    answer = desk.get(f"/reports/{approved.pk}/download/{query}")
    assert answer.status_code == 200
    digests = set(approved.frozen_files.values_list("digest", flat=True))
    assert answer.headers["ETag"].strip('"') not in digests


def test_a_damaged_file_is_not_replaced_by_another(desk: Client, approved: Report) -> None:
    file = approved.frozen_files.get(identifier="pdf")
    storages["frozen"].delete(file.digest)
    answer = desk.get(f"/reports/{approved.pk}/download/pdf/")
    assert answer.status_code == 503
    assert "系统不会用别的文件代替" in answer.content.decode()


def test_the_reviewer_may_register_the_address_too(
    client: Client, approved: Report, li: Account
) -> None:
    client.force_login(li)
    assert _offered(client, approved) == {PUBLISH}
    publish(approved.pk, ADDRESS, by=li)
    assert _offered(client, approved) == {TRY}


def test_a_draft_cannot_be_published(desk: Client, draft: Report) -> None:
    answer = desk.post(f"/reports/{draft.pk}/publish/", {"address": "https://example.org/a"})
    assert answer.status_code == 409
    assert "不能登记发布" in answer.content.decode()


def test_what_the_home_counts_are_its_rows(desk: Client, draft: Report, wang: Account) -> None:
    """A chapter that nobody has begun counts neither above nor in its row."""
    save(draft, "3", {"requests.granted.natural_person": "三件"}, wang)
    save(draft, "6", {"other_matters": "其他情况{见附件。"}, wang)
    page = html.fromstring(desk.get(f"/reports/{draft.pk}/").content.decode())
    counted = page.find_class("next-step")[0].text_content()
    rows = [row.text_content() for row in page.find_class("task-list")[0]]
    numbers = [int(one) for row in rows for one in re.findall("必须改正([0-9]+)处", row)]
    assert len(numbers) == 2
    assert re.search(r"必须改正\s*([0-9]+)", counted)[1] == str(sum(numbers))
    done = sum("已完成" in row for row in rows)
    assert re.search(r"已完成\s*([0-9]+)", counted)[1] == str(done)


def test_zeros_are_offered_while_there_is_something_to_fill(
    desk: Client, ready: Report, wang: Account
) -> None:
    assert "全部填0" not in _text(desk, ready)
    save(ready, "3", {"requests.granted.natural_person": ""}, wang)
    assert "全部填0" in _text(desk, ready)
