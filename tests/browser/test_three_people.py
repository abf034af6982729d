"""A report goes from the clerk over the leader to the reviewer, back, and into the open."""

import re
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Report
from tests.browser.cast import READY_REMARK, Cast, Person, cast_of
from tests.browser.walking import (
    SIZES,
    axe_is_content,
    mark_words,
    picture,
    sideways,
    type_into,
    wait_ready,
    wait_saved,
)
from tests.workflow.reviewed import LICENCES

QUOTE = "图解、视频类解读偏少"
ON_THE_SENTENCE = "请写明缺多少期。"
BETTER = "一是政策解读形式比较单一，全年图解仅2期，缺4期。"
ANSWERS = ("台账为5件，漏填，已改为5。", "已写明期数。")
ADDRESS = "http://www.linshui.example/zwgk/2024.html"
ON_RECORD = [
    *["新建", *["填写"] * 7],
    *["送审签", "审签并报送", "开始审核", "提出意见", "提出意见", "退回"],
    *["填写", "填写", "回复意见", "回复意见"],
    *["送审签", "审签并报送", "开始审核", "审核通过", "关闭意见", "关闭意见", "登记发布"],
]


@pytest.fixture
def cast(transactional_db: None, live_server: LiveServer, newcomer: Callable[[], Page]) -> Cast:
    return cast_of(live_server.url, newcomer)


def test_three_people_take_a_report_from_sending_to_publication(
    cast: Cast, newcomer: Callable[[], Page], tmp_path: Path
) -> None:
    _send(cast, cast.clerk, "1")
    _sign(cast, cast.leader, "1")
    _return_with_two_remarks(cast, cast.reviewer)
    _see_the_remarks_and_their_places(cast, cast.clerk)
    _be_refused_without_answers(cast, cast.clerk)
    _correct_and_answer(cast, cast.clerk)
    _send(cast, cast.clerk, "2")
    _sign(cast, cast.leader, "2")
    _see_two_changes_and_approve(cast, cast.reviewer)
    digests = _read_the_receipt(cast, cast.clerk)
    _verify_without_signing_in(cast, newcomer(), digests)
    _read_the_record(cast, cast.clerk)
    _keep_the_opinion(cast.clerk, tmp_path)
    _record_is_whole()


def _send(cast: Cast, clerk: Person, time: str) -> None:
    page = clerk.page
    page.goto(cast.url())
    _look(page, f"home-before-sending-{time}")
    page.get_by_role("link", name="送审签", exact=True).click()
    send = page.get_by_role("button", name="送2024年报告审签")
    expect(send).to_be_visible()
    _look(page, f"submit-{time}")
    send.dblclick()
    expect(page.get_by_role("status").first).to_contain_text("送审签")
    expect(page.locator(".standing")).to_contain_text("等陈国强审签")
    _look(page, f"home-awaiting-{time}")


def _sign(cast: Cast, leader: Person, time: str) -> None:
    page = leader.page
    page.goto(cast.server)
    _look(page, f"leader-list-{time}")
    page.get_by_role("link", name=re.compile("审签")).first.click()
    sign = page.get_by_role("button", name="同意并报送")
    expect(sign).to_be_visible()
    _look(page, f"sign-{time}")
    sign.click()
    expect(page.locator(".chip.state")).to_have_text("已送审")
    _look(page, f"leader-signed-{time}")


def _open(cast: Cast, reviewer: Person, time: str) -> None:
    page = reviewer.page
    page.goto(cast.server)
    page.get_by_role("link", name="审核", exact=True).click()
    begin = page.get_by_role("button", name=re.compile("开始审核"))
    expect(begin).to_be_visible()
    _look(page, f"queue-{time}")
    begin.click()
    expect(page.locator(".review-paper")).to_be_visible()
    wait_ready(page)


def _return_with_two_remarks(cast: Cast, reviewer: Person) -> None:
    page = reviewer.page
    _open(cast, reviewer, "1")
    page.locator(f'[data-cell="{LICENCES}"]').click()
    form = page.locator(".remark-form.is-called")
    expect(form.get_by_label("位置")).to_have_value(LICENCES)
    form.get_by_role("button", name=READY_REMARK).click()
    _look(page, "review-remark-on-a-cell")
    form.get_by_role("button", name="提出意见").click()
    expect(page.locator(".note.is-remark")).to_contain_text(READY_REMARK)
    wait_ready(page)
    mark_words(page, QUOTE)
    page.get_by_role("button", name="对所选文字提意见").click()
    expect(form.get_by_label("所指文字")).to_have_value(QUOTE)
    form.get_by_label("意见", exact=True).fill(ON_THE_SENTENCE)
    form.get_by_role("button", name="提出意见").click()
    expect(page.locator("mark.is-remark")).to_have_text(QUOTE)
    _look(page, "preview-review-two-remarks")
    page.locator("summary", has_text="退回").click()
    expect(page.get_by_label("退回意见")).to_have_value("请按2条意见修改后重新报送。")
    _look(page, "review-return")
    page.locator("[data-returning] button[type=submit]").last.dblclick()
    expect(page.get_by_role("status").first).to_contain_text("已退回")
    _look(page, "review-returned")


def _see_the_remarks_and_their_places(cast: Cast, clerk: Person) -> None:
    page = clerk.page
    for place, there in (("行政许可", f'[name="{LICENCES}"]'), ("问题", '[name="problems.0"]')):
        page.goto(cast.url())
        remarks = page.locator(".remarks")
        expect(remarks).to_contain_text("还有2条没有回复")
        _stands_above(remarks.bounding_box(), page.locator(".task-list").bounding_box())
        remarks.get_by_role("link", name=re.compile(place)).click()
        expect(page.locator(there)).to_be_in_viewport()
        _look(page, f"place-{place}")
    page.goto(cast.url())
    _look(page, "home-returned")


def _stands_above(upper: dict[str, float] | None, lower: dict[str, float] | None) -> None:
    assert upper
    assert lower
    assert upper["y"] + upper["height"] <= lower["y"]


def _be_refused_without_answers(cast: Cast, clerk: Person) -> None:
    page = clerk.page
    page.get_by_role("link", name="送审签", exact=True).click()
    expect(page.locator(".error-summary")).to_contain_text("还有2条审核意见没有回复")
    expect(page.get_by_role("button", name=re.compile("送2024年报告"))).to_have_count(0)
    _look(page, "submit-refused")


def _correct_and_answer(cast: Cast, clerk: Person) -> None:
    page = clerk.page
    for path, name, text in (("table/2/", LICENCES, "5"), ("text/5/", "problems.0", BETTER)):
        page.goto(cast.url(path))
        wait_ready(page)
        type_into(page, name, text)
        expect(page.locator("[data-saving-state]")).to_contain_text("已保存")
        wait_saved(page)
    page.goto(cast.url("submit/"))
    page.get_by_role("link", name="去回复").click()
    for place, answer in zip(("行政许可", "问题"), ANSWERS, strict=True):
        one = page.locator(".remark", has_text=place)
        one.get_by_label("回复").fill(answer)
    _look(page, "remarks-answered")
    page.get_by_role("button", name="保存回复").first.click()
    expect(page.get_by_role("status").first).to_contain_text("已回复2条，意见都已回复。")
    _look(page, "home-answered")


def _see_two_changes_and_approve(cast: Cast, reviewer: Person) -> None:
    page = reviewer.page
    _open(cast, reviewer, "2")
    changes = page.locator(".changes")
    expect(changes).to_contain_text("退回以后改了2处")
    expect(changes.locator("li")).to_have_count(2)
    expect(page.locator(".review-paper td:has(ins, del)")).to_have_count(1)
    expect(page.locator(f'[data-cell="{LICENCES}"]')).to_have_text(re.compile("0.*5"))
    expect(page.locator(".review-paper [data-section]:has(ins, del)")).to_have_count(1)
    for answer in ANSWERS:
        expect(page.locator(".note.is-remark", has_text=answer)).to_be_visible()
    _look(page, "preview-review-changes")
    _look(page, "review-approve")
    page.get_by_role("button", name="通过", exact=True).dblclick()
    expect(page.get_by_role("heading", name="定稿文件")).to_be_visible(timeout=60_000)
    _look(page, "review-approved")
    page.get_by_label("公开网址").fill(ADDRESS)
    page.get_by_role("button", name="登记发布").dblclick()
    expect(page.get_by_role("link", name=ADDRESS)).to_be_visible()
    _look(page, "review-published")


def _read_the_receipt(cast: Cast, clerk: Person) -> list[str]:
    """The hash of what was sent in, which is that of the JSON, then those of the frozen files."""
    page = clerk.page
    page.goto(cast.url())
    expect(page.locator(".chip.state")).to_have_text("已发布")
    _look(page, "home-published")
    page.get_by_role("link", name="报送回执").click()
    expect(page.locator(".receipt")).to_contain_text("陈国强")
    _look(page, "preview-receipt")
    digests = [one.strip() for one in page.locator(".receipt .digest").all_inner_texts()]
    assert len(digests) == 5
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in digests)
    return digests


def _verify_without_signing_in(cast: Cast, page: Page, digests: list[str]) -> None:
    for digest, kind in ((digests[0], "JSON"), (digests[1], "Word")):
        page.goto(f"{cast.server}/核验/")
        page.get_by_label("校验值").fill(digest)
        page.get_by_role("button", name="核验").click()
        expect(page.locator(".verify-verdict")).to_have_text(f"相符：定稿文件（{kind}）")
        expect(page.locator(".verify-facts")).to_contain_text("临水县青石镇人民政府")
    _look(page, "verify")


def _read_the_record(cast: Cast, clerk: Person) -> None:
    page = clerk.page
    page.goto(cast.url())
    page.get_by_role("link", name="办理记录").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("办理记录")
    _look(page, "preview-timeline")
    acts = [
        re.sub("“.*”", "", one) for one in page.locator(".timeline-head strong").all_inner_texts()
    ]
    assert acts[::-1] == ON_RECORD
    expect(page.locator(".timeline")).to_contain_text(ADDRESS)


def _keep_the_opinion(clerk: Person, folder: Path) -> None:
    clerk.page.locator(".breadcrumb-line a").click()
    with clerk.page.expect_download() as download:
        clerk.page.get_by_role("link", name="审核意见书（Word）").click()
    path = folder / "opinion.docx"
    download.value.save_as(path)
    word = docx.Document(BytesIO(path.read_bytes()))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    said = "\n".join([*(one.text for one in word.paragraphs), *cells])
    for words in (READY_REMARK, ON_THE_SENTENCE, QUOTE, *ANSWERS):
        assert words in said


def _record_is_whole() -> None:
    said = StringIO()
    call_command("verify_ledger", stdout=said)
    assert "全部相符" in said.getvalue()
    assert Report.objects.get().public_address == ADDRESS


def _look(page: Page, name: str) -> None:
    """Every screen: nothing wider than the window, nothing serious to object, wide and narrow."""
    wait_ready(page)
    picture(page, name)
    for width, height in reversed(SIZES.values()):
        page.set_viewport_size({"width": width, "height": height})
        assert sideways(page) <= 0, name
        axe_is_content(page)
