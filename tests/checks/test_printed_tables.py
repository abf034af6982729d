"""Labels and cells of printed tables, in the shapes in which tables are found."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.statute.format_2021 import FORMAT_2021 as EDITION
from tests.checks.printed_reports import printed

REQUESTS = EDITION.by_key["requests"].cells
DISPUTES = EDITION.by_key["disputes"].cells
WIDTH = 7


def _codes(*swaps, **more):
    return {one.check for one in run(printed(*swaps, **more))}


def _of(line):
    return {cell: None for cell in REQUESTS if cell.split(".")[1] == line}


@pytest.mark.parametrize(
    ("code", "swaps", "more"),
    [
        ("T01", [("\t\t3.其他\t\t\t\t\t\t\t\n", "")], {"figures": _of("other_other")}),
        (
            "T01",
            [("\t\t8.属于行政查询事项\t\t\t\t\t\t\t\n", "")],
            {"figures": _of("denied_administrative_query")},
        ),
        ("T02", [("\n行政强制\t0\t\t", "\n行政强制\t0\t\t\n政府集中采购\t0\t\t")], {}),
        ("T02", [("信息内容\t本年处理决定数量\t\t", "信息内容\t上一年项目数量\t本年增/减\t")], {}),
        ("T03", [("社会公益组织", "社会公益性组织")], {}),
        ("T03", [("本年废止件数", "本年度废止件数")], {}),
        ("T03", [("第二十条第（六）项", "第二十条（六）项")], {}),
        ("T03", [("本年收费金额（单位：万元）", "本年收费金额")], {}),
        ("T04", [("6.属于四类过程性信息", "6.属于四类过程行信息")], {}),
        (
            "T04",
            [
                (
                    "结果纠正\t其他结果\t尚未审结\t总计\t未经",
                    "结果纠错\t其他结果\t尚未审结\t总计\t未经",
                )
            ],
            {},
        ),
        ("T06", [("行政处罚\t0\t\t", "行政处罚\t0\t0\t")], {}),
        ("T06", [("\n规章\t0\t0\t0", "\n规章\t0\t0\t0\t0")], {}),
        ("T09", [("（三）不予公开", "(三)不予公开")], {}),
        ("T09", [("（四）无法提供", "（四） 无法提供")], {}),
        ("T10", [("\t\t6.属于四类过程性信息\t", "\t\t6.属于四类过程性信息\t\t")], {}),
        ("T11", [("六、其他需要", "\t\t\n六、其他需要")], {}),
        ("T12", [("\n规章\t0\t0\t0\n", "\n\t规章\n\t0\n\t0\n\t\n0\n")], {}),
    ],
)
def test_another_fault_of_a_table_is_found(code, swaps, more):
    assert code in _codes(*swaps, **more)


@pytest.mark.parametrize(
    ("raw", "figure", "suggested"),
    [
        ("无", None, "0"),
        ("／", None, "0"),
        ("1,200", 1200, "1200"),
        ("３", 3, "3"),
        ("5件", None, "5"),
    ],
)
def test_a_cell_that_is_no_plain_number_is_to_be_written_as_one(raw, figure, suggested):
    cell = "disclosure.normative_documents.in_force"
    found = [
        one for one in run(printed(raw={cell: raw}, figures={cell: figure})) if one.check == "T07"
    ]
    assert [one.cells for one in found] == [(cell,)]
    assert f"数字{suggested}。" in found[0].message


@pytest.mark.parametrize("raw", ["0", " 12 ", "59237.2449", "22（其中修订16件）"])
def test_plain_numbers_and_remarks_are_not_accused(raw):
    assert "T07" not in _codes(raw={"disclosure.normative_documents.in_force": raw})


def test_a_heading_may_stand_again_before_any_of_its_groups():
    """In one cell with it, as on the page where a cut table goes on."""
    group, heading = "（三）不予公开", "三、本年度办理结果"
    assert not {"T03", "T04"} & _codes((f"\t{group}\t", f"{heading}{group}\t"))


@pytest.mark.parametrize(
    "run_on", ["三、本年度办理结果（四）无法提供", "（四）三、本年度办理结果无法提供"]
)
def test_cells_that_a_file_prints_as_one_are_no_misprint(run_on):
    assert not {"T03", "T04"} & _codes(("\t（一）予以公开\t", f"\t{run_on}\t"))


def test_a_short_name_that_lacks_a_letter_of_a_label_is_no_misprint_of_it():
    line = "一、本年新收政府信息公开申请数量"
    assert not {"T03", "T04"} & _codes((f"\n{line}", f"\n申请情况\n{line}"))


def _cells(lines, before="", after=""):
    for line in lines:
        if "\t" not in line:
            yield line
            continue
        for cell in line.split("\t"):
            yield f"{before}{cell}"
            yield from after
        yield ""


SHAPES = {
    "a tab and a cell a line": lambda lines: list(_cells(lines, before="\t")),
    "a cell a paragraph": lambda lines: list(_cells(lines, after=[""])),
    "a bar between cells": lambda lines: list(_cells(lines, after=["|"])),
    "bars": lambda lines: [
        f"{line.replace(chr(9), ' | ')} |" if "\t" in line else line for line in lines
    ],
    "bars at both ends": lambda lines: [
        f"| {line.replace(chr(9), ' | ')} |" if "\t" in line else line for line in lines
    ],
    "cells glued": lambda lines: [line.replace("\t", "") for line in lines],
    "cells spaced": lambda lines: [line.replace("\t", " ") for line in lines],
    "all in one line": lambda lines: [" | ".join(lines)],
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", ["txt", "html", "pdf", "docx"])
def test_a_correct_report_is_accused_in_no_shape(shape, kind):
    document = printed(kind=kind).document
    lines = tuple(SHAPES[shape](document.as_printed.lines))
    shown = replace(document, as_printed=replace(document.as_printed, lines=lines))
    assert run(Dossier(shown)) == ()


@pytest.mark.parametrize("shape", ["a tab and a cell a line", "a cell a paragraph", "bars"])
@pytest.mark.parametrize(
    ("code", "swap"),
    [
        ("T03", ("\n行政规范性文件\t", "\n规范性文件\t")),
        ("T04", ("1.属于国家秘密", "1.属于国家密秘")),
        ("T06", ("行政许可\t0\t\t", "行政许可\t0\t0\t0")),
    ],
)
def test_a_fault_is_found_in_every_shape(shape, code, swap):
    document = printed(swap).document
    lines = tuple(SHAPES[shape](document.as_printed.lines))
    shown = replace(document, as_printed=replace(document.as_printed, lines=lines))
    assert code in {one.check for one in run(Dossier(shown))}


def test_labels_broken_over_lines_are_put_together():
    broken = [
        ("\n规章\t", "\n规\n章\t"),
        ("\n行政强制\t0\t\t", "\n\t行政\n强制\n\t0\n"),
    ]
    assert not {code for code in _codes(*broken) if code[0] == "T"}


def test_a_missing_line_is_not_blank_too():
    figures = _of("other_other")
    found = run(printed(("\t\t3.其他\t\t\t\t\t\t\t\n", ""), figures=figures))
    assert [one.check for one in found if one.check[0] == "T"] == ["T01"]
    assert set(found[0].cells) == set(figures)


def test_blank_cells_of_a_line_that_is_there_stay_a_finding_of_their_own():
    figures = _of("other_other") | {"requests.granted.research": None}
    found = run(printed(("\t\t3.其他\t\t\t\t\t\t\t\n", ""), figures=figures))
    blank = [one for one in found if one.check == "T05"]
    assert [one.cells for one in blank] == [("requests.granted.research",)]


def test_pictures_of_tables_are_named_once():
    text = printed(figures=dict.fromkeys(DISPUTES)).document.as_printed.lines
    kept = tuple(
        line for line in text if not line.startswith(("行政复议\t", "结果维持", "\t\t\t\t\t"))
    )
    document = printed(figures=dict.fromkeys(DISPUTES)).document
    found = run(Dossier(replace(document, as_printed=replace(document.as_printed, lines=kept))))
    fourth = [one.check for one in found if one.chapter == "4"]
    assert fourth == ["S10"]


def test_the_old_form_is_one_finding_a_chapter():
    found = run(
        printed(
            (
                "本年制发件数\t本年废止件数\t现行有效件数",
                "本年新制作数量\t本年新公开数量\t对外公开总数量",
            ),
            ("\n行政规范性文件\t", "\n规范性文件\t"),
        )
    )
    assert [one.check for one in found if one.chapter == "2"] == ["T02"]


def test_a_merged_label_broken_over_two_rows_is_not_accused():
    swaps = [
        ("\t（四）无法提供\t1.本机关", "\t（四）无\t1.本机关"),
        ("\t\t2.没有现成", "\t法提供\t2.没有现成"),
    ]
    assert _codes(*swaps, kind="pdf") == set()


@pytest.mark.parametrize(("kind", "is_accused"), [("txt", True), ("docx", False), ("pdf", False)])
def test_a_space_is_held_against_a_label_only_where_it_was_typed(kind, is_accused):
    assert ("T09" in _codes(("商业企业", "商业 企业"), kind=kind)) == is_accused


def _with_more_in_each_row(number):
    """The sound report, something standing behind the figures of each line of the requests."""
    document, count, lines = printed().document, 1, []
    labels = {one.label for one in EDITION.by_key["requests"].lines}
    for line in document.as_printed.lines:
        cells = line.split("\t")
        if labels.intersection(cells) and len(cells) > WIDTH:
            count += 1
            cells = [*cells[:-WIDTH], *["0"] * WIDTH, number(count)]
        lines.append("\t".join(cells))
    assert count == len(labels) + 1
    shown = replace(document.as_printed, lines=tuple(lines))
    return Dossier(replace(document, as_printed=shown))


@pytest.mark.parametrize("number", [str, lambda n: "7"], ids=["counted", "another column"])
def test_a_column_that_the_form_has_not_is_no_figure_too_many_of_each_line(number):
    assert "T06" not in {one.check for one in run(_with_more_in_each_row(number))}


def test_a_unit_behind_a_label_is_no_other_word():
    assert "T03" not in _codes(
        ("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量（件）")
    )


def test_a_column_cut_short_is_none_of_the_form_that_was_replaced():
    assert "T02" not in _codes(("本年处理决定数量", "处理决定数量"))


@pytest.mark.parametrize("signs", ["（{}）", "({})", "—{}"])
def test_a_column_behind_its_group_is_no_misprint(signs):
    said = f"行政诉讼{signs.format('复议后起诉')}"
    assert not {"T03", "T04"} & set(_codes(("\t复议后起诉", f"\t{said}")))


def test_a_habit_of_writing_figures_is_one_finding_with_all_its_cells():
    cells = [one for one in REQUESTS if ".granted." in one][:5]
    dressed = {cell: f"{n},00{n}" for n, cell in enumerate(cells, 1)}
    told = [one for one in run(printed(raw=dressed)) if one.check == "T07"]
    assert [one.cells for one in told] == [tuple(cells)]
    assert "5格用了千分位" in told[0].message
    few = dict([*dressed.items()][:3])
    assert len([one for one in run(printed(raw=few)) if one.check == "T07"]) == 3
