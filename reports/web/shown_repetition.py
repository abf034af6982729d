"""重复率 as a page shows it: from last year, from another unit, and in which sentences."""

from dataclasses import dataclass

from reports.checks import Dossier
from reports.checks.reading.text import Sentence
from reports.checks.repetition import from_another, from_last_year
from reports.checks.similarity.repeated import Repeated
from reports.document.places import ReportPlace
from reports.statute.schema import Edition


@dataclass(frozen=True)
class RepeatedFrom:
    """One report whose sentences stand in this one, too; ``said`` with the place of each."""

    whose: str
    percent: int
    is_over: bool
    said: list[tuple[str, str]]


@dataclass(frozen=True)
class ShownRepetition:
    """``rows``: last year's report, then another unit's; ``limit``: what the county allows."""

    rows: list[RepeatedFrom]
    has_last_year: bool
    limit: int | None

    @property
    def count(self) -> int:
        """How many sentences can be marked."""
        return sum(len(one.said) for one in self.rows)


def shown_repetition(dossier: Dossier) -> ShownRepetition:
    """How much of a report is repeated, as far as there is something to hold it against."""
    last_year, other = from_last_year(dossier), from_another(dossier)
    rows = []
    if last_year:
        rows.append(_row(dossier, "上年报告", last_year))
    if other:
        named = f"{other.organisation}{other.year}年报告"
        whose = named if other.is_named else f"本县另一个单位{other.year}年报告"
        rows.append(_row(dossier, whose, other.repeated))
    return ShownRepetition(rows, last_year is not None, dossier.most_repeated)


def _row(dossier: Dossier, whose: str, found: Repeated) -> RepeatedFrom:
    limit = dossier.most_repeated
    said = [(_heading(dossier.edition, one), one.original) for one in found.said]
    return RepeatedFrom(whose, found.percent, limit is not None and found.percent > limit, said)


def _heading(edition: Edition, sentence: Sentence) -> str:
    return ReportPlace(edition, sentence.section, sentence.chapter).title
