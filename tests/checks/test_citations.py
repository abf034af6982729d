"""L: how the regulation, the form and the notices are cited."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from tests.checks.judging import found
from tests.documents import sound, with_text

FULL = "《中华人民共和国政府信息公开条例》"
FORM = "《中华人民共和国政府信息公开工作年度报告格式》"
NUMBER = "（国办公开办函〔2021〕30号）"


def _with_lead(lead, document=None):
    document = with_text(document or sound(), "lead", lead)
    return with_text(document, "overview.intro", "现将有关情况报告如下。")


def _found(lead, code, document=None):
    document = _with_lead(lead, document)
    return found(Dossier(document), code)


@pytest.mark.parametrize(
    ("code", "lead"),
    [
        ("L01", f"根据{FORM}（国办公开办涵〔2021〕30号）。"),
        ("L01", f"根据{FORM}（国办公开函〔2021〕30号）。"),
        ("L01", f"根据{FORM}（国办公开〔2021〕30号）。"),
        ("L01", f"根据{FORM}（国办公开办函[2021]30号）。"),
        ("L01", f"根据{FORM}（国办公开办函（2021）30号）。"),
        ("L01", f"根据{FORM}（国办公开办函〔2021〕30）。"),
        ("L01", f"根据{FORM}（国办公开办函〔2022〕30号）。"),
        ("L02", f"《关于政府信息公开工作年度报告有关事项的通知》{NUMBER}"),
        ("L02", f"《国务院办公厅关于政府信息公开工作年度报告有关事项的通知》的要求{NUMBER}"),
        ("L03", "根据国办公开办函〔2019〕60号文件要求。"),
        ("L03", "根据《年度报告格式（试行）》（国办公开办函〔2019〕60号）。"),
        ("L04", f"根据{FORM}的要求编制。"),
        ("L04", "根据《政府信息公开工作年度报告格式》编制。"),
        ("L05", "根据《条例》规定编制。"),
        ("L05", "根据信息公开条例编制。"),
        ("L05", "落实《规定》《办法》要求。"),
        ("L06", f"根据{FULL}编制。"),
        ("L06", "本报告由六部分组成。"),
        ("L07", f"根据{FULL}（国务院令第492号）编制。"),
        ("L07", "根据《政府信息公开条例》（国务院令第710号）编制。"),
        ("L08", "《政府信息公开信息处理费管理办法》（国办函〔2021〕109号）"),
        ("L08", "《政府信息公开信息处理费管理办法》（国办函〔2020〕号）"),
        ("L09", f"根据{FULL}第三十一条要求，编制本报告。"),
        ("L09", "按照《条例》第三十二条，现公布年度报告。"),
        ("L10", f"根据《关于印发{FORM}的通知》{NUMBER}。"),
        ("L10", f"根据《关于印发<年度报告格式>的通知》{NUMBER}。"),
        ("L11", "《条例》第四十九条规定县级以上人民政府部门应当公布年报，据此编制。"),
        (
            "L11",
            "根据《条例》第四十九条“县级以上地方人民政府的政府信息公开工作主管部门”的规定。",
        ),
    ],
)
def test_a_wrong_citation_is_found(code, lead):
    assert _found(lead, code)


@pytest.mark.parametrize(
    "lead",
    [
        f"根据{FULL}（以下简称《条例》）和{FORM}{NUMBER}编制，《条例》第五十条。",
        f"根据{FULL}（国令第711号，以下简称“条例”）、{FORM}{NUMBER}编制，落实《条例》。",
        f"根据{FULL}第四十九条、第五十条和《关于印发〈政府信息公开工作年度报告格式〉的通知》{NUMBER}。",
        f"按照国办公开办函〔2021〕30号文件和{FULL}编制。",
        f"落实国务院办公厅政府信息与政务公开办公室（国办公开办）要求，按照{FORM}{NUMBER}编制。",
        f"根据{FORM}{NUMBER}，对照国办公开办函〔2019〕61号完善专栏。",
        f"根据{FORM}{NUMBER}和《湖北省政府信息公开条例》编制。",
        f"根据{FORM}{NUMBER}和《湖北省政府信息公开规定》（以下简称《规定》）编制，落实《规定》。",
        f"根据{FORM}{NUMBER}编制，依据{FULL}第三十二条征求第三方意见2次。",
    ],
)
def test_a_right_citation_is_left_alone(lead):
    found = run(Dossier(_with_lead(lead)))
    assert not {one.check for one in found if one.check.startswith("L")}


def test_signs_lost_beside_digits_are_only_a_hint():
    (finding,) = _found(f"根据{FORM}（国办公开办函〔202130号）编制。", "L01")
    assert finding.severity == "hint"


def test_a_short_name_after_the_full_one_is_only_a_hint():
    (finding,) = _found(f"根据{FULL}、{FORM}{NUMBER}编制，落实《条例》。", "L05")
    assert finding.severity == "hint"
    loose = _found(f"根据{FULL}（以下简称《条例》）、{FORM}{NUMBER}，落实公开条例。", "L05")
    assert [one.severity for one in loose] == ["hint"]


def test_the_trial_notice_is_accepted_beside_the_one_in_force():
    assert not _found(f"根据{FORM}{NUMBER}，不再执行国办公开办函〔2019〕60号。", "L03")


def test_a_department_may_cite_article_49():
    department = replace(sound(), level="county_department")
    said = "《条例》第四十九条规定县级以上人民政府部门应当公布年报，据此编制。"
    assert not _found(said, "L11", department)
