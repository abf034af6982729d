"""Is the year found wherever a report says it, and asked for where it says none?"""

import datetime

import pytest

from reports.document import Signature
from reports.importers import Unreadable, YearUnknown, read
from reports.importers.flow import Line
from reports.importers.parts.reporting_year import reporting_year
from tests.documents import sound
from tests.importers.shapes import page_of_a_site, text_of_rows

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
