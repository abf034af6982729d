"""Is the year found wherever a report says it, and asked for where it says none?"""

import datetime
import re

import pytest

from reports.document import Signature
from reports.importers import Unreadable, YearUnknown, read
from reports.importers.flow import Line
from reports.importers.parts.reporting_year import reporting_year
from tests.documents import sound
from tests.importers.shapes import page_of_a_site, text_of_rows, whole

SIGNED = Signature("临水县青石镇人民政府", datetime.date(2025, 1, 20))
UNSIGNED = Signature()


def year_of(
    title: str = "", *lines: str, signature: Signature = UNSIGNED, told: int | None = None
) -> int:
    return reporting_year(title, [Line(line) for line in lines], signature, told)[1]


@pytest.mark.parametrize(
    "title",
    [
        "临水县青石镇人民政府2024年政府信息公开工作年度报告",
        "二〇二四年政府信息公开工作年度报告",
        "临水县青石镇政府信息公开工作年度报告（2024年度）",
    ],
)
def test_the_title_says_the_year_first(title: str) -> None:
    assert year_of(title, "统计期限自2023年1月1日至2023年12月31日。", signature=SIGNED) == 2024


@pytest.mark.parametrize(
    "period",
    [
        "数据的统计期限为2024年1月1日至12月31日。",
        "统计期限自2024年1月1日起至2024年12月31日止。",
        "时间从2024 年 1 月 1 日到 2024 年 12 月 31 日",
        "（2024年1月1日—12月31日）",
        "统计期限为二〇二四年一月一日至二〇二四年十二月三十一日",
    ],
)
def test_the_period_says_it_where_the_title_does_not(period: str) -> None:
    assert year_of("", "根据2019年修订的条例。", period) == 2024


def test_the_date_of_the_signature_follows_and_then_what_somebody_said() -> None:
    assert year_of("", signature=SIGNED, told=2022) == 2024
    assert year_of("", "2021年，我镇。2021年末。", told=2022) == 2022


def test_the_years_of_the_text_tell_where_one_is_spoken_of_most() -> None:
    assert year_of("", "2023年，公开六十条。", "截至2023年底。", "比2022年多。") == 2023


@pytest.mark.parametrize("lines", [(), ("2023年，甲。", "2024年，乙。"), ("国办函〔2020〕109号",)])
def test_where_nothing_tells_the_person_is_asked(lines: tuple[str, ...]) -> None:
    with pytest.raises(YearUnknown, match="看不出是哪一年"):
        year_of("", *lines)


def test_a_year_without_an_edition_is_no_reason_to_refuse() -> None:
    assert year_of("临水县1924年政府信息公开工作年度报告", signature=SIGNED) == 2024
    with pytest.raises(YearUnknown, match="1924"):
        year_of("临水县1924年政府信息公开工作年度报告")


@pytest.mark.parametrize("shape", [page_of_a_site, text_of_rows])
def test_a_report_that_says_no_year_is_read_once_it_is_told(shape) -> None:
    data, name = shape(sound())
    silent = data.decode().replace("2024年", "本年").replace("2025年", "次年").encode()
    with pytest.raises(YearUnknown):
        read(silent, name)
    document = read(silent, name, 2024)
    assert document.year == 2024
    assert document.figures == sound().figures
    assert "按您说的，读作2024年的报告。" in document.remarks


def test_what_is_no_report_is_not_asked_for_its_year() -> None:
    with pytest.raises(Unreadable) as refused:
        read("今天开会。".encode(), "a.txt")
    assert not isinstance(refused.value, YearUnknown)


_CHAPTERS = (
    "一、总体情况\n我镇坚持以公开为常态。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
    "未收到申请。\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n更新不够及时。\n"
    "六、其他需要报告的事项\n没有其他事项。\n"
)
_OTHER_WORDS = (
    "一、基本情况\n我镇坚持以公开为常态。\n二、主动公开情况\n三、依申请公开办理情况\n未收到申请。\n"
    "四、复议诉讼情况\n五、问题与打算\n更新不够及时。\n六、其他\n没有其他事项。\n"
)


_NO_NUMERALS = re.sub("(?m)^[一二三四五六]、", "", _CHAPTERS)


@pytest.mark.parametrize("text", [_CHAPTERS, _OTHER_WORDS, _NO_NUMERALS])
def test_chapters_without_a_table_a_year_and_a_body_are_a_question_not_a_refusal(text: str) -> None:
    with pytest.raises(YearUnknown):
        read(text.encode(), "年报.txt")
    document = read(text.encode(), "年报.txt", 2023)
    assert document.year == 2023
    assert document.texts["overview.intro"] == ("我镇坚持以公开为常态。",)
    assert document.texts["problems"] == ("更新不够及时。",)
    assert not document.unread


@pytest.mark.parametrize("key", ["disclosure", "requests", "disputes"])
def test_one_table_alone_is_a_question_and_is_read_once_the_year_is_told(key: str) -> None:
    report = sound()
    table = report.edition.by_key[key]
    text = "\n".join("\t".join(row) for row in whole(table, report)).encode()
    with pytest.raises(YearUnknown):
        read(text, "表格.txt")
    document = read(text, "表格.txt", 2024)
    assert {cell: document.figures[cell] for cell in table.cells} == {
        cell: report.figures[cell] for cell in table.cells
    }
