"""How much of a county's reports stands in one another? Measured text by text, and kept.

What is kept follows from the two texts, and goes with either of them: who sends in anew has a
text of her own that is measured anew.
"""

from collections.abc import Iterator, Sequence

from django.db.models import F, QuerySet

from reports.checks.isolation import Apart
from reports.checks.similarity import skeletons
from reports.checks.similarity.held_by import HeldBy, held_by
from reports.checks.similarity.likeness import Sentences
from reports.models import ComparableText, MeasuredText, SharedText
from reports.workflow.judging.dossier import last_year_of
from reports.workflow.judging.likely_texts import alike_in_county
from reports.workflow.judging.sight import SENT

MOST_MEASURED = 300
"""So many of the likeliest are compared; a county that large is shown as a list of pairs."""


def texts_in_force() -> QuerySet[ComparableText]:
    """Of reports that lie with a county now."""
    there = ComparableText.objects.filter(report__state__in=SENT)
    return there.filter(submitted_at=F("report__submitted_at")).select_related("report__agency")


def not_measured() -> QuerySet[ComparableText]:
    """What an earlier program has kept, and what a worker has not come to yet."""
    return texts_in_force().filter(measured=None).order_by("pk")


def measure(text: ComparableText) -> int:
    """Hold it against its county's and last year's; of how many it was. In one transaction."""
    own = _sentences_of(text)
    peers = _peers(text, own)
    mine = Sentences(own)
    rows = [row for other in peers for row in _both_ways(text, own, mine, other)]
    SharedText.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
    _keep_last_year(text, own)
    following = texts_in_force().exclude(measured=None)
    for later in following.filter(agency=text.agency_id, report__year=text.report.year + 1):
        _keep_last_year(later, _sentences_of(later))
    return len(peers)


def _sentences_of(text: ComparableText) -> list[str]:
    return text.sentences.split("\n") if text.sentences else []


def _peers(text: ComparableText, own: Sequence[str]) -> list[ComparableText]:
    """Other units' texts of the same county, year and scheme that may share a sentence."""
    county = text.report.agency.county_id
    met = alike_in_county(own, text.scheme, county) if own else ()
    of_year = texts_in_force().filter(report__year=text.report.year, scheme=text.scheme)
    there = of_year.exclude(agency=text.agency_id).filter(report__agency__parent=county)
    known = {one.pk: one for one in there.filter(pk__in=met)}
    return [known[pk] for pk in met if pk in known][:MOST_MEASURED]


def _both_ways(
    text: ComparableText, own: Sequence[str], mine: Sentences, other: ComparableText
) -> Iterator[SharedText]:
    theirs = _sentences_of(other)
    for one, another, found in (
        (text, other, held_by(Sentences(theirs), own)),
        (other, text, held_by(mine, theirs)),
    ):
        if found.percent:
            yield SharedText(text=one, other=another, **found._asdict())


def _keep_last_year(text: ComparableText, own: Sequence[str]) -> None:
    found = _last_year(text, own)
    percent = None if found is None else found.percent
    MeasuredText.objects.update_or_create(text=text, defaults={"last_year": percent})


def _last_year(text: ComparableText, own: Sequence[str]) -> HeldBy | None:
    """What of it stood in last year's report; None where that is not here or cannot be cut up."""
    last_year = last_year_of(text.report)
    if last_year is None:
        return None
    with Apart("Y07", []):
        return held_by(Sentences(one.text for one in skeletons(last_year)), own)
    return None
