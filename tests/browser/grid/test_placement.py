"""A pasted figure stands where its labels say, or is asked about; none is made up."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from tests.browser.grid.conftest import Sheet
from tests.browser.grid.test_pasting import FIGURES, as_html, as_tabs
from tests.browser.harness import EDITION

NEW = "requests.new_received"
WHO = {
    "自然人": "natural_person",
    "商业企业": "commercial",
    "科研机构": "research",
    "社会公益组织": "public_welfare",
    "法律服务机构": "legal_service",
    "其他": "other_organisation",
    "总计": "total",
}
ROW = [f"{NEW}.{key}" for key in WHO.values()]
PLACED = """async ([text, html, name]) => {
  const { block } = await import("/static/js/clipboard.js");
  const { placement } = await import("/static/js/placement.js");
  const { cells } = await import("/static/js/cells.js");
  const { clean } = await import("/static/js/cleaning.js");
  const root = document.querySelector("[data-grid]");
  const clipboard = { getData: (kind) => (kind === "text/html" ? html : text) };
  const found = placement(block(clipboard), cells(root), document.getElementsByName(name)[0]);
  const read = ({ input, raw }) => [input.name, clean(raw, input.inputMode === "decimal").text];
  const writes = Object.fromEntries(found.writes.map(read).filter(([, text]) => text));
  return { isSure: found.isSure, rest: found.rest, writes };
}"""


def placed(sheet: Sheet, text: str = "", html: str = "", at: str = f"{NEW}.natural_person") -> Any:
    """Where a pasted block would go."""
    return sheet.page.evaluate(PLACED, [text, html, at])


def table_of(rows: list[list[str]]) -> str:
    """Rows as HTML; a cell is its text, or its whole element."""
    cells = ("".join(c if c.startswith("<td") else f"<td>{c}</td>" for c in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


@pytest.mark.parametrize("gap", ["   ", " ", "\u3000", "\u3000\u3000", "\xa0\xa0", "\t", " \t "])
def test_figures_with_blanks_between_them_are_never_glued(requests: Sheet, gap: str) -> None:
    """Without tabs it is one line of text: whether its figures are cells, the person says."""
    requests.paste(ROW[0], text=gap.join("5100006"))
    if "\t" not in gap:
        assert set(requests.values().values()) == {""}
        requests.answer("从这一格起向右各放一个")
    values = requests.values()
    assert [values[cell] for cell in ROW] == list("5100006")


@pytest.mark.parametrize("label", ["本年新收", "新收", "本年新收申请", "一、本年新收申请数量"])
def test_the_usual_short_names_of_a_line_are_known(requests: Sheet, label: str) -> None:
    found = placed(requests, f"\t自然人\t总计\n{label}\t3\t4\n予以公开\t2\t3")
    assert found["writes"][f"{NEW}.natural_person"] == "3"
    assert found["writes"][f"{NEW}.total"] == "4"
    assert found["isSure"]
    assert not found["rest"]


def test_a_line_that_nobody_knows_is_named_with_its_figures(requests: Sheet) -> None:
    found = placed(requests, "\t自然人\t总计\n电话咨询\t3\t4\n予以公开\t2\t3")
    assert found["rest"] == ["电话咨询 3 4"]


def test_a_number_that_may_be_one_or_two_stays_as_it_was_typed(requests: Sheet) -> None:
    requests.paste(ROW[0], text="5 100")
    requests.answer("原样放进这一格")
    assert requests.values()[ROW[0]] == "5 100"
    requests.page.keyboard.press("Tab")
    assert requests.values()[ROW[0]] == "5 100"


@pytest.mark.parametrize("cell", ["<p>5</p><p>1</p>", "5<br>1", "<div>5</div>1", "5 1", "5&nbsp;1"])
def test_two_lines_of_a_copied_cell_never_become_one_figure(requests: Sheet, cell: str) -> None:
    requests.paste(ROW[0], html=f"<table><tr><td>{cell}</td><td>3</td></tr></table>")
    expect(requests.notice).to_contain_text("有1格里不止一个数")
    requests.answer("放入")
    assert requests.values()[ROW[0]] not in {"51", "5", "1"}
    assert requests.values()[ROW[1]] == "3"


LEDGERS = {
    "heads": "自然人\t法人\t总计\n5\t1\t6",
    "blanks": "自然人   法人   总计\n5   1   6",
    "wide": "自然人\u3000法人\u3000总计\n5\u30001\u30006",
    "listed": "自然人\t5\n法人\t1\n总计\t6",
    "listed with a head": "类别\t件数\n自然人\t5\n法人\t1\n总计\t6",
    "listed with units": "自然人 5件\n法人 1件\n总计 6件",
    "other words": "公民\t法人或其他组织\t合计\n5\t1\t6",
}
NOTHING_FROM_OTHERS = {
    "heads": "自然人\t法人\t总计\n5\t0\t5",
    "another order": "合计\t法人\t自然人\n5\t0\t5",
    "listed": "自然人 5件\n法人 0件\n总计 5件",
    "with its line": "项目\t自然人\t法人\t总计\n本年新收\t5\t0\t5",
    "heads over figures alone": "自然人\t法人\t总计\n本年新收\t5\t0\t5",
}


@pytest.mark.parametrize("form", NOTHING_FROM_OTHERS)
def test_nothing_from_organisations_is_nothing_from_each_kind(requests: Sheet, form: str) -> None:
    found = placed(requests, NOTHING_FROM_OTHERS[form])
    members = [cell for cell in ROW if not cell.endswith((".natural_person", ".total"))]
    assert found["isSure"]
    assert found["writes"] == {ROW[0]: "5", ROW[-1]: "5", **dict.fromkeys(members, "0")}


def test_a_group_and_its_own_columns_are_not_both_laid(requests: Sheet) -> None:
    found = placed(requests, "自然人\t法人\t商业企业\n5\t0\t2")
    assert found["writes"] == {ROW[0]: "5", ROW[1]: "2"}
    assert not found["isSure"]


CUT = {
    "企业": "commercial",
    "科研": "research",
    "公益": "public_welfare",
    "法律服务": "legal_service",
}


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.permutations([*CUT, "自然人", "合计"]), length=st.integers(2, 6))
def test_heads_cut_short_lead_where_only_one_is_meant(
    requests: Sheet, order: list[str], length: int
) -> None:
    names = order[:length]
    known = CUT | {"自然人": "natural_person", "合计": "total"}
    found = placed(requests, "\t".join(names) + "\n" + "\t".join(str(n) for n in range(length)))
    assert found["writes"] == {f"{NEW}.{known[name]}": str(n) for n, name in enumerate(names)}


def test_a_head_that_may_mean_two_columns_leads_nowhere(requests: Sheet) -> None:
    found = placed(requests, "自然人\t机构\n5\t3")
    assert found["writes"] == {ROW[0]: "5"}
    assert found["rest"] == ["3"]


LINES = {
    "本年新收": "new_received",
    "上年结转": "carried_in",
    "（一）予以公开": "granted",
    "部分公开": "partly_granted",
    "结转下年度继续办理": "carried_out",
}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    lines=st.lists(st.sampled_from(sorted(LINES)), min_size=2, max_size=5, unique=True),
    heads=st.lists(st.sampled_from(sorted(WHO)), min_size=2, max_size=7, unique=True),
    is_turned=st.booleans(),
    as_page=st.booleans(),
)
def test_lines_and_heads_lead_together_in_any_order_and_turned(
    requests: Sheet, lines: list[str], heads: list[str], is_turned: bool, as_page: bool
) -> None:
    figure = {
        (line, head): str(7 * r + c) for r, line in enumerate(lines) for c, head in enumerate(heads)
    }
    rows = [["项目", *heads], *([line, *(figure[line, head] for head in heads)] for line in lines)]
    if is_turned:
        rows = [list(row) for row in zip(*rows, strict=True)]
    text = "\n".join("\t".join(row) for row in rows)
    found = placed(requests, html=table_of(rows)) if as_page else placed(requests, text)
    assert found["isSure"]
    assert found["writes"] == {
        f"requests.{LINES[line]}.{WHO[head]}": text for (line, head), text in figure.items()
    }


def test_what_heads_led_is_shown_before_it_is_written(requests: Sheet) -> None:
    requests.type(f"{NEW}.total", "9")
    requests.paste(ROW[0], text="总计\t自然人\n6\t6")
    expect(requests.notice).to_contain_text("按表头对上了2格")
    shown = requests.notice.locator("li").all_text_contents()
    assert shown[0].endswith("× 总计 ← 6（现在是9）")
    assert requests.values()[ROW[0]] == ""
    requests.answer("放入")
    assert requests.values()[ROW[0]] == "6"


def test_the_heads_of_another_chapter_are_said_to_be_so(requests: Sheet) -> None:
    requests.paste(
        ROW[0], text="信息内容\t本年制发件数\t本年废止件数\n规章\t1\t0\n规范性文件\t2\t0"
    )
    expect(requests.notice).to_contain_text("是不是别的章的表")


@pytest.mark.parametrize("form", LEDGERS)
def test_a_ledger_is_never_laid_by_position_past_its_heads(requests: Sheet, form: str) -> None:
    requests.paste(f"{NEW}.research", text=LEDGERS[form])
    assert set(requests.values().values()) == {""}
    expect(requests.notice).to_contain_text("不会放入：“1")
    requests.answer("放入")
    filled = {cell: text for cell, text in requests.values().items() if text}
    assert filled == {f"{NEW}.natural_person": "5", f"{NEW}.total": "6"}


def test_a_question_refused_changes_nothing_and_one_accepted_can_be_undone(
    requests: Sheet,
) -> None:
    requests.type(f"{NEW}.natural_person", "9")
    requests.paste(f"{NEW}.natural_person", text=LEDGERS["heads"])
    expect(requests.notice).to_contain_text("× 自然人 ← 5（现在是9）")
    requests.answer("取消")
    assert requests.values()[f"{NEW}.natural_person"] == "9"
    expect(requests.cell(f"{NEW}.natural_person")).to_be_focused()
    requests.paste(f"{NEW}.natural_person", text=LEDGERS["heads"])
    requests.answer("放入")
    assert requests.values()[f"{NEW}.natural_person"] == "5"
    requests.answer("撤销")
    assert requests.values()[f"{NEW}.natural_person"] == "9"
    assert requests.values()[f"{NEW}.total"] == ""


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.permutations(sorted(WHO)), length=st.integers(2, 7), turned=st.booleans())
def test_known_heads_lead_in_whatever_order(
    requests: Sheet, order: list[str], length: int, turned: bool
) -> None:
    names = order[:length]
    rows = [names, [str(n + 1) for n in range(length)]]
    if turned:
        rows = [list(pair) for pair in zip(*rows, strict=True)]
    found = placed(requests, "\n".join("\t".join(row) for row in rows))
    assert found["isSure"]
    assert found["writes"] == {f"{NEW}.{WHO[name]}": str(n + 1) for n, name in enumerate(names)}


def test_rows_and_heads_lead_together_through_merged_boxes(requests: Sheet) -> None:
    rows = [
        ["<td rowspan=2>项目</td>", "<td rowspan=2>总计</td>", "<td colspan=2>法人或其他组织</td>"],
        ["科研<br>机构", "商业企业"],
        ["予以公开", "5,100", "<p>100</p>", "5000件"],
        ["（二）部分公开", "—", "0", "２"],
    ]
    found = placed(requests, html=table_of(rows))
    assert found["isSure"]
    assert found["writes"] == {
        "requests.granted.total": "5100",
        "requests.granted.research": "100",
        "requests.granted.commercial": "5000",
        "requests.partly_granted.research": "0",
        "requests.partly_granted.commercial": "2",
    }


@pytest.mark.parametrize("key", ["disclosure", "requests", "disputes"])
@pytest.mark.parametrize("form", ["html", "tabs"])
def test_a_whole_document_never_puts_one_table_into_another(
    open_sheet: Callable[[str], Sheet], key: str, form: str
) -> None:
    sheet, table = open_sheet(key), EDITION.by_key[key]
    if form == "html":
        whole = "".join(f"<p>{one.caption}2024年3月</p>{as_html(one)}" for one in EDITION.tables)
        found = placed(sheet, html=whole, at=table.cells[0])
    else:
        parts = (f"{one.caption}\n共5 1件。\n{as_tabs(one)}" for one in EDITION.tables)
        found = placed(sheet, text="\n".join(parts), at=table.cells[0])
    assert found["isSure"]
    expected = {cell: float(FIGURES[cell] or 0) for cell in table.cells}
    assert {cell: float(text) for cell, text in found["writes"].items()} == expected


@pytest.mark.parametrize("other", ["disclosure", "disputes"])
def test_another_table_is_never_laid_over_this_one_unasked(requests: Sheet, other: str) -> None:
    found = placed(requests, html=as_html(EDITION.by_key[other]))
    assert not found["isSure"] or not found["writes"]


def test_two_tables_that_claim_one_cell_are_asked_about(requests: Sheet) -> None:
    row = ["予以公开", *"5100006"]
    found = placed(requests, html=table_of([row]) + table_of([[row[0], *"6100007"]]))
    assert not found["isSure"]
    assert "requests.granted.natural_person" not in found["writes"]
    assert found["writes"]["requests.granted.commercial"] == "1"


@pytest.mark.parametrize("figure", ["约5", "50%", "共5件", "5.5.5", "5/6", "5-6", "第5", "5（1）"])
def test_what_is_no_figure_never_becomes_one(requests: Sheet, figure: str) -> None:
    requests.paste(ROW[0], text=f"{figure}\t3")
    if requests.notice.get_by_role("button", name="放入").count():
        requests.answer("放入")
    assert requests.values()[ROW[0]] in {figure, ""}


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.lists(
            st.one_of(
                st.integers(0, 99_999).map(str),
                st.sampled_from([*WHO, "法人", "予以公开", "（七）总计", "—", "", "5 1", "1,234"]),
            ),
            min_size=1,
            max_size=8,
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["\t", "   ", "\u3000"]),
)
def test_no_figure_is_ever_made_up(requests: Sheet, rows: list[list[str]], gap: str) -> None:
    text = "\n".join(gap.join(row) for row in rows)
    there = {one.replace(",", "") for one in re.split(r"[\s]+", text)}
    found = placed(requests, text)
    figures = {text for text in found["writes"].values() if text.isdigit()}
    assert figures <= there
