"""Fill an installation with published reports that everyone searches, by INSERT … SELECT.

A few hundred texts are made and cut up by the program; every further report is one of them again,
of a unit and year of its own. Their words are as unequally frequent as words of reports are.
"""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from reports.document.searched.folded_line import fold
from reports.document.searched.search_tokens import TOKENS_SCHEME, tokens_in, unit_tokens
from reports.models import Agency, Report, Role, SearchedReport, State
from tests import factories
from tests.board.counties import in_state

YEARS = range(2019, 2025)
TEXTS = 400
SENTENCES = int(os.environ.get("SENTENCES_EACH", "40"))
"""PostgreSQL takes half an hour to index 200,000 texts of so many; of ten, some minutes."""

RARE, MIDDLING, EVERYWHERE = "旱厕改造", "村级公示", "公开"
LONG, SPREAD = "政府信息公开", "公开信息"
"""A long word that stands everywhere, and one all of whose pieces do, but itself nowhere."""

_COMMON = "主动公开政府信息条例申请办理回复网站栏目更新及时解读培训监督考核工作制度机制"
_SIGNS = [chr(0x4E00 + 7 * n) for n in range(2200)]


def fill_search(number: int) -> None:
    """So many reports in all, in six years; the text is one of TEXTS, the first of them once."""
    county = Agency.objects.create(name="搜索县人民政府", short_name="搜索县", level="county")
    by = factories.appointed("searches", "李慧", county, Role.REVIEWER)
    Agency.objects.bulk_create(
        (
            Agency(
                name=f"搜索县第{n}镇人民政府",
                short_name=f"第{n}镇",
                level="township",
                parent=county,
            )
            for n in range(-(-number // len(YEARS)))
        ),
        batch_size=2000,
    )
    units = list(Agency.objects.filter(parent=county).order_by("pk")[:TEXTS])
    reports = Report.objects.bulk_create(
        in_state(one, State.PUBLISHED, by, year=YEARS[-1]) for one in units
    )
    SearchedReport.objects.bulk_create(_texts(reports, county))
    _multiply(county.pk, reports[0].pk, units[0].pk, number)


def _texts(reports: list[Report], county: Agency) -> Iterator[SearchedReport]:
    chance = random.Random(17)
    weights = [1 / (n + 3) for n in range(len(_SIGNS))]
    for place, report in enumerate(reports):
        lines = [report.agency.name + "政府信息公开工作年度报告", *_lines(chance, weights)]
        lines.append(f"{LONG}工作，信息公开指南。")
        if place % 100 == 1:
            lines.append(f"本年{MIDDLING}两次。")
        if place == 0:
            lines.append(f"本年{RARE}三处。")
        yield searched(report, county, lines)


def searched(report: Report, county: Agency, lines: list[str]) -> SearchedReport:
    """A township's report as the search keeps it, with the county's own word last."""
    text = "\n".join(fold(one).text for one in lines)
    name = fold(report.agency.name).text
    pieces = {*tokens_in(text), *unit_tokens(name), "ktownship", f"y{report.year}"}
    return SearchedReport(
        report=report,
        year=report.year,
        county=county,
        agency_id=report.agency_id,
        kind="township",
        scheme=TOKENS_SCHEME,
        unit_text=name,
        sentences="\n".join(lines),
        text=text,
        tokens=" ".join([*sorted(pieces), f"c{county.pk}"]),
    )


def _lines(chance: random.Random, weights: list[float]) -> Iterator[str]:
    """Forty sentences, 1,600 characters, as a rule: half of them of what every report says."""
    for _ in range(SENTENCES):
        common = "".join(chance.choices(_COMMON, k=chance.randint(12, 24)))
        own = "".join(chance.choices(_SIGNS, weights, k=chance.randint(12, 24)))
        yield f"{common}，{own}{chance.randint(1, 99)}件。"


def _multiply(county: int, first: int, unit: int, number: int) -> None:
    """Reports of every unit and year that has none; then a text to each but the first's."""
    same = [f.column for f in Report._meta.local_concrete_fields if f.name not in _OWN]
    columns, table = ", ".join(same), Report._meta.db_table
    years = " UNION ALL ".join(f"SELECT {year} AS year" for year in YEARS)
    statements = (
        f"""INSERT INTO {table} (agency_id, year, {columns})
            SELECT a.id, y.year, {", ".join(f"r.{one}" for one in same)}
            FROM {Agency._meta.db_table} a, ({years}) y, {table} r
            WHERE a.parent_id = {county} AND r.id = {first} AND NOT EXISTS (
              SELECT 1 FROM {table} o WHERE o.agency_id = a.id AND o.year = y.year)
            ORDER BY y.year DESC, a.id LIMIT {number - TEXTS}""",
        f"""INSERT INTO {SearchedReport._meta.db_table} (report_id, year, county_id, agency_id,
              kind, scheme, unit_text, sentences, text, tokens)
            SELECT n.id, n.year, s.county_id, n.agency_id, s.kind, s.scheme, s.unit_text,
              s.sentences, s.text, REPLACE(s.tokens, ' y{YEARS[-1]}', ' y' || n.year)
            FROM {table} n JOIN {SearchedReport._meta.db_table} s
              ON s.agency_id = {unit} + 1 + n.id % {TEXTS - 1}
            WHERE NOT EXISTS (
              SELECT 1 FROM {SearchedReport._meta.db_table} o WHERE o.report_id = n.id)
              AND n.state = '{State.PUBLISHED}'""",
    )
    with connection.cursor() as cursor, index_made_last(cursor):
        for statement in statements:
            cursor.execute(statement)


@contextmanager
def index_made_last(cursor: Any) -> Iterator[None]:
    """The index waits: PostgreSQL makes one of all rows at once in a fraction of the time."""
    if connection.vendor != "postgresql":
        yield
        return
    cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'reports_search_index'")
    (made,) = cursor.fetchone()
    cursor.execute("DROP INDEX reports_search_index")
    yield
    cursor.execute("SET maintenance_work_mem = '1GB'")
    cursor.execute(made)
    cursor.execute("RESET maintenance_work_mem")
    cursor.execute("ANALYZE")


_OWN = {"id", "agency", "year"}
