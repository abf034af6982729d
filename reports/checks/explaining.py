"""Which findings are explained, which explanations are out of date, and what could be said?"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reports.checks.base import Dossier
from reports.checks.explanations import GivenExplanation
from reports.checks.finding import Finding
from reports.statute.schema import Cell, Figures

LONGEST_LINE = 100
LEAST_SAID = 4
"""An explanation of fewer characters (无, 是的) explains nothing."""

_NUMBER = re.compile(r"[0-9０-９]+(?:\.[0-9０-９]+)?")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Suggestion:
    """A line to start from, for the findings of a check that it fits.

    ``says`` is what such a finding speaks of; ``sign`` how this year's figure lies to the other
    one: 1 above it, -1 below. Without them it fits all findings of the check.
    """

    line: str
    says: str = ""
    sign: int = 0

    def fits(self, finding: Finding) -> bool:
        """Whether the line is an answer to what is objected to."""
        return self.says in finding.message and self.sign in (0, _lies(finding))


_ABOVE, _BELOW = 1, -1
_FINISHED = Suggestion("正文指已到期的申请全部办结，结转的尚未到期。")

SUGGESTIONS: Mapping[str, tuple[Suggestion, ...]] = {
    "A07": (
        Suggestion("部分当年制发的文件已在年内失效。"),
        Suggestion("部分文件由上级统一废止，不计入本机关废止数。"),
    ),
    "A08": (Suggestion("只有申请总数，没有按申请人类别统计。"),),
    "Y01": (
        Suggestion("上年报告填写有误，已按实际结转件数填写。"),
        Suggestion("机构调整，接收了其他机关未办结的申请。", sign=_ABOVE),
        Suggestion("机构调整，部分未办结的申请移交其他机关。", sign=_BELOW),
    ),
    "Y02": (
        Suggestion("经集中清理，部分文件自然失效，不计入本年废止数。", sign=_BELOW),
        Suggestion("机构调整，部分文件划转至其他机关。", sign=_BELOW),
        Suggestion("机构调整，其他机关的部分文件划入本机关。", sign=_ABOVE),
        Suggestion("上年报告的现行有效件数有误，本年已更正。"),
    ),
    "Y03": (Suggestion("该案件年末仍未审结。"),),
    "Y04": (Suggestion("已与业务台账核对，变化属实。"),),
    "Y05": (Suggestion("该项工作机制未变，文字沿用，数据已更新。"),),
    "Y06": (Suggestion("该问题仍在整改，本年继续列出。"),),
    "Y07": (Suggestion("机构职责和工作机制未变，相应文字沿用，数据已更新。"),),
    "P02": (Suggestion("已核对，均为行政规范性文件，不含普通公文。"),),
    "P03": (Suggestion("已核对，单位确为万元。"),),
    "P04": (Suggestion("已核对，均以本机关名义作出许可决定。"),),
    "P05": (Suggestion("已核对，有赋权依据，决定已公示。"),),
    "P06": (Suggestion("已核对，有定密依据。"),),
    "P07": (Suggestion("已与业务台账核对，单位确为件。"),),
    "P08": (_FINISHED,),
    "P09": (Suggestion("复议在更早的年度作出，本年起诉。"),),
    "X02": (Suggestion("申请情况见第三章表格，正文没有重复写。"),),
    "X05": (Suggestion("正文按文件发布口径统计，表格按制发口径统计。"),),
    "X06": (Suggestion("正文按受理件数统计，表格按处理决定件数统计。"),),
    "X07": (Suggestion("正文包含与政府信息公开无关的案件。", says="正文说“"),),
    "X08": (
        Suggestion("同一条信息在多个平台发布，分项有重复。", says="多于"),
        Suggestion("正文只列主要分项，未列全部。", says="不符"),
        Suggestion("比例按四舍五入或者其他口径计算。", says="按文中数字计算"),
    ),
    "X10": (_FINISHED,),
    "D03": (Suggestion("因数据核对推迟公布。"),),
    "D04": (
        Suggestion("本县不要求年度报告署名。", says="没有署名。"),
        Suggestion("本县不要求年度报告写成文日期。", says="没有日期。"),
        Suggestion("本县不要求年度报告署名、写成文日期。", says="没有署名和日期。"),
    ),
    "D07": (Suggestion("这里写的是往年情况，年份无误。"),),
    "D12": (
        Suggestion("按县里的安排提前报送，全年数据以年底核定的为准。", says="还没有结束"),
        Suggestion("按县里的安排提前报送，成文日期是预定的签发日期。", says="还没有到"),
    ),
}
"""By code of the check. A finding that only has to be put right has none: no line would fit."""


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
    known = SUGGESTIONS.get(finding.check, ())
    usual = tuple(one.line for one in known if one.fits(finding))
    return (finding.offered, *usual) if finding.offered else usual


_OTHER_WAY = {"Y02"}
"""Checks whose left sum is last year's, and whose right one is this year's."""


def _lies(finding: Finding) -> int:
    if not finding.difference:
        return 0
    is_above = (finding.difference > 0) != (finding.check in _OTHER_WAY)
    return _ABOVE if is_above else _BELOW


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
