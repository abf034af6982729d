"""Which other units' reports is this one like? Those that the database finds, compared exactly.

Sentences of what was submitted stand there with the numbers that they are found by
(`comparable.py`); a process keeps nothing. Which of the reports still lie with a county, whose they
are and who may be told of them is asked each time: names change, units merge.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from reports.checks.similarity import Neighbour, Other, nearest, skeletons
from reports.document import Document
from reports.models import ComparableText
from reports.workflow.judging.likely_texts import candidates
from reports.workflow.judging.schemes import scheme_in_force
from reports.workflow.judging.sight import Sight

MOST_COMPARED = 24
"""So many of the likeliest are compared sentence by sentence, of either kind."""


class Compared(NamedTuple):
    """The other units' reports that hold most of a text, and how many it was not held against."""

    neighbours: tuple[Neighbour, ...]
    left_out: int


def compared(document: Document, sight: Sight) -> Compared:
    """Hold a text against what other units have submitted, as far as may be told."""
    own = skeletons(document)
    scheme, left_out = scheme_in_force()
    found = candidates([one.text for one in own], scheme, sight.county)
    told = sight.of(dict.fromkeys([*found.near, *found.all_in_all]))
    chosen = [
        *islice((one for one in found.near if one in told), MOST_COMPARED),
        *islice((one for one in found.all_in_all if one in told), MOST_COMPARED),
    ]
    others = _others(dict.fromkeys(chosen), told)
    return Compared(nearest(own, others, found.everybodys), left_out)


def _others(texts: Mapping[int, None], told: Mapping[int, bool]) -> Iterator[Other]:
    """As they are called today, in the order in which they are named."""
    rows = ComparableText.objects.filter(pk__in=texts).select_related("report__agency")
    kept = {one.pk: one for one in rows}
    for one in (kept[pk] for pk in texts if pk in kept):
        sentences = tuple(one.sentences.split("\n")) if one.sentences else ()
        yield Other(one.report.unit_name, one.report.year, sentences, told[one.pk])
