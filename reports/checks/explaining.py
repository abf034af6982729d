"""Which findings are explained, which explanations are out of date, and what could be said?"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from reports.checks.base import Dossier
from reports.checks.explanations import GivenExplanation
from reports.checks.finding import Finding
from reports.statute.schema import Cell, Figures

LONGEST_LINE = 100
LEAST_SAID = 4
"""An explanation of fewer characters (无, 是的) explains nothing."""

_NUMBER = re.compile(r"[0-9０-９]+(?:\.[0-9０-９]+)?")
_HAN = re.compile(r"[\u3400-\u9fff]")

SUGGESTIONS: Mapping[str, tuple[str, ...]] = {
    "A07": ("部分当年制发的文件已在年内失效。", "部分文件由上级统一废止，不计入本机关废止数。"),
    "Y01": ("上年报告填写有误，已按实际结转件数填写。", "机构调整，结转件数随职能划转。"),
    "Y02": (
        "经集中清理，部分文件自然失效，不计入本年废止数。",
        "机构调整，部分文件划转至其他机关。",
        "上年报告的现行有效件数有误，本年已更正。",
    ),
    "Y05": ("该项工作机制未变，文字沿用，数据已更新。",),
    "P03": ("已核对，单位确为万元。",),
    "X05": ("正文按文件发布口径统计，表格按制发口径统计。",),
    "X06": ("正文按受理件数统计，表格按处理决定件数统计。",),
    "X07": ("正文包含与政府信息公开无关的案件。",),
    "X08": ("同一条信息在多个平台发布，分项有重复。", "正文只列主要分项，未列全部。"),
    "X10": ("正文指已到期的申请全部办结，结转的尚未到期。",),
    "D03": ("因数据核对推迟公布。",),
    "D04": ("本县不要求年度报告署名。",),
    "D12": ("按县里的安排提前报送，全年数据以年底核定的为准。",),
    "Y": ("已与上年报告核对，差别属实。",),
    "P": ("已与业务台账核对，数字属实。",),
    "T": ("表格按上级统一要求填写。",),
    "X": ("正文与表格的统计口径不同。",),
    "D": ("按县里统一安排的日期签发。",),
}
"""By code of the check, else by its group."""


def settled(finding: Finding, dossier: Dossier) -> Finding:
    """Mark what is explained or waived; offer an old line again where the numbers changed."""
    if finding.action == "must_explain":
        return _explained(finding, dossier)
    if finding.action == "must_fix" and dossier.waivers and not finding.binding:
        return _waived(finding, dossier)
    return finding


def operands_hash(finding: Finding, dossier: Dossier) -> str:
    """SHA-256 of what a finding rests on: another number makes another hash, another word none.

    The cells' figures, those of last year where years are compared, the numbers that the
    sentence names; the quoted text where a finding has no cells.
    """
    last_year = dossier.last_year if finding.check.startswith("Y") else None
    operands = {
        "check": finding.check,
        "figures": _figures(finding.cells, dossier.figures),
        "last_year": _figures(finding.cells, last_year.figures) if last_year else None,
        "numbers": _NUMBER.findall(finding.message),
        "quote": "" if finding.cells else finding.quote,
    }
    plain = json.dumps(operands, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def objection_to(text: str) -> str:
    """What is wrong with a line as an explanation, in a sentence; empty where it will do."""
    line = text.strip()
    if "\n" in line or len(line) > LONGEST_LINE:
        return f"请用一句话说明，不超过{LONGEST_LINE}字。"
    if len(_HAN.findall(line)) < LEAST_SAID:
        return "请写明原因，例如“上年报告填写有误，本年已更正”。"
    return ""


def suggestions(finding: Finding) -> tuple[str, ...]:
    """Lines to start from: the one that was written before the numbers changed comes first."""
    usual = SUGGESTIONS.get(finding.check) or SUGGESTIONS.get(finding.check[0], ())
    return (finding.offered, *usual) if finding.offered else usual


def _explained(finding: Finding, dossier: Dossier) -> Finding:
    about_it = [one for one in dossier.explanations if _is_about(one, finding)]
    now = operands_hash(finding, dossier) if about_it else ""
    for one in reversed(about_it):
        if one.operands == now and not objection_to(one.text):
            return replace(finding, action="explained", explanation=one.text)
    return replace(finding, offered=about_it[-1].text) if about_it else finding


def _is_about(explanation: GivenExplanation, finding: Finding) -> bool:
    """The same check, and the same cells or, in the text, the same section."""
    if explanation.check != finding.check:
        return False
    if finding.cells or explanation.cells:
        return set(explanation.cells) == set(finding.cells)
    return explanation.section == finding.section


def _waived(finding: Finding, dossier: Dossier) -> Finding:
    waivers = [one for one in dossier.waivers if one.check == finding.check]
    now = operands_hash(finding, dossier) if waivers else ""
    reason = next((one.reason for one in waivers if one.operands == now), "")
    return replace(finding, action="waived", explanation=reason) if reason else finding


def _figures(cells: Iterable[Cell], figures: Figures) -> dict[Cell, str | None]:
    return {cell: None if (one := figures.get(cell)) is None else f"{one:f}" for cell in cells}
