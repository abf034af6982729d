"""Which findings stand and want a line, and how does the page ask for it?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reports.checks import Finding
from reports.checks.explaining import suggestions
from reports.desk.linked import linked
from reports.document.entry import writable
from reports.models import Report
from reports.web.shown_finding import ShownFinding
from reports.workflow.judging.kept_lines import Explained

BOX, SEPARATOR = "explain-", "+"
"""The name of a box: the hashes of the findings that its line is for."""


@dataclass(frozen=True)
class ToExplain:
    """须说明 findings of one check at one place, with one line: theirs, or an old one."""

    links: list[ShownFinding]
    key: str
    line: str
    earlier: str
    suggestions: tuple[str, ...]
    typed: str

    @property
    def value(self) -> str:
        """What stands in the box: as typed, the line that counts, or the old one to look at."""
        return self.typed or self.line or self.earlier


def to_explain(
    report: Report, explained: Iterable[Explained], typed: Mapping[str, str] = MappingProxyType({})
) -> list[ToExplain]:
    """The findings to explain as the page shows them, open ones first; ``typed`` by its boxes."""
    together: dict[tuple[str | None, ...], list[Explained]] = {}
    for one in explained:
        finding = one.finding
        kind = (finding.check, finding.chapter, finding.section, one.line, one.earlier)
        together.setdefault(kind, []).append(one)
    return sorted(
        (_shown(report, some, typed) for some in together.values()), key=lambda one: one.line
    )


def _shown(report: Report, some: list[Explained], typed: Mapping[str, str]) -> ToExplain:
    key = SEPARATOR.join(dict.fromkeys(one.operands for one in some))
    return ToExplain(
        links=linked(report, [one.finding for one in some]),
        key=key,
        line=some[0].line,
        earlier="" if some[0].line else some[0].earlier,
        suggestions=_fitting([one.finding for one in some]),
        typed=typed.get(f"{BOX}{key}", ""),
    )


def _fitting(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Lines that answer every one of the findings."""
    first, *others = map(suggestions, findings)
    return tuple(line for line in first if all(line in other for other in others))


def lines_posted(posted: Iterable[tuple[str, str | list[object]]]) -> dict[str, str]:
    """The lines that a page sends, by the hash of each finding they are for."""
    return {
        key: writable(str(text))
        for name, text in posted
        if name.startswith(BOX)
        for key in name.removeprefix(BOX).split(SEPARATOR)
    }
