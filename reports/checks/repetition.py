"""重复率: how much of a report stood in last year's, and how much stands in another unit's?"""

from collections.abc import Iterator

from reports.checks.base import Dossier, Objection, at
from reports.checks.similarity.likeness import Sentences
from reports.checks.similarity.neighbour import Neighbour
from reports.checks.similarity.repeated import Repeated, repeated
from reports.checks.similarity.skeletons import skeletons_of


def from_last_year(dossier: Dossier) -> Repeated | None:
    """What stood in last year's report already; None where that is not here."""
    if dossier.last_year is None:
        return None
    own = tuple(skeletons_of(dossier.sentences, dossier.document.organisation))
    before = skeletons_of(dossier.said_last_year, dossier.last_year.organisation)
    return repeated(own, Sentences(one.text for one in before))


def from_another(dossier: Dossier) -> Neighbour | None:
    """The other unit's report that holds most of this one; None where none is like it."""
    return max(dossier.neighbours, key=lambda one: one.repeated.share, default=None)


def more_than_allowed(dossier: Dossier, found: Repeated | None, whose: str) -> Iterator[Objection]:
    """The objection to more than the county's limit; a county that set none asks for nothing."""
    limit = dossier.most_repeated
    if limit is not None and found and found.percent > limit:
        longest = max(found.said, key=lambda one: len(one.text))
        message = f"全文与{whose}年报重复{found.percent}%，超过本县定的{limit}%。"
        yield Objection(message, place=at(longest))
