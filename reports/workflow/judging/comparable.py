"""Let others be compared with a report: kept with the act that sends it in, gone with its return.

What is kept follows from the report and from nothing else, so that it is no matter of the record.
"""

from collections.abc import Iterable, Iterator

from reports.checks.isolation import Apart
from reports.checks.similarity import skeletons
from reports.checks.similarity.sentence_keys import SCHEMES, sentence_keys
from reports.document import Document
from reports.models import ComparableSentence, ComparableText, NotYetComparable, Report
from reports.models.compared_text import COUNTY_BITS
from reports.workflow.background.enqueue import enqueue
from reports.workflow.judging.measure_likeness_task import measure_likeness


def make_comparable(report: Report, document: Document) -> None:
    """From now on others are compared with it, in every scheme that a look-up may use.

    How much it shares with each of the county's is measured soon after, in the background. Call
    it in the transaction of the act. A report whose text cannot be cut up waits in line, and
    holds up nobody.
    """
    no_longer_comparable(report)
    for scheme in SCHEMES:
        keep_comparable([(report, document)], scheme)
    for text in report.comparable_texts.values_list("pk", flat=True):
        enqueue(measure_likeness, text)


def no_longer_comparable(report: Report) -> None:
    """What was taken back or returned is nobody's neighbour."""
    ComparableText.objects.filter(report=report).delete()
    NotYetComparable.objects.filter(report=report).delete()


def keep_comparable(reports: Iterable[tuple[Report, Document]], scheme: int) -> int:
    """Keep what is compared of some reports of which nothing is kept; of how many it was."""
    rows: list[ComparableSentence] = []
    done = 0
    for report, document in reports:
        said = _said(document)
        if said is None:
            NotYetComparable.objects.create(report=report, scheme=scheme)
        else:
            rows += _rows(_kept(report, said, scheme), said, report.agency.county_id)
            done += 1
    ComparableSentence.objects.bulk_create(rows, batch_size=5000)
    return done


def _said(document: Document) -> list[str] | None:
    """What is compared of a report; None, and a line in the log, where that cannot be told."""
    with Apart("C08", []):
        return sorted({one.text for one in skeletons(document)})
    return None


def _kept(report: Report, said: list[str], scheme: int) -> ComparableText:
    return ComparableText.objects.create(
        report=report,
        agency_id=report.agency_id,
        scheme=scheme,
        submitted_at=report.submitted_at,
        sentences="\n".join(said),
    )


def _rows(text: ComparableText, said: list[str], county: int) -> Iterator[ComparableSentence]:
    standing = (county << COUNTY_BITS) + text.pk
    for one in said:
        keys = {f"key_{band}": key for band, key in enumerate(sentence_keys(one, text.scheme), 1)}
        yield ComparableSentence(text=text, standing=standing, **keys)
