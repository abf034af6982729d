"""Counties with a fixed sum and the people around their own report."""

import hashlib
import random
from dataclasses import dataclass, replace

from reports.aggregation.county_total import as_text
from reports.document import Document, default_title
from reports.document.typed import typed_by_chapter
from reports.models import Account, Agency, FixedSum, Report, Role
from reports.statute import format_for
from reports.statute.schema import Cell, Figures
from reports.workflow.filling.county_report import begin_county_report
from reports.workflow.way.sign import sign
from reports.workflow.way.submit import submit
from tests.aggregation.counties import unit
from tests.documents import sound
from tests.factories import appointed, save
from tests.figures import zeros

YEAR = 2024


@dataclass(frozen=True)
class Cast:
    """The people of a county's own report: who writes, who signs, and the county itself."""

    county: Agency
    clerk: Account
    leader: Account


def cast(county: Agency) -> Cast:
    clerk = appointed("qian", "钱学文", county, Role.FILLER)
    return Cast(county, clerk, appointed("sun", "孙副县长", county, Role.SIGNER))


def some_figures(seed: int = 1) -> Figures:
    """A balanced form of figures."""
    return unit(format_for(YEAR), random.Random(seed))


def fixed(county: Agency, by: Account, figures: Figures | None = None) -> FixedSum:
    """定数, in place of the one before; of zeros where nothing is said."""
    number = FixedSum.objects.filter(county=county, year=YEAR).count() + 1
    FixedSum.objects.filter(county=county, year=YEAR).update(is_in_force=False)
    kept = as_text(figures or zeros(format_for(YEAR)))
    return FixedSum.objects.create(
        county=county,
        year=YEAR,
        number=number,
        figures=kept,
        content={},
        digest=hashlib.sha256(repr(sorted(kept.items())).encode()).hexdigest(),
        by=by,
    )


def text_of(county: Agency, year: int = YEAR) -> Document:
    """What a county with nothing to report writes; no check has an objection."""
    document = sound(year)
    named = {
        key: tuple(one.replace(document.organisation, county.name) for one in paragraphs)
        for key, paragraphs in document.texts.items()
    }
    signature = replace(document.signature, organisation=county.name)
    return replace(
        document,
        texts=named,
        organisation=county.name,
        title=default_title(county.name, year),
        signature=signature,
    )


def balanced_zero_but(cell: Cell, figure: str) -> Figures:
    """Zeros, and one figure that stands in no sum."""
    edition = format_for(YEAR)
    return {**zeros(edition), cell: int(figure)}


def written(people: Cast) -> Report:
    """Begun from the fixed sum, its text typed by the clerk."""
    return fill_text(begin_county_report(people.county, YEAR, by=people.clerk), people)


def fill_text(report: Report, people: Cast) -> Report:
    """The clerk types everything that no sum says."""
    for chapter, values in typed_by_chapter(text_of(people.county, report.year)).items():
        own = {slot: text for slot, text in values.items() if slot not in report.edition.table_of}
        save(report, chapter, own, people.clerk)
    report.refresh_from_db()
    return report


def signed(people: Cast) -> Report:
    """Sent to the leader and signed."""
    report = written(people)
    submit(report.pk, by=people.clerk)
    return sign(report.pk, by=people.leader)
