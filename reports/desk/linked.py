"""Where does a finding lead on the desk? To the very cell or box it speaks of."""

from collections.abc import Iterable

from reports.checks import Finding
from reports.desk.steps import chapter_url
from reports.models import Report
from reports.web.shown_finding import ShownFinding, place_of


def linked(
    report: Report, findings: Iterable[Finding], *, editable: bool = True
) -> list[ShownFinding]:
    """Give every finding its address; it has none for a person who cannot open the chapters."""
    return [_link(report, finding, editable) for finding in findings]


def parted(findings: Iterable[ShownFinding]) -> tuple[list[ShownFinding], list[ShownFinding]]:
    """Those that still ask something, and those that are settled."""
    listed = list(findings)
    return (
        [one for one in listed if not one.is_settled],
        [one for one in listed if one.is_settled],
    )


def _link(report: Report, finding: Finding, editable: bool) -> ShownFinding:
    place = place_of(report.edition, finding)
    address = f"{chapter_url(report, place.chapter)}?checked=1#{place.box}"
    return ShownFinding(finding, place, address if editable else "")
