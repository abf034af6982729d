"""Take in a scan: a file in which nothing can be read, of a unit and a year that are known."""

from reports.models import Account, Agency
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.brought_in import Brought, BroughtIn
from reports.workflow.entering.blank_report import blank_report
from reports.workflow.files.scanned import kind_of
from reports.workflow.refusal import Refused

NO_SCAN = (
    "这个文件读不出文字，也不是完整的PDF、JPEG或PNG，没有办法照着代录。请用扫描仪存成其中一种再收。"
)


def bring_scan(name: str, data: bytes, agency: Agency, year: int, *, by: Account) -> Brought:
    """县级审核员或县级管理员收下扫描件：表格和文字都空着，由两个人代录.

    Raises Refused for what is no scan, and as ``bring_report`` does.
    """
    if kind_of(data) is None:
        raise Refused(NO_SCAN)
    try:
        document = blank_report(agency, year)
    except LookupError:
        raise Refused(f"{year}年的报告没有可用的格式。") from None
    return bring_report(BroughtIn(name, data, document), agency, year, by=by)
