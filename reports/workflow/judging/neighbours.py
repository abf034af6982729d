"""Which other units' reports is this one like? An index of what was submitted, kept in memory.

What was sent in does not change, so that the index only has to take in the new ones; a report
that was returned and sent in again is taken in again. Which of them still lie with a county, whose
they are and who may be told of them is asked of the database each time: names change, units merge.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from threading import Lock
from typing import Any

from reports.checks.isolation import apart
from reports.checks.similarity import Index, Neighbour
from reports.document import Document
from reports.document.boxes import Value
from reports.document.typed import texts_from
from reports.models import ProblemPair, Report, Section
from reports.models.tables import figures_of_all
from reports.statute.schema import Figures
from reports.workflow.chapters.stored_slots import pair_slots
from reports.workflow.judging.sight import SENT, Key, Sight

AT_ONCE = 500
"""Reports read in one go."""


class _Kept:
    """The index of this process, and the reports that are in it."""

    def __init__(self) -> None:
        self.index = Index()
        self.known: set[Key] = set()
        self.lock = Lock()


_KEPT = _Kept()


def neighbours_of(document: Document, sight: Sight) -> tuple[Neighbour, ...]:
    """The submitted reports of other units that hold most of this one's text, as far as told."""
    with _KEPT.lock:
        _take_in_new()
        return _KEPT.index.nearest(document, among=sight.of)


def take_in_new() -> None:
    """Read what has been sent in since the last time.

    In a new process it can take seconds: verbs do it before they lock anything.
    """
    with _KEPT.lock:
        _take_in_new()


def forget() -> None:
    """Begin anew: for tests, in which reports vanish with their transaction."""
    with _KEPT.lock:
        _KEPT.index, _KEPT.known = Index(), set()


def _take_in_new() -> None:
    sent = Report.objects.filter(state__in=SENT)
    new = sorted(set(sent.values_list("pk", "submitted_at")) - _KEPT.known)
    for start in range(0, len(new), AT_ONCE):
        batch = new[start : start + AT_ONCE]
        keys = dict(batch)
        for pk, document in _texts([pk for pk, _ in batch]):
            with apart("C08", []):  # one report keeps no other out
                _KEPT.index.add(document, (pk, keys[pk]))
        _KEPT.known.update(batch)


def _texts(reports: Iterable[int]) -> Iterator[tuple[int, Document]]:
    """The text of reports as it prints, in six queries however many they are."""
    read = list(Report.objects.filter(pk__in=reports).select_related("agency"))
    figures = figures_of_all(read)
    typed: defaultdict[int, dict[str, Value]] = defaultdict(dict)
    for pk, name, text in _rows(Section, reports, "name", "text"):
        typed[pk][name] = text
    editions = {one.pk: one.edition for one in read}
    for pk, *pair in _rows(ProblemPair, reports, "position", "problem", "measure"):
        typed[pk] |= pair_slots(editions[pk], *pair)
    for report in read:
        yield report.pk, _document(report, typed[report.pk], figures[report.pk])


def _rows(
    model: type[Section | ProblemPair], reports: Iterable[int], *columns: str
) -> Iterable[tuple[Any, ...]]:
    return model._default_manager.filter(report__in=reports).values_list("report", *columns)


def _document(report: Report, typed: Mapping[str, Value], figures: Figures) -> Document:
    return Document(
        edition=report.edition,
        year=report.year,
        organisation=report.unit_name,
        level=report.unit_level,
        title=report.printed_title,
        texts=texts_from(report.edition, typed, figures),
    )
