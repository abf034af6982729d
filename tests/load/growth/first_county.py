"""A county of a hundred units with five years of reports, of which all others are copies."""

import random
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from reports.checks.similarity.sentence_keys import sentence_keys
from reports.models import (
    Account,
    Agency,
    ComparableSentence,
    ComparableText,
    CountyYear,
    LedgerEntry,
    MeasuredText,
    ReadingTally,
    Report,
    Role,
    SearchedReport,
    Snapshot,
    State,
)
from reports.statute import format_for
from reports.workflow.judging.rules_version import RULES_VERSION
from tests import factories
from tests.aggregation.counties import unit
from tests.bench.searched_reports import searched
from tests.board.counties import DATES, NOW, YEAR, in_state
from tests.checks.made_up_texts import as_sentence, sentence
from tests.workflow.rollup.summed_county import keep_all

UNITS, YEARS = 100, range(YEAR - 4, YEAR + 1)
SENTENCES = 20
ON_ITS_WAY = (State.SUBMITTED, State.REVIEWING, State.RETURNED, State.APPROVED, State.PUBLISHED)
"""Where the newest reports stand, in turn; those of the years before are all published."""
EVERYWHERE, MIDDLING = "政府信息公开", "村级公示"


@dataclass(frozen=True)
class FirstCounty:
    """The county, who works there, and where the keys of its units and reports begin."""

    county: Agency
    reviewer: Account
    unit: int
    report: int
    text: int


def first_county(counties: list[Agency]) -> FirstCounty:
    """Fill the first of the counties."""
    county, chance = counties[0], random.Random(2026)
    reviewer = factories.appointed("growth-li", "李慧", county, Role.REVIEWER)
    units = Agency.objects.bulk_create(
        Agency(
            name=f"{county.short_name}第{n}镇人民政府",
            short_name=f"第{n}镇",
            level="township" if n % 3 else "street",
            parent=county,
            public_code=f"knnnnn{chr(97 + n // 10)}{chr(97 + n % 10)}".replace("i", "z"),
        )
        for n in range(UNITS)
    )
    CountyYear.objects.bulk_create(
        CountyYear(county=one, year=year, **DATES) for one in counties for year in YEARS
    )
    reports = [_reports(units, year, reviewer, chance) for year in YEARS]
    every = [one for year in reports for one in year]
    _acts(every, reviewer)
    texts = _texts(every, chance)
    ReadingTally.objects.bulk_create(_tally(one) for one in reports[-1])
    for year in reports[:-1]:
        SearchedReport.objects.bulk_create(_searched(one, county, chance) for one in year)
    return FirstCounty(county, reviewer, units[0].pk, every[0].pk, texts[0].pk)


def _reports(units: list[Agency], year: int, by: Account, chance: random.Random) -> list[Report]:
    states = ON_ITS_WAY if year == YEAR else (State.PUBLISHED,)
    reports = Report.objects.bulk_create(
        in_state(one, states[n % len(states)], by, year=year, arrived_at=NOW)
        for n, one in enumerate(units)
    )
    keep_all(reports, [unit(format_for(year), chance) for _ in reports])
    return reports


def _acts(reports: list[Report], by: Account) -> None:
    """Each has been saved and sent in."""
    at = timezone.now()
    LedgerEntry.objects.bulk_create(
        LedgerEntry(report=one, number=n, at=at, by=by, action=act, to_state=one.state)
        for n, act in ((1, "save"), (2, "submit"))
        for one in reports
    )
    Snapshot.objects.bulk_create(
        Snapshot(report=one, action="submit", at=at, by=by, open_findings=2) for one in reports
    )


def _texts(reports: list[Report], chance: random.Random) -> list[ComparableText]:
    pool = [as_sentence(sentence(chance)) for _ in range(2_000)]
    keys = {one: sentence_keys(one) for one in pool}
    own = [chance.sample(pool, SENTENCES) for _ in reports]
    with transaction.atomic():
        texts = ComparableText.objects.bulk_create(
            ComparableText(
                report=one, agency=one.agency, scheme=1, submitted_at=NOW, sentences="\n".join(said)
            )
            for one, said in zip(reports, own, strict=True)
        )
        ComparableSentence.objects.bulk_create(
            ComparableSentence(
                text=text,
                standing=(text.agency.parent_id << 32) + text.pk,
                **{f"key_{band}": key for band, key in enumerate(keys[line], 1)},
            )
            for text, said in zip(texts, own, strict=True)
            for line in said
        )
        MeasuredText.objects.bulk_create(MeasuredText(text=one, last_year=40) for one in texts)
    return texts


def _tally(report: Report) -> ReadingTally:
    number = report.agency_id
    return ReadingTally(
        report=report,
        must_fix=number % 4 == 0,
        must_explain=2 * (number % 5 == 0),
        notes=number % 3,
        is_whole=True,
        is_empty=number % 2 == 1,
        like_last_year=40,
        like_another=30,
        changed_figures=number % 2,
        new_sentences=3,
        news=["一是政务新媒体停更过两次，群众来电询问。"] * 3,
        rules=RULES_VERSION,
    )


def _searched(report: Report, county: Agency, chance: random.Random) -> SearchedReport:
    said = [sentence(chance) for _ in range(6)]
    lines = [f"{report.agency.name}{EVERYWHERE}工作年度报告", *map(str, said)]
    lines += [f"本年{MIDDLING}两次。"] if report.pk % 100 == 1 else []
    return searched(report, county, lines)
