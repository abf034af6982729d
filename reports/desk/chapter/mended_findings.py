"""Which of a chapter's findings have a button that sets them right, without a script as well?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reports.desk.chapter.box_marks import BoxMark
from reports.desk.chapter.corrections import correction
from reports.desk.chapter.repairs_of_chapter import VERSION
from reports.document import Document
from reports.document.places import ReportPlace
from reports.web.shown_finding import ShownFinding


@dataclass(frozen=True)
class MendedFinding:
    """A finding; what its button says, and sends or leads to. Without a label there is none."""

    shown: ShownFinding
    label: str = ""
    posted: tuple[tuple[str, str], ...] = ()
    href: str = ""


def mended_findings(
    findings: Iterable[ShownFinding], document: Document, versions: Mapping[str, int]
) -> Iterator[MendedFinding]:
    """The findings with their buttons: cells are filled as they were seen, or their box is led to.

    Words are mended in their box, where they can be seen.
    """
    for one in findings:
        mark = BoxMark(one.place.box, None, None, one.finding)
        mend = correction(document.edition, mark, document.figures) or {}
        cells = tuple(mend.get("cells", {}).items())
        chapters = {ReportPlace(document.edition, cell).chapter for cell, _ in cells}
        seen = tuple((f"{VERSION}{chapter}", str(versions[chapter])) for chapter in chapters)
        href = one.href if "box" in mend else ""
        yield MendedFinding(one, mend.get("label", ""), cells + seen, href)
