"""A county as a value: every report held against every other one, with no index between them."""

from collections.abc import Iterable
from functools import cached_property

from reports.checks.similarity import Neighbour, Other, nearest, skeletons
from reports.checks.similarity.likeness import Sentences
from reports.checks.similarity.nearest import COMMON, LEAST_COMMON
from reports.document import Document


class CountyOfTexts:
    """Reports that another one may be like."""

    def __init__(self, reports: Iterable[Document]) -> None:
        self._reports = tuple(reports)

    @cached_property
    def _others(self) -> tuple[Other, ...]:
        return tuple(
            Other(one.organisation, one.year, tuple({said.text for said in skeletons(one)}))
            for one in self._reports
        )

    @cached_property
    def _sentences(self) -> tuple[Sentences, ...]:
        return tuple(Sentences(one.sentences) for one in self._others)

    def nearest(self, document: Document) -> tuple[Neighbour, ...]:
        own = skeletons(document)
        most = max(LEAST_COMMON, COMMON * len(self._others))
        everybodys = {
            one.text
            for one in own
            if sum(others.likeness_of(one.text) > 0 for others in self._sentences) > most
        }
        return nearest(own, self._others, everybodys)
