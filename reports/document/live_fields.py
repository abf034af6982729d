"""Which figures can stand in the text and follow their table? {新收申请} and its kin."""

import re
from collections.abc import Mapping

from reports.document.fee import yuan
from reports.statute.schema import Cell, Figure, Figures

FIELDS: Mapping[str, Cell] = {
    "新收申请": "requests.new_received.total",
    "上年结转": "requests.carried_in.total",
    "办理总计": "requests.result_total.total",
    "予以公开": "requests.granted.total",
    "部分公开": "requests.partly_granted.total",
    "结转下年": "requests.carried_out.total",
    "制发规范性文件": "disclosure.normative_documents.issued",
    "废止规范性文件": "disclosure.normative_documents.repealed",
    "现行有效规范性文件": "disclosure.normative_documents.in_force",
    "行政许可": "disclosure.licences.decisions",
    "行政处罚": "disclosure.penalties.decisions",
    "行政强制": "disclosure.coercions.decisions",
    "行政复议": "disputes.reconsideration.total",
    "直接起诉": "disputes.litigation_direct.total",
    "复议后起诉": "disputes.litigation_after_reconsideration.total",
}
"""The name a clerk sees in braces, and the cell whose figure is printed in its place."""

TOKEN = re.compile(r"\{([^{}\n]{1,20})\}")


def resolve(text: str, figures: Figures) -> str:
    """Put figures in place of their fields; one whose cell is blank or unknown stays as it is."""

    def figure(match: re.Match[str]) -> str:
        value = figures.get(FIELDS.get(match[1], ""))
        return match[0] if value is None else written(value)

    return TOKEN.sub(figure, text)


def written(value: Figure) -> str:
    """Write a figure as it is printed: counts plainly, amounts without trailing zeros."""
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else yuan(value)
