"""The ways that are counted: from sign-in to 报送, each by somebody of a county of its own."""

import datetime
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from playwright.sync_api import Page

from reports.document import Document
from reports.document.json_form import from_json, to_json
from reports.exporters import exporter_for
from reports.models import Account, Agency, Report, Role, State, clock
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests import factories
from tests.browser.counted import CountedPerson
from tests.documents import sound, with_text

DAY = datetime.datetime(2026, 1, 16, 1, 0, tzinfo=datetime.UTC)
PLACE = "临水县青石镇"
"""The township of all sample documents."""


@dataclass(frozen=True)
class Township:
    """A township, who writes for it, and her county's reviewer."""

    unit: Agency
    clerk: Account
    reviewer: Account
    names: str


@dataclass(frozen=True)
class Journey:
    """A way, what it is called, and how much it may take of interactions and seconds."""

    name: str
    walk: Callable[[Page, str, Township], CountedPerson]
    place: str
    interactions: int
    seconds: int


@contextmanager
def in_january() -> Iterator[None]:
    """While the reports on last year are written."""
    with patch.object(clock, "now", lambda: DAY):
        yield


def township(place: str = PLACE) -> Township:
    """A township of its own: journeys may be walked one after the other in one database."""
    county, name = f"{place[:3]}人民政府", f"{place}人民政府"
    above = factories.AgencyFactory(name=county, short_name=place[:3])
    unit = factories.AgencyFactory(name=name, short_name=place[3:], parent=above)
    number = Account.objects.count()
    clerk = factories.appointed(f"wang{number}", "王秀英", unit, Role.FILLER)
    reviewer = factories.appointed(f"li{number}", "李慧", above, Role.REVIEWER)
    return Township(unit, clerk, reviewer, place)


def last_year(place: str = PLACE, year: int = 2024) -> Document:
    """A year without applications whose text counts six things."""
    said = with_text(
        sound(year),
        "overview.proactive",
        "全年主动公开政府信息120条，其中政府网站80条，政务新媒体30条，公开栏10条。",
    )
    said = with_text(said, "overview.platform", "维护政府网站公开专栏1个。")
    said = with_text(
        said,
        "overview.supervision",
        "将政府信息公开纳入工作考核，开展社会评议1次，未发生需要追究责任的情形。",
    )
    told = json.dumps(to_json(said), ensure_ascii=False).replace(PLACE, place)
    return from_json(json.loads(told))


def from_system(page: Page, server: str, there: Township) -> CountedPerson:
    """Last year's report lies in the system."""
    before = factories.started(there.unit, there.clerk)
    factories.filled(before, there.clerk, last_year(there.names))
    clerk = CountedPerson(page)
    clerk.sign_in(server, there.clerk)
    clerk.follow(page.get_by_role("button", name="接着上年报告写"))
    clerk.report_a_year_like_the_last()
    return clerk


def from_file(page: Page, server: str, there: Township) -> CountedPerson:
    """Last year's report lies in a Word file."""
    word = exporter_for("docx")
    assert word
    clerk = CountedPerson(page)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "2024年报.docx"
        path.write_bytes(word.render(last_year(there.names)))
        clerk.sign_in(server, there.clerk)
        clerk.choose(page.get_by_label("报告年度"), "2025")
        clerk.tick(page.get_by_label(re.compile("接着上年报告的文件")))
        clerk.hand_in(page.get_by_label("上年报告的文件", exact=True), str(path))
        clerk.follow(page.get_by_role("button", name="开始填写"))
    clerk.follow(page.get_by_role("button", name="带入，到一页报完"))
    clerk.report_a_year_like_the_last()
    return clerk


def returned(there: Township) -> Report:
    """A report that came back with two remarks: on words, and on the date."""
    report = factories.started(there.unit, there.clerk, 2025)
    factories.filled(report, there.clerk, last_year(there.names, 2025))
    submit(report.pk, by=there.clerk)
    open_review(report.pk, by=there.reviewer)
    meant = Anchor("1", "overview.platform", "公开专栏1个")
    remark(report.pk, meant, "请写明专栏的名称。", by=there.reviewer)
    remark(report.pk, Anchor("5", "measures", "每季度"), "请写明由谁负责。", by=there.reviewer)
    return send_back(report.pk, "请按意见修改后再报。", by=there.reviewer)


def given_back(page: Page, server: str, there: Township) -> CountedPerson:
    """Two remarks: what is meant is mended, what was done is said, and it goes out again."""
    returned(there)
    clerk = CountedPerson(page)
    clerk.sign_in(server, there.clerk)
    clerk.follow(page.get_by_role("link", name="按意见修改"))
    clerk.fill(page.locator('[name="overview.platform"]'), "维护政府网站“公开年报”专栏1个。")
    clerk.fill(page.get_by_label("回复").first, "已写明专栏名称。")
    clerk.fill(page.locator('[name="measures.0"]'), "一是由党政办每季度制作一期图解。")
    clerk.fill(page.get_by_label("回复").last, "已写明由党政办负责。")
    clerk.follow(page.get_by_role("button", name="都改好了"))
    return clerk


def is_sent(there: Township) -> bool:
    return Report.objects.get(agency=there.unit, year=2025).state == State.SUBMITTED


JOURNEYS = (
    Journey("无申请乡镇，上年在系统里", from_system, "青山县安平镇", 18, 60),
    Journey("无申请乡镇，上年是文件", from_file, "白沙县长宁镇", 25, 80),
    Journey("退回两条意见，改好再报", given_back, "清水县永乐镇", 15, 60),
)
