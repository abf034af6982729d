"""The page of a batch: how far it is, what has to be asked, what became of each file."""

import re
from dataclasses import replace

import pytest
from django.core.files.storage import storages
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.document import Signature
from reports.inbox import questions
from reports.models import Account, Agency, Arrival, InboxBatch, Report, State, UnitAlias
from tests.workflow.background.hands import do_all
from tests.workflow.inbox.posted import arrival, handed_in, mailed, rendered_as, report_of

pytestmark = pytest.mark.django_db
QINGSHI, MOVED = "临水县青石镇人民政府", "临水县白马镇人民政府"


@pytest.fixture
def asked(county: Agency, units: list[Agency], he: Account) -> InboxBatch:
    """Two files of a unit that the county knows by another name, and one of nobody."""
    files = {f"{year}.docx": rendered_as(report_of(MOVED, year, year)) for year in (2023, 2024)}
    files["青石.docx"] = rendered_as(report_of(QINGSHI, 2024, 1))
    files["坏.docx"] = b"PK\x03\x04 broken"
    return handed_in(county, he, files)


def page(client: Client, batch: InboxBatch, **more: str) -> str:
    answer = client.get(f"/收件箱/{batch.pk}/", more)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_each_file_stands_under_what_became_of_it(hers: Client, asked: InboxBatch) -> None:
    shown = page(hers, asked)
    for words in ("读不出", "收下", "坏.docx", "青石.docx", "<td>2024</td>", "已作为报送收下"):
        assert words in shown
    assert "办完 <strong>4</strong>／4个文件" in shown
    assert "data-busy" not in shown


def test_one_question_for_the_same_words_and_one_answer_settles_all(
    hers: Client, asked: InboxBatch, units: list[Agency]
) -> None:
    shown = page(hers, asked)
    selects = re.findall(r'name="unit-(\d+)"', shown)
    assert len(selects) == 1
    options = re.findall(r'<option value="([^"]+)"', shown)
    assert options[0] == str(units[1].pk)
    answer = hers.post(
        f"/收件箱/{asked.pk}/认定/", {f"unit-{selects[0]}": str(units[1].pk)}, follow=True
    )
    assert "2个文件照此办理" in answer.content.decode()
    do_all()
    assert "请认定" not in page(hers, asked)
    assert Report.objects.filter(agency=units[1]).count() == 2
    assert UnitAlias.objects.count() == 1


def test_what_is_not_ours_is_skipped(hers: Client, asked: InboxBatch) -> None:
    asking = arrival(asked, "2024.docx")
    hers.post(f"/收件箱/{asked.pk}/认定/", {f"unit-{asking.pk}": questions.NOT_OURS})
    assert "不是本县的报告，没有收" in page(hers, asked)


def test_an_answer_that_is_refused_keeps_the_others_and_what_was_chosen(
    hers: Client, county: Agency, units: list[Agency], he: Account, asked: InboxBatch
) -> None:
    asking = arrival(asked, "2024.docx")
    foreign = Agency.objects.create(name="远山县人民政府", short_name="远山县")
    sent = {f"unit-{asking.pk}": str(foreign.pk), "unit-999999": str(units[0].pk), "unit-x": "1"}
    answer = hers.post(f"/收件箱/{asked.pk}/认定/", sent)
    assert answer.status_code == 409
    assert "不在本县的名单里" in answer.content.decode()
    assert "不在了" in answer.content.decode()
    assert arrival(asked, "2024.docx").state == "asking"


def test_a_year_is_asked_and_stays_chosen(
    hers: Client, county: Agency, units: list[Agency], he: Account
) -> None:
    document = replace(report_of(QINGSHI, 2023), signature=Signature(QINGSHI))
    batch = handed_in(county, he, {"青石镇2024年报.docx": rendered_as(document)})
    asking = arrival(batch, "青石镇2024年报.docx")
    field = f"unit-{asking.pk}"
    answer = hers.post(f"/收件箱/{batch.pk}/认定/", {field: str(units[0].pk)})
    assert "请填这份报告的年度" in answer.content.decode()
    sent = {field: str(units[0].pk), f"year-{asking.pk}": "2023"}
    hers.post(f"/收件箱/{batch.pk}/认定/", sent)
    do_all()
    assert Report.objects.get().state == State.ARCHIVED


def test_while_it_is_read_the_bar_is_asked_for_alone(
    hers: Client, county: Agency, asked: InboxBatch
) -> None:
    Arrival.objects.filter(name="坏.docx").update(state="waiting")
    answer = hers.get(f"/收件箱/{asked.pk}/", headers={"X-Part": "inbox"})
    part = answer.content.decode()
    assert "data-busy" in part
    assert 'max="4" value="3"' in re.sub(r"\s+", " ", part)
    assert "后台程序现在没有运行" in part
    assert "<h1>" not in part


def test_the_file_is_handed_out_as_it_came_and_to_the_county_alone(
    hers: Client, asked: InboxBatch, wang: Account
) -> None:
    one = arrival(asked, "坏.docx")
    address = f"/收件箱/{asked.pk}/文件/{one.pk}/"
    answer = hers.get(address)
    assert answer.content == b"PK\x03\x04 broken"
    assert answer["Content-Disposition"].startswith("attachment")
    hers.force_login(wang)
    for where in (address, f"/收件箱/{asked.pk}/"):
        assert hers.get(where).status_code == 404
    assert hers.post(f"/收件箱/{asked.pk}/认定/", {f"unit-{one.pk}": "1"}).status_code == 404


def test_a_file_that_is_lost_is_told_on_the_page(hers: Client, asked: InboxBatch) -> None:
    one = arrival(asked, "坏.docx")
    storages["frozen"].delete(one.digest)
    answer = hers.get(f"/收件箱/{asked.pk}/文件/{one.pk}/")
    assert answer.status_code == 409
    assert "丢失，或者和收到时的校验值不符" in answer.content.decode()


def test_names_from_outside_are_shown_as_text(
    hers: Client, county: Agency, units: list[Agency], he: Account
) -> None:
    evil = '"><script>alert(1)</script>.docx'
    mail = mailed("<b>年报</b>", "x <x@linshui.example>", {evil: rendered_as(report_of("某站"))})
    shown = page(hers, handed_in(county, he, {"a.eml": mail}))
    assert "<script>alert" not in shown
    assert "<b>年报" not in shown


def test_a_page_of_many_files_takes_few_queries(
    hers: Client,
    county: Agency,
    he: Account,
    asked: InboxBatch,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    Arrival.objects.bulk_create(
        Arrival(batch=asked, name=f"{one}.docx", size=1, state="asking", asked=f"某{one}")
        for one in range(300)
    )
    with django_assert_max_num_queries(20):
        shown = page(hers, asked)
    assert len(re.findall(r'name="unit-(\d+)"', shown)) == questions.MOST_ASKED
    assert "还有281问" in shown


def test_the_list_says_what_is_left_to_do(hers: Client, asked: InboxBatch) -> None:
    shown = re.sub(r"\s+", " ", hers.get("/收件箱/").content.decode())
    assert "要问2个" in shown
    assert "读不出1个" in shown
    assert "4个" in shown
