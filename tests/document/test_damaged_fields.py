"""A live field that is damaged is seen, and ordinary braces are not accused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.damaged_fields import damaged, marked, meant, why
from reports.document.live_fields import live_cells

ORDINARY = (
    "全年新收申请3件。",
    "本年新收申请{新收申请}件，予以公开{予以公开}件。",
    "办理{行政许可}件和{行政处罚}件",
    "见{附件清单}。",
    "｛附件一｝和{附件二}",
    "{行政许可事项清单}已经公布",
    "{}",
    "集合{甲，乙}",
    "",
)

DAMAGED = {
    "制发{制发规范性文件件，废止1件。": ("{制发规范性文件件", "制发规范性文件"),
    "制发制发规范性文件}件。": ("制发制发规范性文件}", "制发规范性文件"),
    "新收｛新收申请｝件。": ("｛新收申请｝", "新收申请"),
    "新收{新收申请｝件。": ("{新收申请｝", "新收申请"),
    "新收{新收申清}件。": ("{新收申清}", "新收申请"),
    "新收{新收的申请}件。": ("{新收的申请}", "新收申请"),
    "新收{ 新收申请 }件。": ("{ 新收申请 }", "新收申请"),
    "新收{{新收申请}}件。": ("新收{{新收申请}}件", "新收申请"),
    "新收{3}件。": ("{3}", ""),
    "新收{": ("{", ""),
    "这里多了一个}": ("这里多了一个}", ""),
    "制发{现行有效规范性\n文件}件": ("{现行有效规范性", "现行有效规范性文件"),
}


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_braces_are_never_accused(text: str) -> None:
    assert damaged(text) == ()
    assert why(text) == ""
    assert marked(text, "【{}】") == text


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_field_is_never_passed_over(text: str) -> None:
    fragment, name = DAMAGED[text]
    assert damaged(text)[0] == fragment
    assert meant(damaged(text)[0]) == name
    assert f"“{fragment}”" in why(text)
    assert name in why(text)


@given(st.sampled_from(sorted(live_cells())), st.data())
def test_a_brace_lost_or_doubled_is_always_seen(name: str, data: st.DataObject) -> None:
    whole = f"{{{name}}}"
    place = data.draw(st.sampled_from([0, len(whole) - 1]))
    broken = data.draw(
        st.sampled_from(
            [whole[:place] + whole[place + 1 :], whole[:place] + whole[place] + whole[place:]]
        )
    )
    assert damaged(f"共{broken}件")


@given(st.text("{}｛｝新收申请行政许可，。 3\n", max_size=30))
def test_marking_never_loses_a_character(text: str) -> None:
    shown = marked(text, "<{}>")
    assert shown.replace("<", "").replace(">", "") == text
    assert shown.count("<") == len(damaged(text))
