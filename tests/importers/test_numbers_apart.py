"""Are numbers of chapters, addressees and days told from what stands beside them?"""

import pytest

from reports.importers.flow import Line
from reports.importers.parts.lone_numerals import lone_numerals
from reports.importers.parts.site_lines import is_site_line
from reports.importers.parts.surroundings import report_alone
from reports.importers.text.one_line import cut_of
from reports.statute import format_for

EDITION = format_for(2024)
TITLES = [one.title for one in EDITION.chapters]


@pytest.mark.parametrize("form", ["{}", "{:02}", "PART {}", "No.{:02}", "0{}."])
def test_a_number_in_digits_is_its_chapters(form: str) -> None:
    texts = [text for turn, title in enumerate(TITLES, 1) for text in (form.format(turn), title)]
    assert list(lone_numerals(texts).values()) == [one.numeral for one in EDITION.chapters]


def test_a_figure_above_a_title_is_none() -> None:
    texts = [text for title in TITLES[2:5] for text in (str(TITLES.index(title) + 1), title)]
    assert lone_numerals(texts) == {}
    texts = [text for title in TITLES for text in ("0", title)]
    assert lone_numerals(texts) == {}


@pytest.mark.parametrize("text", ["01-21 08:00", "1月21日 08:00", "昨天 09:15", "3小时前"])
def test_when_a_page_was_put_there_is_no_text(text: str) -> None:
    assert is_site_line(text)


@pytest.mark.parametrize("text", ["县人民政府：", "市政府办公室、各乡镇人民政府:", "各科室："])
def test_to_whom_a_paper_goes_is_no_lead(text: str) -> None:
    report, unread = report_alone([Line("某县审计局2024年政府信息公开工作年度报告"), Line(text)])
    assert [one["text"] for one in unread] == [text]
    assert len(report) == 1


@pytest.mark.parametrize("text", ["主要情况如下：", "县人民政府：0310-12", "一、总体情况："])
def test_what_only_ends_with_a_colon_is_text(text: str) -> None:
    assert report_alone([Line(text)]) == ([Line(text)], [])


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("规章：0，0，0", ("规章", "0", "0", "0")),
        ("规章: 1、 2、 30", ("规章", "1", "2", "30")),
        ("（三）不予公开，1.属于国家秘密：1，2", ("（三）不予公开", "1.属于国家秘密", "1", "2")),
        ("信息内容，本年制发件数", ("信息内容", "本年制发件数")),
        ("规章：1,234,567", ("规章：1,234,567",)),
        ("今年召开会议：1，2", ("今年召开会议：1，2",)),
    ],
)
def test_commas_part_labels_and_figures(line: str, cells: tuple[str, ...]) -> None:
    assert tuple(one.strip() for one in cut_of(1, line).cells) == cells


def test_a_comma_within_a_label_parts_nothing() -> None:
    (label,) = (line for line in EDITION.by_key["requests"].lines if "，" in line.label)
    cells = cut_of(1, f"三、本年度办理结果，{label.label}：1，2，3").cells
    assert cells == ("三、本年度办理结果", label.label, "1", "2", "3")
