"""Where does a finding lead on the desk? To the very cell or box it speaks of."""

from collections.abc import Iterable

from reports.checks import Finding
from reports.desk.steps import chapter_url
from reports.document.slots import boxes_of
from reports.models import Report
from reports.statute.schema import Edition
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


def mended_at(edition: Edition, finding: Finding) -> str:
    """The first of the boxes in which a finding is set right, where it does not stand in them."""
    meant = (one for one in edition.sections.values() if one.kind == finding.mended_in != "")
    boxes = (box for one in meant for box in boxes_of(edition, one.key))
    return next(boxes, "")


def _link(report: Report, finding: Finding, editable: bool) -> ShownFinding:
    place = place_of(report.edition, finding)
    box = mended_at(report.edition, finding) or place.box
    address = f"{chapter_url(report, place.chapter)}?checked=1#{box}"
    return ShownFinding(finding, place, address if editable else "")
