"""Is the printed form what stands on paper, no more and no less?"""

from dataclasses import replace

import pytest

from reports.document import ProcessingFee, Signature
from reports.document.json_form import content_hash, dumps
from reports.document.printed import printed_form, printed_name, printed_title
from tests.documents import sound


def test_what_only_the_program_knows_is_left_out() -> None:
    secret = replace(
        sound(),
        unreadable={"requests.granted.total": "三件半"},
        remarks=("某处不清",),
        unread=({"where": "附件", "text": "内部"},),
        source={"kind": "docx"},
    )
    assert printed_form(secret) == printed_form(sound())
    assert "三件半" not in dumps(printed_form(secret))


def test_printing_twice_changes_nothing() -> None:
    once = printed_form(sound().with_texts({"lead": ("\u3000\u3000甲  乙\t丙\r\n丁\n\n",)}))
    assert once.text("lead") == ("甲 乙 丙", "丁")
    assert printed_form(once) == once


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("临水县 青石镇　人民政府", "临水县青石镇人民政府"),
        ("关于 ABC Town 的报告", "关于ABC Town的报告"),
        (" \x0b ", ""),
    ],
)
def test_padding_in_a_name_is_not_printed(typed: str, printed: str) -> None:
    assert printed_name(typed) == printed


def test_an_untitled_report_prints_the_official_title() -> None:
    assert printed_title(replace(sound(), title=" ")) == sound().title


def test_whose_report_it_is_follows_from_the_title_else_from_the_signature() -> None:
    other = replace(sound(), organisation="别的机关", title="2024年工作年度报告")
    assert printed_form(other).organisation == "临水县青石镇人民政府"
    assert printed_form(replace(other, signature=Signature())).organisation == ""
    about = replace(other, title="关于2024年政府信息公开工作的报告")
    assert printed_form(about).organisation == "临水县青石镇人民政府"


def test_the_fee_means_the_same_typed_by_hand_or_in_its_boxes() -> None:
    sentence = sound().fee.sentence(2024)
    typed = replace(
        sound().with_texts({"other_matters": (sentence, "另有说明。")}), fee=ProcessingFee()
    )
    stated = sound().with_texts({"other_matters": ("另有说明。",)})
    assert dumps(printed_form(typed)) == dumps(printed_form(stated))


def test_the_hash_follows_what_is_printed_alone() -> None:
    own, remarked, reworded = (
        content_hash(printed_form(replace(sound(), **change)))
        for change in ({}, {"remarks": ("别的",)}, {"texts": {"lead": ("别的",)}})
    )
    assert own == remarked
    assert own != reworded
