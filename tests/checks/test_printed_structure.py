"""Titles, headings and lists of a printed report: other words than the examples'."""

from dataclasses import replace

import pytest

from reports.checks import CATALOGUE, Dossier, run
from reports.checks.examples import ORGANISATION, sound, year_of
from reports.checks.reading.chapter_headings import chapter_headings
from reports.document import AsPrinted
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.judging import found
from tests.checks.printed_reports import printed

SOUND = sound(FORMAT_2021)
YEAR = year_of(FORMAT_2021)

TITLE = SOUND.title
LEAD = SOUND.text("lead")[0][:20]
FORM = {check.code for check in CATALOGUE if check.group in "STN"}
SAID = {"S08", "S11", "S12", "S13", "S14", "S15", "T05"}
"""Judged in every report, printed or typed."""


def _found(dossier):
    return {(one.check, one.severity) for one in run(dossier)}


def _codes(*swaps, **more):
    return {one.check for one in found(printed(*swaps, **more), "S", "N01")}


@pytest.mark.parametrize(
    ("code", "swaps"),
    [
        ("S01", [(f"{TITLE}\n", "")]),
        ("S01", [(TITLE, "目录")]),
        ("S02", [(TITLE, f"{ORGANISATION}{YEAR}年政府信息公开年报报告")]),
        ("S02", [(TITLE, f"{ORGANISATION}\n{YEAR}年度政府信息公开工作报告")]),
        ("S02", [(TITLE, f"{ORGANISATION}{YEAR}年信息公开工作年度报告")]),
        ("S03", [(TITLE, f"柳林镇人民政府{YEAR}年政府信息公开工作年度报告")]),
        ("S03", [(TITLE, f"{ORGANISATION}{YEAR}年度政府信息公开工作年度报告")]),
        ("S03", [(TITLE, f"{YEAR}年{ORGANISATION}政府信息公开工作年度报告")]),
        ("S04", [("五、存在的主要问题及改进情况", "五、存在的问题及改进措施")]),
        ("S04", [("六、其他需要报告的事项", "六、其他事项")]),
        ("S04", [("四、政府信息公开行政复议、行政诉讼情况", "四、行政复议和诉讼情况")]),
        ("S05", [("二、主动公开政府", "三、主动公开政府"), ("三、收到和处理", "二、收到和处理")]),
        ("S05", [("六、其他需要报告", "五、其他需要报告")]),
        ("S06", [("一、总体情况\n", "一、总体情况。")]),
        ("S06", [("五、存在的主要问题及改进情况\n（一）", "五、存在的主要问题及改进情况：（一）")]),
        ("S07", [("六、其他需要报告的事项", "六、工作亮点\n六、其他需要报告的事项")]),
        ("S07", [("（一）存在的主要问题", "五、存在的主要问题及改进情况\n（一）存在的主要问题")]),
        ("S09", [("（五）监督保障情况", "（五）组织领导情况。有专人。\n（六）监督保障情况")]),
        (
            "S09",
            [
                ("（二）依申请公开情况", "（二）监督保障情况"),
                ("（五）监督保障", "（五）依申请公开"),
            ],
        ),
    ],
)
def test_another_fault_of_structure_is_found(code, swaps):
    assert code in _codes(*swaps, headed=False)


@pytest.mark.parametrize(
    "swaps",
    [
        [(TITLE, f"{ORGANISATION}\n{YEAR}年政府信息公开\n工作年度报告")],
        [(TITLE, TITLE.replace(str(YEAR), f" {YEAR} "))],
        [(TITLE, f"索引号：123\n发布日期：{YEAR + 1}-01-20\n{TITLE}\n来源：镇政府")],
        [("一、总体情况", "一、 总体情况 ")],
        [("五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况：")],
        [("四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议，行政诉讼情况")],
        [("（一）主动公开情况。", "（一）主动公开政府信息情况。")],
        [("（四）政府信息公开平台建设情况。", "（四）平台建设情况。")],
        [("一是政策解读形式单一。", "一是政策解读形式单一。二、三季度更新偏少。")],
    ],
)
def test_a_sound_structure_is_not_accused(swaps):
    assert not {code for code in _codes(*swaps) if code[0] == "S"}


def test_a_table_of_contents_is_not_a_second_report():
    headings = "\n".join(chapter.heading for chapter in SOUND.edition.chapters)
    assert not _codes((TITLE, f"{TITLE}\n{headings}")) & {"S04", "S05", "S06", "S07", "N01"}


def test_a_menu_of_chapters_and_their_sections_is_not_a_second_report():
    headings = [line for line in printed().document.as_printed.lines if line[1:2] == "、"]
    menu = []
    for line in headings:
        menu += [line, "（一）主要问题"] if line[0] == "五" else [line]
    swaps = [
        (f"{TITLE}\n", "\n".join(["本页目录", *menu, f"{TITLE}\n"])),
        (f"{headings[-2]}\n", f"{headings[-2]}\n（一）主要问题\n"),
    ]
    assert not _codes(*swaps) & {"S05", "S07", "S09"}
    assert "S07" in _codes((f"{headings[-2]}\n", f"{headings[0]}\n{headings[-2]}\n"))


def test_headings_numbered_by_word_itself_are_not_accused():
    swaps = [(one.heading, one.title) for one in SOUND.edition.chapters]
    assert not _codes(*swaps) & {"S04", "S05", "S07", "N01"}


def test_a_heading_and_its_number_are_one_finding():
    found = run(printed(("三、收到和处理", "2、收到和处理")))
    assert [one.check for one in found] == ["N01"]


def test_a_missing_heading_is_not_an_empty_chapter_too():
    dossier = printed(("六、其他需要报告的事项\n", ""))
    document = replace(dossier.document, fee=replace(SOUND.fee, notices=None, amount=None))
    found = run(Dossier(document.with_texts({"other_matters": ()})))
    assert [one.check for one in found if one.check in {"S04", "S11"}] == ["S04"]


def test_a_finding_names_the_line_of_the_source():
    (finding,) = run(printed(("六、其他需要报告的事项", "六、其它事项")))
    lines = printed().document.as_printed.lines
    assert (finding.check, finding.line) == ("S04", lines.index("六、其他需要报告的事项") + 1)


@pytest.mark.parametrize(
    "said",
    [
        "本年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及"
        "改进情况、其他需要报告的事项六部分组成。",
        "本报告包括总体情况、主动公开情况、申请处理情况、复议诉讼情况、问题及改进情况五个部分。",
        "全文共分八个部分：本报告由八部分组成。",
    ],
)
def test_a_wrong_number_of_parts_is_found(said):
    assert "S12" in _codes((LEAD, f"{said}{LEAD}"))


@pytest.mark.parametrize(
    "said",
    [
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、"
        "行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。",
        "本报告由六部分组成，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息"
        "公开行政复议和行政诉讼情况、存在的主要问题及改进情况以及其他需要报告的事项。",
        "全镇分为三个部分推进重点领域公开。",
        "本报告由六个部分组成。",
    ],
)
def test_the_right_number_of_parts_is_not_accused(said):
    assert "S12" not in _codes((LEAD, f"{said}{LEAD}"))


@pytest.mark.parametrize(
    "said",
    ["如对本报告有疑问，请与镇党政办联系。", "本报告的电子版可以在县政府网站下载。"],
)
def test_a_lead_within_chapter_one_is_found(said):
    assert "S13" in _codes(("本年度，我镇认真", f"{said}本年度，我镇认真"))


def test_a_typed_report_is_not_judged_by_its_print():
    typed = replace(printed(("三、收到", "3、收到"), (TITLE, "")).document, as_printed=None)
    assert not {code for code, _ in _found(Dossier(typed))} & (FORM - SAID)


@pytest.mark.parametrize(
    "lines", [(), ("",), ("|",), ("一、",), ("一、总体情况",) * 9, ("（" * 300,), ("一是" * 400,)]
)
def test_odd_sources_are_judged_without_a_fault(lines):
    document = replace(SOUND, as_printed=AsPrinted(lines=lines), source={"kind": "txt"})
    assert not {one for one in run(Dossier(document)) if one.check in {"S04", "S10", "T01"}}


@pytest.mark.parametrize("again", range(5))
def test_an_aspect_that_is_named_twice_is_out_of_order(again):
    """Wherever it stands, and most of all behind the fifth, where no aspect is due."""
    lines = printed().document.as_printed.lines
    headings = [line for line in lines if line.startswith("（") and "情况" in line[:16]][:5]
    last = lines[lines.index(headings[-1])]
    doubled = headings[again].replace("（" + "一二三四五"[again], "（六")
    found = run(printed((last, f"{last}\n{doubled}")))
    assert "S09" in {one.check for one in found}


def test_a_section_numbered_like_a_chapter_is_told_from_a_chapter_too_many():
    sections = (("（一）存在的主要问题", "一、存在的主要问题"),)
    more = (("六、其他需要报告的事项", "六、工作亮点\n六、其他需要报告的事项"),)
    told = [
        [one.message for one in run(printed(*swaps)) if one.check == "S07"]
        for swaps in (sections, more)
    ]
    assert ["是小标题" in message for messages in told for message in messages] == [True, False]


def test_a_row_of_figures_numbered_like_a_chapter_is_no_heading():
    rows = (
        (1, "三、本 （一）予以公开 0 0 0 0 0 0 0"),
        (2, "三、本 供   行制作"),
        (3, "七、附件"),
    )
    assert [one.line for one in chapter_headings(rows, FORMAT_2021)] == [3]


@pytest.mark.parametrize(
    "row", ["三、本 （一）予以公开", "三、本年度   （三）不予公开", "三、本年"]
)
def test_the_first_piece_of_a_label_is_no_heading_whatever_stands_beside_it(row: str) -> None:
    assert chapter_headings([(1, row)], FORMAT_2021) == ()


SHEETS = ("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")


@pytest.mark.parametrize(("kind", "is_accused"), [("xlsx", False), ("docx", True)])
@pytest.mark.parametrize("place", [1, None])
def test_sheets_may_bear_titles_of_chapters_again(kind, is_accused, place):
    document = printed(kind=kind).document
    lines = list(document.as_printed.lines)
    at = len(lines) if place is None else place
    shown = replace(document.as_printed, lines=(*lines[:at], *SHEETS, *lines[at:]))
    codes = {one.check for one in run(Dossier(replace(document, as_printed=shown)))}
    assert bool(codes & {"S05", "S07"}) == is_accused


def test_a_chapter_too_many_is_found_in_a_workbook_too():
    swap = ("六、其他需要报告的事项", "六、工作亮点\n六、其他需要报告的事项")
    assert "S07" in {one.check for one in run(printed(swap, kind="xlsx"))}


def test_sheets_with_words_may_stand_before_those_with_tables_or_behind():
    document = printed(kind="xlsx").document
    lines = list(document.as_printed.lines)
    starts = [next(n for n, one in enumerate(lines) if one.startswith(mark)) for mark in "二五"]
    words, tables, rest = lines[: starts[0]], lines[starts[0] : starts[1]], lines[starts[1] :]
    for order in ((*words, *rest, *tables), (*tables, *words, *rest)):
        shown = replace(document.as_printed, lines=order)
        codes = {one.check for one in run(Dossier(replace(document, as_printed=shown)))}
        assert not codes & {"S05", "S07"}
