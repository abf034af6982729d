"""A neighbour to show a check by: another unit's report with the same paragraph in it."""

from reports.checks.chapter_parts import OVERVIEW, chapter_of
from reports.checks.examples import Given, year_of
from reports.checks.reading.text import Sentence
from reports.checks.similarity.neighbour import Copied, Neighbour
from reports.checks.similarity.repeated import Repeated
from reports.statute.schema import Edition


def beside(said: str, whole: float, share: float) -> Given:
    """Another unit's report of the year before, with the same paragraph in it."""

    def build(edition: Edition) -> tuple[Neighbour, ...]:
        chapter = chapter_of(edition, OVERVIEW)
        copied = Copied(chapter, "overview.platform", 0, said, 60, share)
        repeated = Repeated(whole, (Sentence(chapter, "overview.platform", 0, said, said),))
        year = year_of(edition) - 1
        return (Neighbour("清河县桃园镇人民政府", year, whole, (copied,), repeated=repeated),)

    return build
