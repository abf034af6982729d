"""Which other units' reports is this one like? An index of what was submitted, kept in memory.

What was sent in does not change, so that the index only has to take in the new ones; a report
that was returned and sent in again is taken in again. Which of them still lie with a county, whose
they are and who may be told of them is asked of the database each time: names change, units merge.
"""

from collections.abc import Iterable, Iterator
from threading import Lock

from reports.checks.isolation import apart
from reports.checks.similarity import Index, Neighbour
from reports.document import Document
from reports.document.entry import paragraphs
from reports.document.live_fields import resolve
from reports.models import ProblemPair, Report, Section
from reports.models.tables import figures_of_all
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
    said: dict[int, dict[str, tuple[str, ...]]] = {}
    for pk, name, text in Section.objects.filter(report__in=reports).values_list(
        "report", "name", "text"
    ):
        said.setdefault(pk, {})[name] = paragraphs(resolve(text, figures[pk]))
    for pk, *pair in ProblemPair.objects.filter(report__in=reports).values_list(
        "report", "problem", "measure"
    ):
        own = said.setdefault(pk, {})
        for name, text in zip(("problems", "measures"), pair, strict=True):
            own[name] = (*own.get(name, ()), *paragraphs(resolve(text, figures[pk])))
    for report in read:
        yield report.pk, _document(report, said.get(report.pk, {}))


def _document(report: Report, said: dict[str, tuple[str, ...]]) -> Document:
    return Document(
        edition=report.edition,
        year=report.year,
        organisation=report.unit_name,
        level=report.unit_level,
        title=report.printed_title,
        texts=said,
    )
