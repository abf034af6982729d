"""重复率: how much of a report stood in last year's, and how much stands in another unit's?"""

from reports.checks.base import Dossier
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
