"""Blocks from Excel, Word and web pages go into the grid."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from reports.statute.grid import grid
from reports.statute.schema import Table
from tests.browser.grid.conftest import Sheet
from tests.browser.harness import EDITION
from tests.figures import balanced

REQUESTS = EDITION.by_key["requests"]
N = "requests.new_received.natural_person"
E = "requests.new_received.commercial"
FIGURES = balanced(EDITION, 5, most=90)


def as_html(table: Table) -> str:
    """The whole table as Word copies it, labels and merges included."""
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td rowspan={box.rows} colspan={box.columns}><p><span>"
            f"{box.text or FIGURES[box.cell]}</span></p></td>"
            for box in row
        )
        + "</tr>"
        for row in grid(table)
    )
    return f"<html><body><!--StartFragment--><table>{rows}</table></body></html>"


def as_tabs(table: Table) -> str:
    """The whole table as a spreadsheet gives it: merged boxes leave blanks."""
    width = len(table.widths)
    sheet = [[""] * width for _ in grid(table)]
    for r, row in enumerate(grid(table)):
        for box in row:
            sheet[r][box.column] = box.text or str(FIGURES[box.cell])
    return "\r\n".join("\t".join(row) for row in sheet)


@pytest.mark.parametrize("key", ["disclosure", "requests", "disputes"])
@pytest.mark.parametrize("form", ["html", "tabs"])
def test_a_whole_copied_table_finds_its_own_cells(
    open_sheet: Callable[[str], Sheet], key: str, form: str
) -> None:
    sheet, table = open_sheet(key), EDITION.by_key[key]
    first = table.cells[0]
    if form == "html":
        sheet.paste(first, html=as_html(table))
    else:
        sheet.paste(first, text=as_tabs(table))
    assert set(sheet.values().values()) == {""}
    expect(sheet.notice).to_contain_text(f"按表头对上了{len(table.cells)}格")
    sheet.answer("放入")
    assert {c: float(v) for c, v in sheet.values().items()} == {
        c: float(FIGURES[c] or 0) for c in table.cells
    }


def test_a_bare_block_starts_at_the_focused_cell(requests: Sheet) -> None:
    requests.paste(E, text="1\t2\n3\t4\n")
    values = requests.values()
    assert values[E] == "1"
    assert values["requests.new_received.research"] == "2"
    assert values["requests.carried_in.commercial"] == "3"
    assert values["requests.carried_in.research"] == "4"
    assert values[N] == ""


def test_labels_lead_a_block_to_its_lines_wherever_the_cursor_is(requests: Sheet) -> None:
    requests.paste(
        "requests.carried_out.other_organisation", text="（七）总计\t5\t0\n（一）予以公开\t4\t1"
    )
    requests.answer("放入")
    values = requests.values()
    assert values["requests.result_total.natural_person"] == "5"
    assert values["requests.granted.commercial"] == "1"
    assert values["requests.carried_out.other_organisation"] == ""


def test_labels_of_another_form_are_asked_about(requests: Sheet) -> None:
    requests.paste(N, text="项目\t自然人\n新收申请数\t7\n结转申请数\t8")
    assert set(requests.values().values()) == {""}
    expect(requests.notice).to_contain_text("× 自然人 ← 7")
    requests.answer("放入")
    assert requests.values()[N] == "7"
    assert requests.values()["requests.carried_in.natural_person"] == "8"
    expect(requests.notice).to_contain_text("跳过了4格表头文字")


def test_figures_are_cleaned_and_the_notice_says_which(requests: Sheet) -> None:
    requests.paste(N, text="1,234\t１２\t3件\t5.0\t0")
    assert list(requests.values().values())[:5] == ["1234", "12", "3", "5", "0"]
    expect(requests.notice).to_contain_text("整理了4格：“1,234”→1234，“１２”→12，“3件”→3等")


def test_dashes_become_blank_and_never_zero(requests: Sheet) -> None:
    requests.paste(N, text="—\t-\t－\t/\t无\t——\t1")
    assert list(requests.values().values())[:7] == ["", "", "", "", "", "", "1"]
    expect(requests.notice).to_contain_text("6格是“—”、“-”、“－”，按空白处理；没有请填0")


def test_what_is_no_figure_stays_to_be_explained(requests: Sheet) -> None:
    requests.paste(N, text="3（其中网络2）\t-5\t😀")
    assert list(requests.values().values())[:3] == ["3（其中网络2）", "-5", "😀"]


def test_yuan_become_ten_thousands_in_the_fee_column(open_sheet: Callable[[str], Sheet]) -> None:
    sheet = open_sheet("disclosure")
    sheet.paste("disclosure.fees.amount", text="5,000元\n")
    expect(sheet.cell("disclosure.fees.amount")).to_have_value("0.5")


SEVERAL = ["5、1、0006", "5，1，6", "5；1；6", "5件、1件", "5 100", "5 1 0006", "5  1\u30006"]


@pytest.mark.parametrize("text", SEVERAL)
def test_several_figures_in_one_cell_are_asked_about(requests: Sheet, text: str) -> None:
    requests.paste(N, text=text)
    assert set(requests.values().values()) == {""}
    expect(requests.notice).to_contain_text("粘贴的一格里有")
    requests.answer("原样放进这一格")
    assert requests.values()[N] == " ".join(text.split())
    requests.answer("撤销")
    requests.paste(N, text=text)
    requests.answer("从这一格起向右各放一个")
    parts = [str(int(one)) for one in re.findall(r"\d+", text)]
    assert list(requests.values().values())[: len(parts) + 1] == [*parts, ""]


def test_figures_of_thousands_beside_each_other_are_two(requests: Sheet) -> None:
    requests.paste(N, text="1,234 5,678")
    requests.answer("从这一格起向右各放一个")
    assert list(requests.values().values())[:3] == ["1234", "5678", ""]


def test_the_question_speaks_of_the_cells_as_they_stand_now(requests: Sheet) -> None:
    requests.paste(N, text="项目\t自然人\n新收申请数\t7\n结转申请数\t8")
    expect(requests.notice).not_to_contain_text("现在是")
    requests.type(N, "6")
    expect(requests.notice).to_contain_text("← 7（现在是6）")
    requests.answer("放入")
    assert requests.values()[N] == "7"


@pytest.mark.parametrize("text", ["1,234", "5/6", "2024年3月", "约5、6件", "3（其中网络2）"])
def test_one_figure_or_none_is_not_taken_for_several(requests: Sheet, text: str) -> None:
    requests.paste(N, text=text)
    expect(requests.notice).not_to_contain_text("粘贴的一格里有")


def test_what_does_not_fit_is_named(requests: Sheet) -> None:
    requests.paste("requests.carried_out.other_organisation", text="1\t2\t77\n88\t9")
    assert requests.values()["requests.carried_out.total"] == "2"
    expect(requests.notice).to_contain_text("有3处放不下，没有填入：“77”、“88”、“9”")


def test_a_paste_can_be_undone_with_the_button(requests: Sheet) -> None:
    requests.type(N, "6")
    requests.paste(N, text="1\t2")
    requests.notice.get_by_role("button", name="撤销").click()
    assert requests.values()[N] == "6"
    assert requests.values()[E] == ""


def test_ctrl_z_right_after_a_paste_takes_it_back(requests: Sheet) -> None:
    requests.paste(N, text="1\t2")
    requests.page.keyboard.press("Control+z")
    assert set(requests.values().values()) == {""}


def test_undo_leaves_what_was_typed_since(requests: Sheet) -> None:
    requests.paste(N, text="1\t2")
    requests.type(E, "9")
    requests.notice.get_by_role("button", name="撤销").click()
    assert requests.values()[E] == "9"
    assert requests.values()[N] == ""


def test_a_huge_paste_neither_hangs_nor_vanishes_in_silence(requests: Sheet) -> None:
    requests.paste(N, text="9" * 200_000)
    assert len(requests.values()[N]) == 64
    expect(requests.notice).to_contain_text("内容太长，只放进前64个字")


def test_many_rows_are_pasted_without_hanging(requests: Sheet) -> None:
    requests.paste(N, text="1\t2\t3\n" * 30_000)
    assert requests.values()["requests.carried_out.research"] == "3"
    expect(requests.notice).to_contain_text("放不下")


def test_a_short_text_goes_where_the_cursor_is(requests: Sheet) -> None:
    requests.type(N, "13")
    requests.page.keyboard.press("ArrowLeft")
    requests.page.evaluate("navigator.clipboard.writeText('2')")
    requests.page.keyboard.press("Control+v")
    expect(requests.cell(N)).to_have_value("123")


def test_full_width_digits_typed_by_hand_are_tidied_on_leaving(requests: Sheet) -> None:
    requests.type(N, "１２件")
    requests.page.keyboard.press("Tab")
    expect(requests.cell(N)).to_have_value("12")
