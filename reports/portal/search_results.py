"""One page of what was found: each report with the sentence that holds the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from reports.document.digits import are_digits
from reports.document.searched.marked_sentence import MarkedParts, best_sentence, marked
from reports.models import Report, SearchedReport
from reports.workflow.searching.found_reports import MOST_FOUND, Wanted

A_PAGE = 20
_LONGEST_NUMBER = 3


@dataclass(frozen=True)
class FoundReport:
    """A report, on whose page it stands, its title and a sentence of it, the words marked."""

    report: Report
    county: str
    title: MarkedParts
    sentence: MarkedParts


@dataclass(frozen=True)
class ResultsPage:
    """The reports of one page; ``number`` counts from 1, ``address`` is all that was asked for."""

    reports: list[FoundReport]
    found: int
    number: int
    address: str

    @property
    def count(self) -> str:
        """How many were found, in words: beyond a thousand nobody counts."""
        return f"{MOST_FOUND}+" if self.found > MOST_FOUND else str(self.found)

    @property
    def is_cut(self) -> bool:
        """Whether there are more than can be leafed through."""
        return self.found > MOST_FOUND

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-min(self.found, MOST_FOUND) // A_PAGE))

    @property
    def before(self) -> str:
        """The address of the page before; empty on the first."""
        return self._at(self.number - 1) if self.number > 1 else ""

    @property
    def after(self) -> str:
        """The address of the next page; empty on the last."""
        return self._at(self.number + 1) if self.number < self.last else ""

    def _at(self, number: int) -> str:
        return f"?{self.address}&page={number}"


def results_page(keys: Sequence[int], wanted: Wanted, asked: QueryDict) -> ResultsPage:
    """The page that is asked for; the nearest one where there is none of that number."""
    given = {name: asked[name] for name in asked if name != "page" and asked[name]}
    whole = ResultsPage([], len(keys), 1, urlencode(given))
    number = min(max(_number(asked.get("page", "")), 1), whole.last)
    shown = keys[:MOST_FOUND][(number - 1) * A_PAGE : number * A_PAGE]
    rows = SearchedReport.objects.select_related("report__agency", "county").defer("tokens")
    kept = rows.in_bulk(list(shown))
    reports = [_found(kept[key], wanted) for key in shown if key in kept]
    return ResultsPage(reports, len(keys), number, whole.address)


def _number(text: str) -> int:
    return int(text) if are_digits(text) and len(text) <= _LONGEST_NUMBER else 1


def _found(row: SearchedReport, wanted: Wanted) -> FoundReport:
    title, *lines = row.sentences.split("\n")
    at = best_sentence(lines, row.text.split("\n")[1:], wanted.words)
    return FoundReport(
        row.report,
        row.county.short_name,
        marked(title, (*wanted.words, *wanted.unit_words), whole=True),
        () if at is None else marked(lines[at], wanted.words),
    )
