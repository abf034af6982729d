"""Two columns as they were pasted, 单位 and 网址: whose report is public where, and what speaks
against registering it?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports.models import Account, Agency, Report, State
from reports.workflow.access import reports_published_by
from reports.workflow.refusal import Refused
from reports.workflow.way.publish import address_to_register

MOST_LINES = 3000
_ADDRESS = re.compile(r"https?://[^\s,，;；|]+", re.IGNORECASE)
_BETWEEN = " \t,，;；|:：、\u3000\"'“”"


@dataclass(frozen=True)
class PastedAddress:
    """One line: the unit as written, the address, its report, and why it is not registered."""

    unit: str
    address: str
    report: int | None
    objection: str


def pasted_addresses(county: Agency, year: int, text: str, *, by: Account) -> list[PastedAddress]:
    """The lines that say something, in their order; Refused for more than a county has."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise Refused(f"一次最多{MOST_LINES}行，请分几次粘贴。")
    own = reports_published_by(by).filter(agency__parent=county, year=year)
    reports = list(own.filter(is_in_force=True).prefetch_related("agency__former_names"))
    return list(_read(lines, _by_name(reports)))


def _by_name(reports: Sequence[Report]) -> Mapping[str, list[Report]]:
    found: dict[str, list[Report]] = {}
    for one in reports:
        former = (kept.name for kept in one.agency.former_names.all())
        for name in {_plain(name) for name in (one.agency.name, one.agency.short_name, *former)}:
            found.setdefault(name, []).append(one)
    return found


def _read(lines: Sequence[str], named: Mapping[str, list[Report]]) -> Iterator[PastedAddress]:
    seen: set[int] = set()
    for line in lines:
        found = _ADDRESS.search(line)
        address = found[0] if found else ""
        unit = _ADDRESS.sub("", line).strip(_BETWEEN)
        reports = named.get(_plain(unit), [])
        report = reports[0] if len(reports) == 1 else None
        objection = _objection(unit, address, reports)
        if report and not objection and report.pk in seen:
            objection = "上面已经有这个单位，请只留一行"
        seen |= {report.pk} if report else set()
        yield PastedAddress(unit, address, report.pk if report else None, objection)


def _objection(unit: str, address: str, reports: Sequence[Report]) -> str:
    if not address:
        return "这一行没有网址"
    if not unit:
        return "这一行没有单位"
    if not reports:
        return "本县没有这个单位，或者它这一年的报告还没有送来"
    if len(reports) > 1:
        return "有几个单位叫这个名字，请写全称"
    [report] = reports
    if report.state == State.PUBLISHED:
        is_same = report.public_address == address
        return "已经登记过" if is_same else f"已经登记为 {report.public_address}"
    if report.state != State.APPROVED:
        return f"报告现在是“{report.get_state_display()}”，通过以后才能登记"
    try:
        address_to_register(address)
    except Refused as reason:
        return str(reason)
    return ""


def _plain(name: str) -> str:
    return "".join(name.split())
