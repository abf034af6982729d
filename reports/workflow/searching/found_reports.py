"""Which published reports does somebody find? The newest year first, then by county and unit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from django.db.models import Max, Min

from reports.document.searched.search_tokens import is_a_piece, tokens_in, unit_tokens
from reports.models import SearchedReport
from reports.workflow.public_reports import reports_public
from reports.workflow.searching.search_engine import matching
from reports.workflow.searching.searchable import asked_pieces

MOST_FOUND: Final = 1000
"""So many can be leafed through; of more, it is only said that there are more."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for: folded words in text and in a unit's name, and what narrows it."""

    words: tuple[str, ...] = ()
    unit_words: tuple[str, ...] = ()
    year: int | None = None
    county_id: int | None = None
    kind: str = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.unit_words or self.year or self.county_id or self.kind)


def found_reports(wanted: Wanted) -> list[int]:
    """The keys of the reports in order: all of them, or the first MOST_FOUND and one more.

    Raises TookTooLong.
    """
    found: list[int] = []
    keys = chain.from_iterable(_batches(wanted))
    while len(found) <= MOST_FOUND and (batch := list(islice(keys, MOST_FOUND + 1))):
        public = set(reports_public().order_by().filter(pk__in=batch).values_list("pk", flat=True))
        found += [one for one in batch if one in public]
    return found[: MOST_FOUND + 1]


def searched_years() -> list[int]:
    """The years of which something can be found, and those between, the newest first."""
    ends = SearchedReport.objects.aggregate(first=Min("year"), last=Max("year"))
    first, last = ends["first"], ends["last"]
    return [] if last is None else list(range(last, first - 1, -1))


def _batches(wanted: Wanted) -> Iterator[list[int]]:
    pieces = {
        *(piece for word in wanted.words for piece in tokens_in(word)),
        *(piece for word in wanted.unit_words for piece in unit_tokens(word)),
    }
    words, unit_words = _unsure(wanted.words), _unsure(wanted.unit_words)
    for year in searched_years() if wanted.year is None else [wanted.year]:
        asked = [*sorted(pieces), *asked_pieces(year, wanted.county_id, wanted.kind)]
        yield from matching(asked, words, unit_words)


def _unsure(words: Iterable[str]) -> list[str]:
    """The words of which the pieces alone do not tell whether a text holds them."""
    return [one for one in words if not is_a_piece(one)]
