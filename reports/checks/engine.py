"""How do checks become findings? Judge, grade, let the sharper replace the blunter, sort."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from reports.checks.asked import ACTIONS, action_for
from reports.checks.base import SEVERITIES, Check, Dossier, Objection, Place
from reports.checks.explaining import settled
from reports.checks.finding import Finding
from reports.checks.grading import graded
from reports.checks.isolation import Apart
from reports.checks.judgement import Judgement
from reports.checks.one_cause import together
from reports.checks.reading.source_lines import SourceLines
from reports.checks.surety import Surety
from reports.statute import EVERY_EDITION
from reports.statute.schema import Figure


def judge_all(checks: Sequence[Check], dossier: Dossier) -> Judgement:
    """Run checks; errors first, then warnings and hints, each in code order, then by place.

    Each for itself: what one raises keeps the others from nothing, and its code is named.
    """
    failed: list[str] = list(dossier.not_run)
    found: list[tuple[str, Finding]] = []
    printed = dossier.document.as_printed
    lines = SourceLines(printed) if printed else None
    waiting = iter(checks)
    for check in waiting:
        with Apart(check.code, failed) as apart:
            for one in chain((check,), waiting):
                apart.code = one.code
                for objection in one.judge(dossier):
                    found.append((objection.cause, _finding(one, objection, dossier, lines)))
    replaced = {check.code: check.supersedes for check in checks if check.supersedes}
    sharpest = sorted(_sharpest(together(found), replaced), key=_order)
    return Judgement([_settled(one, dossier, failed) for one in sharpest], failed)


def _settled(finding: Finding, dossier: Dossier, failed: list[str]) -> Finding:
    """The finding with what settles it; one whose explanation cannot be weighed stays open."""
    with Apart(finding.check, failed):
        return settled(finding, dossier)
    return finding


def _finding(
    check: Check, objection: Objection, dossier: Dossier, lines: SourceLines | None
) -> Finding:
    severity, message, asks = graded(check, objection, dossier)
    place, cells = objection.place, objection.cells
    quote = place.quote if place else ""
    chapter = place.chapter if place else _chapter_of(dossier, cells)
    return Finding(
        check=check.code,
        severity=severity,
        action=action_for(check.code, severity),
        message=message,
        cells=cells,
        chapter=chapter,
        section=place.section if place else None,
        quote=quote,
        line=_line(dossier, lines, place, cells),
        left=objection.left,
        right=objection.right,
        difference=_difference(objection),
        instead=objection.instead,
        mended_in=check.mended_in,
        binding=check.binding,
        asks=asks,
        is_absent=(objection.surety or check.surety) is Surety.ABSENT,
    )


def _difference(objection: Objection) -> Figure:
    if objection.left is None or objection.right is None:
        return None
    return objection.left - objection.right


def _line(
    dossier: Dossier, lines: SourceLines | None, place: Place | None, cells: Sequence[str]
) -> int | None:
    """The line of the source; of a report typed here, the paragraph of the section."""
    if lines is None:
        return _paragraph(dossier, place)
    if place is None:
        return lines.line_of(cells, "", "")
    paragraph = dossier.paragraphs.get((place.section, place.line or 0), "")
    found = place.printed or lines.line_of(cells, place.quote, paragraph)
    return place.line if found is None else found


def _paragraph(dossier: Dossier, place: Place | None) -> int | None:
    """Which paragraph of its section a place is in, where that is known."""
    if place is None or place.line is not None or not place.quote:
        return place.line if place else None
    first = place.quote.splitlines()[0]
    own = (n for (section, n), text in dossier.paragraphs.items() if section == place.section)
    return next((n for n in own if first in dossier.paragraphs[place.section, n]), None)


def _chapter_of(dossier: Dossier, cells: Sequence[str]) -> str | None:
    """The chapter of the first cell; a report may print cells of another edition."""
    editions = (dossier.edition, *EVERY_EDITION) if cells else ()
    tables = (one.table_of[cells[0]] for one in editions if cells[0] in one.table_of)
    return next((table.chapter for table in tables), None)


def _sharpest(
    found: Sequence[Finding], replaced: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    """Drop what a sharper finding explains; it is as grave and as binding as what it drops."""
    sharper = [finding for finding in found if finding.check in replaced]
    for finding in found:
        if any(_explains(other, finding, replaced) for other in sharper):
            continue
        if finding.check in replaced:
            dropped = [one for one in found if _explains(finding, one, replaced)]
            yield _gravest(finding, dropped)
        else:
            yield finding


def _explains(sharp: Finding, blunt: Finding, replaced: Mapping[str, tuple[str, ...]]) -> bool:
    if blunt.check not in replaced.get(sharp.check, ()):
        return False
    # A question does not explain away what is surer than itself.
    if sharp.asks and SEVERITIES.index(blunt.severity) < SEVERITIES.index(sharp.severity):
        return False
    if blunt.cells and sharp.cells:
        return set(blunt.cells) <= set(sharp.cells)
    return blunt.chapter == sharp.chapter


def _gravest(finding: Finding, dropped: Sequence[Finding]) -> Finding:
    among = (finding, *dropped)
    return replace(
        finding,
        severity=min((one.severity for one in among), key=SEVERITIES.index),
        action=min((one.action for one in among), key=ACTIONS.index),
        binding=any(one.binding for one in among),
    )


def _order(finding: Finding) -> tuple[int, str, str, int]:
    line = -1 if finding.line is None else finding.line
    return SEVERITIES.index(finding.severity), finding.check, finding.chapter or "", line
