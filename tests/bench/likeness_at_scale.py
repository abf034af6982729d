"""``sh .setup/postgres.sh python -m tests.bench.likeness_at_scale``: one report against 200,000.

The rows are those that acts keep, put in by the database itself: sentences of a pool, a quarter of
them out of templates that hundreds to thousands of reports share. Prints one line of JSON.
"""

import json
import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import django
from django.db import connection

from reports.checks.similarity.sentence_keys import BANDS, sentence_keys
from reports.document import Document

REPORTS = 200_000
SENTENCES = 20
"""As many as reports of townships have, once law, custom and stock facts are left out."""
POOL = 60_000
TEMPLATES = 1_000
FOUND = 0.75
"""A report's first sentences are a copy's: so much of it stands in the one that is to be found."""

_REPORTS = """
INSERT INTO reports_report (agency_id, year, version, is_current, is_in_force, correction_reason,
  state, publish_by, title, signature_organisation, created_at, submitted_at, submitted_by_id,
  return_note, approved_at, approved_by_id, published_at, published_by_id, public_address,
  issued_name, issued_level, issued_title, address_answer)
SELECT a.id, y, 1, true, true, '', 'published', '2026-01-31', '', '', now(), now(), %s, '', now(),
  %s, now(), %s, 'http://www.linshui.example/1.html', a.name, 'township', '', ''
FROM reports_agency a, generate_series(2021, 2025) y WHERE a.parent_id IS NOT NULL
"""
_TEXTS = """
INSERT INTO reports_comparabletext (report_id, agency_id, scheme, submitted_at, sentences)
SELECT r.id, r.agency_id, 1, r.submitted_at,
  (SELECT string_agg(p.text, E'\\n') FROM drawn d JOIN pool p ON p.id = d.pool
   WHERE d.report = r.id)
FROM reports_report r
"""
_DRAWN = f"""
CREATE UNLOGGED TABLE drawn AS SELECT r.id AS report, CASE
  WHEN random() < 0.25 THEN floor(power(random(), 2) * {TEMPLATES})::int
  ELSE {TEMPLATES} + floor(random() * {POOL - TEMPLATES})::int END AS pool
FROM reports_report r, generate_series(1, {SENTENCES}) n
"""
_SENTENCES = """
INSERT INTO reports_comparablesentence (text_id, standing, {keys})
SELECT t.id, (a.parent_id << 32) + t.id, {keys}
FROM drawn d JOIN pool p ON p.id = d.pool JOIN reports_comparabletext t ON t.report_id = d.report
JOIN reports_agency a ON a.id = t.agency_id
"""
_SIZE = """
SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c
WHERE relname IN ('reports_comparabletext', 'reports_comparablesentence')
"""


def main() -> None:
    """Build, look one report up, and say how long it took."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    began = perf_counter()
    texts = _built()
    built = perf_counter() - began
    print(json.dumps({**_measured(texts), "built_s": round(built)}))


def _built() -> list[str]:
    """The pool's sentences; its reports stand in the database."""
    from tests.checks.made_up_texts import as_sentence, sentence

    chance = random.Random(1)
    texts = [as_sentence(sentence(chance)) for _ in range(POOL)]
    keys = ", ".join(f"key_{band}" for band in range(1, BANDS + 1))
    _open_units()
    _fill_pool(texts, keys)
    with connection.cursor() as cursor, without_indexes():
        for statement in (_DRAWN, "CREATE INDEX ON drawn (report)", "CREATE INDEX ON pool (id)"):
            cursor.execute(statement)
        cursor.execute("ANALYZE")
        cursor.execute(_TEXTS)
        cursor.execute(_SENTENCES.format(keys=keys))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return texts


def _open_units() -> None:
    from reports.models import Account, Agency

    counties = Agency.objects.bulk_create(Agency(name=f"第{n}县") for n in range(REPORTS // 500))
    Agency.objects.bulk_create(
        Agency(name=f"第{n}镇人民政府", level="township", parent=county)
        for county in counties
        for n in range(100)
    )
    by = Account.objects.create(username="sender").pk
    with connection.cursor() as cursor:
        cursor.execute(_REPORTS, [by, by, by])


def _fill_pool(texts: list[str], keys: str) -> None:
    columns = keys.replace(",", " int,")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE UNLOGGED TABLE pool (id int, text text, {columns} int)")
        with cursor.copy(f"COPY pool (id, text, {keys}) FROM STDIN") as copy:
            for number, text in enumerate(texts):
                copy.write_row((number, text, *sentence_keys(text)))


@contextmanager
def without_indexes() -> Iterator[None]:
    """Millions of sentences go in first, and are put in order afterwards."""
    from reports.models import ComparableSentence

    with connection.schema_editor() as editor:
        for one in ComparableSentence._meta.indexes:
            editor.remove_index(ComparableSentence, one)
    yield
    with connection.schema_editor() as editor:
        for one in ComparableSentence._meta.indexes:
            editor.add_index(ComparableSentence, one)


def _size() -> int:
    with connection.cursor() as cursor:
        cursor.execute(_SIZE)
        return int(cursor.fetchone()[0])


def _copy_of_one() -> Document:
    """Three quarters of a report that is kept, and the rest of one's own."""
    from reports.models import ComparableText
    from tests.checks.made_up_texts import as_report, sentence

    chance = random.Random(2)
    kept = ComparableText.objects.order_by("pk")[REPORTS // 3].sentences.split("\n")
    same = int(FOUND * len(kept))
    own = [sentence(chance) for _ in range(len(kept) - same)]
    return as_report([*([one] for one in kept[:same]), *own], "本镇人民政府")


def _measured(texts: list[str]) -> dict[str, float]:
    from reports.models import Agency
    from reports.workflow.judging.neighbours import compared
    from reports.workflow.judging.sight import sight_of_unit
    from tests.bench import median_ms
    from tests.checks.made_up_texts import as_report

    unit = Agency.objects.exclude(parent=None).order_by("pk")[0]
    sight, copy = sight_of_unit(unit), _copy_of_one()
    template = as_report([[one] for one in texts[:SENTENCES]], "本镇人民政府")
    found = compared(copy, sight).neighbours
    assert max(one.repeated.percent for one in found) >= 100 * FOUND - 10, found
    return {
        "copy_ms": round(median_ms(lambda: compared(copy, sight), 15), 1),
        "template_ms": round(median_ms(lambda: compared(template, sight), 15), 1),
        "bytes": round(_size() / REPORTS),
    }


if __name__ == "__main__":
    main()
