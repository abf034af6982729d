"""Last year's file on the pages, without script: shown first, answered, taken, kept, set aside."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reports.document import Document
from reports.exporters import exporter_for
from reports.models import (
    Account,
    CarriedSentence,
    FormerName,
    LastYear,
    LedgerEntry,
    Report,
    WaitingFile,
)
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from tests.documents import ORGANISATION, sound
from tests.workflow.last_year.files_of_last_year import table_text

PROBLEMS = ("仍有不足：一是公开栏更新慢。二是图解偏少。",)
MEASURES = ("一是每周更新。二是每季度一期图解。三是组织培训3次。",)


def word(document: Document, name: str = "2023.docx") -> SimpleUploadedFile:
    exporter = exporter_for("docx")
    assert exporter
    return SimpleUploadedFile(name, exporter.render(document))


def text(*lines: str, name: str = "2023.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, "\n\n".join(lines).encode())


def typed(organisation: str = ORGANISATION, table: str = "") -> SimpleUploadedFile:
    """A file as a township types it."""
    return text(
        f"{organisation}2023年政府信息公开工作年度报告",
        *("一、总体情况", "2023年，青石镇公开信息53条。", "二、主动公开政府信息情况"),
        *(table_text("disclosure"), "三、收到和处理政府信息公开申请情况"),
        table or table_text("requests"),
        *("五、存在的主要问题及改进情况", "（一）存在的主要问题", *PROBLEMS),
        *("（二）改进措施", *MEASURES, "六、其他需要报告的事项", "青石镇没有其他事项。"),
        *(organisation, "2024年1月8日", "（此件公开发布）"),
    )


def page_of(report: Report) -> str:
    return f"/reports/{report.pk}/last-year/"


def form_of(page: str) -> dict[str, str]:
    """What a browser would send: the chosen options, the ticked boxes, what stands in boxes."""
    chosen = re.findall(
        r'<select[^>]*?name="([^"]+)".*?<option value="([^"]*)"\s+selected', page, re.DOTALL
    )
    ticked = re.findall(
        r'type="radio"\s+id="[^"]*"\s+name="([^"]+)"\s+value="([^"]+)"\s+checked', page
    )
    return dict([*chosen, *ticked])


@pytest.fixture
def shown(desk: Client, wang: Account) -> Report:
    """A report begun with last year's file, which waits to be looked at."""
    agency = wang.appointments.get().agency
    answer = desk.post("/start/", {"agency": agency.pk, "year": "2024", "last_year": typed()})
    report = Report.objects.get()
    assert answer["Location"] == page_of(report)
    return report


def carried(report: Report, name: str) -> list[str]:
    rows = CarriedSentence.objects.filter(report=report, name=name)
    return list(rows.values_list("text", flat=True))


def test_nothing_is_taken_before_it_was_looked_at(desk: Client, shown: Report) -> None:
    page = desk.get(page_of(shown)).content.decode()
    assert "什么都还没有带入" in page
    assert not CarriedSentence.objects.exists()
    assert not LastYear.objects.exists()
    assert set(figures_of(shown).values()) == {None}


def test_what_changes_is_marked_and_what_is_left_is_named(desk: Client, shown: Report) -> None:
    page = desk.get(page_of(shown)).content.decode()
    assert re.search(r'will-wait">.*?上年53</span>条。', page)
    assert "没有归到报告里的文字" in page
    assert "（此件公开发布）" in page.split("没有归到报告里的文字")[1]
    assert "成文日期今年另填" in page


def test_pairs_that_do_not_fit_are_asked_and_never_guessed(desk: Client, shown: Report) -> None:
    page = desk.get(page_of(shown)).content.decode()
    assert "读出问题2条、措施3条，对不上" in html.unescape(page)
    answer = desk.post(page_of(shown), {"then": "take"})
    assert answer.status_code == 409
    assert "请先说怎么对应" in answer.content.decode()
    assert not CarriedSentence.objects.exists()


def test_in_order_the_measure_that_is_left_stands_alone(desk: Client, shown: Report) -> None:
    desk.post(page_of(shown), {"then": "take", "pairing": "order"})
    assert carried(shown, "problems.0") == ["仍有不足：", "一是公开栏更新慢。"]
    assert carried(shown, "problems.1") == ["二是图解偏少。"]
    assert carried(shown, "problems.2") == []
    assert [carried(shown, f"measures.{n}") for n in range(3)] == [
        ["一是每周更新。"],
        ["二是每季度一期图解。"],
        ["三是组织培训【请更新：3】次。"],
    ]
    assert not WaitingFile.objects.exists()


def test_a_measure_answers_the_problem_that_she_chose(desk: Client, shown: Report) -> None:
    page = desk.get(page_of(shown)).content.decode()
    names = re.findall(r'name="(answers\.\d+)"', page)
    offered = re.findall(r'<option value="(\d+)"', page.split(f'name="{names[0]}"')[1])[:2]
    said = dict(zip(names, [offered[1], offered[0], "alone"], strict=True))
    half = dict(list(said.items())[:2])
    answer = desk.post(page_of(shown), {"then": "take", **half})
    assert "还有1条措施没有说" in answer.content.decode()
    desk.post(page_of(shown), {"then": "take", **said})
    assert carried(shown, "measures.1") == ["一是每周更新。"]
    assert carried(shown, "measures.0") == ["二是每季度一期图解。"]
    assert carried(shown, "measures.2") == ["三是组织培训【请更新：3】次。"]


def test_together_they_stay_as_they_were_written(desk: Client, shown: Report) -> None:
    desk.post(page_of(shown), {"then": "take", "pairing": "together"})
    assert "".join(carried(shown, "problems.0")) == PROBLEMS[0]
    assert len(carried(shown, "measures.0")) == 3


def test_words_go_where_she_puts_them(desk: Client, shown: Report) -> None:
    page = desk.get(page_of(shown)).content.decode()
    form = form_of(page)
    left = next(name for name, place in form.items() if place == "" and name.startswith("goes."))
    intro = next(name for name, place in form.items() if place == "overview.intro")
    form |= {left: "other_matters", intro: "overview.proactive", "pairing": "order", "then": "take"}
    desk.post(page_of(shown), form)
    assert carried(shown, "overview.intro") == []
    assert carried(shown, "overview.proactive") == ["2024年，青石镇公开信息【请更新：53】条。"]
    assert carried(shown, "other_matters") == ["青石镇没有其他事项。", "（此件公开发布）"]


def test_what_she_said_is_there_after_a_refusal_and_when_she_comes_back(
    desk: Client, shown: Report, wang: Account
) -> None:
    form = form_of(desk.get(page_of(shown)).content.decode())
    intro = next(name for name, place in form.items() if place == "overview.intro")
    desk.post(page_of(shown), {**form, intro: "overview.platform", "then": "take"})
    again = Client()
    again.force_login(wang)
    page = again.get(page_of(shown)).content.decode()
    assert form_of(page)[intro] == "overview.platform"
    again.post(page_of(shown), {**form, "pairing": "together", "then": "keep"})
    home = again.get(f"/reports/{shown.pk}/").content.decode()
    assert "2023.txt”读好了，还没有带入" in home
    assert form_of(again.get(page_of(shown)).content.decode())["pairing"] == "together"


def test_a_file_that_is_set_aside_leaves_the_report_as_it_is(desk: Client, shown: Report) -> None:
    text = desk.post(page_of(shown), {"then": "aside"}, follow=True).content.decode()
    assert "系统里没有2023年的报告" in text
    assert not WaitingFile.objects.exists()
    assert LedgerEntry.objects.filter(report=shown, action="set_aside").exists()


def test_another_bodys_file_is_asked_about_on_the_page(desk: Client, draft: Report) -> None:
    desk.post(page_of(draft), {"last_year": typed("临水县青石乡人民政府")})
    page = desk.get(page_of(draft)).content.decode()
    assert "和“临水县青石镇人民政府”不一样" in page
    said = {"then": "take", "pairing": "order"}
    refused = desk.post(page_of(draft), said)
    assert "请先确认就是本单位的报告" in refused.content.decode()
    desk.post(page_of(draft), {**said, "sure": "on"})
    assert typed_values(draft, "0")["signature.organisation"] == ORGANISATION


@pytest.mark.parametrize(
    ("kept", "becomes"),
    [({}, "青石镇没有其他事项。"), ({"old_name": "on"}, "黑石乡没有其他事项。")],
)
def test_a_former_name_is_replaced_unless_she_wants_it_kept(
    desk: Client, draft: Report, kept: dict[str, str], becomes: str
) -> None:
    old = "临水县黑石乡人民政府"
    FormerName.objects.create(agency=draft.agency, name=old, until="2023-12-31")
    file = text(
        *(f"{old}2023年政府信息公开工作年度报告", "一、总体情况", "黑石乡公开信息3条。"),
        *("二、主动公开政府信息情况", table_text("disclosure"), "六、其他需要报告的事项"),
        *("黑石乡没有其他事项。", old, "2024年1月8日"),
    )
    desk.post(page_of(draft), {"last_year": file})
    page = desk.get(page_of(draft)).content.decode()
    assert "不一样" not in page
    assert re.search(r"<del>黑石乡</del>\s*<ins>青石镇</ins>（2处）", page)
    desk.post(page_of(draft), {"then": "take", **kept})
    assert carried(draft, "other_matters") == [becomes]


def test_cells_that_nobody_could_read_are_asked_for(desk: Client, draft: Report) -> None:
    rows = table_text("requests").split("\n")
    rows[-1] = rows[-1].replace("\t0\t0\t0\t0\t0\t0\t0", "\t1O\t0\t0\t0\t0\t0\t")
    desk.post(page_of(draft), {"last_year": typed(table="\n".join(rows))})
    page = desk.get(page_of(draft)).content.decode()
    assert "文件里读不出（不是报告的错）" in page
    cell = "figure.requests.carried_out.natural_person"
    assert f'name="{cell}"' in page
    form = {"then": "take", "pairing": "order"}
    wrong = desk.post(page_of(draft), {**form, cell: "十个"})
    assert wrong.status_code == 409
    assert f'id="fault-{cell}"' in wrong.content.decode()
    desk.post(page_of(draft), {**form, cell: "10"})
    figures = figures_of(draft)
    assert figures["requests.carried_in.natural_person"] == 10
    assert figures["requests.carried_in.total"] is None


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (
            word(sound(2021), "旧报告.docx"),
            "“旧报告.docx”没有用上：这是2021年的报告",
        ),
        (SimpleUploadedFile("程序.exe", b"MZ" * 200), "“程序.exe”没有用上"),
    ],
)
def test_a_file_that_is_refused_is_named_and_what_waited_waits(
    desk: Client, shown: Report, file: SimpleUploadedFile, says: str
) -> None:
    for address in (page_of(shown), "/start/"):
        file.seek(0)
        form = {"last_year": file, "agency": shown.agency_id, "year": "2024"}
        answer = desk.post(address, form)
        assert answer.status_code == 409
        assert says in answer.content.decode()
    assert WaitingFile.objects.get().name == "2023.txt"


@pytest.mark.parametrize(
    "said",
    [
        {"goes.0": "title"},
        {"goes.999999": "other_matters"},
        {"goes.x": "y" * 5000},
        {"answers.9": "-1"},
        {"pairing": "perhaps"},
        {"figure.nothing": "3"},
    ],
)
def test_nonsense_changes_nothing(desk: Client, shown: Report, said: dict[str, str]) -> None:
    answer = desk.post(page_of(shown), {"then": "take", "pairing": "order", **said})
    assert answer.status_code in {302, 409}
    assert "title" not in set(CarriedSentence.objects.values_list("name", flat=True))


def test_a_stranger_sees_and_takes_nothing(client: Client, shown: Report, zhao: Account) -> None:
    client.force_login(zhao)
    assert client.get(page_of(shown)).status_code == 404
    assert client.post(page_of(shown), {"then": "take", "pairing": "order"}).status_code == 404
