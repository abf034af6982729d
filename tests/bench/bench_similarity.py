"""How fast is one report held against thousands of others, beside comparing it with one?

Two hundred thousand are built in three minutes and want PostgreSQL: ``LIKENESS_AT_SCALE=1 make
bench``. Measured on 2026-11-29 on two cores that nine shared: 41 ms a copy, 46 ms a report that is
all template, 10.3 kB a report with its indexes.
"""

import json
import os
import random
import subprocess
import sys
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from reports.checks.similarity import likeness, skeletons
from reports.document import Document
from reports.models import Agency, ComparableText, Report, State
from reports.workflow.judging.comparable import keep_comparable, make_comparable
from reports.workflow.judging.neighbours import compared
from reports.workflow.judging.sight import sight_of_unit
from tests.bench import Figure, median_ms
from tests.board.counties import in_state
from tests.checks.made_up_texts import as_report, copied, sentence
from tests.documents import sound
from tests.factories import AccountFactory

REPORTS = 3000
SENTENCES = 24
TEMPLATES = 40
"""Sentences that hundreds copy: a quarter of every report."""

CHANCE = random.Random(3)
OTHERS = [[sentence(CHANCE) for _ in range(SENTENCES)] for _ in range(2)]
OTHER = skeletons(as_report(OTHERS[0], "第1镇人民政府"))
ONE = as_report(copied(OTHERS[0], CHANCE), "本镇人民政府")


@cache
def _many() -> tuple[Report, float]:
    """The last of three thousand published reports, and the bytes that one of them takes."""
    county = Agency.objects.create(name="三千镇县人民政府")
    units = Agency.objects.bulk_create(
        Agency(name=f"第{n}镇人民政府", level="township", parent=county) for n in range(REPORTS)
    )
    by = AccountFactory()
    reports = Report.objects.bulk_create(in_state(one, State.PUBLISHED, by) for one in units)
    before = _bytes()
    with transaction.atomic():
        keep_comparable(((one, _text()) for one in reports), 1)
    return reports[-1], (_bytes() - before) / REPORTS


TEMPLATE = [sentence(CHANCE) for _ in range(TEMPLATES)]


def _text() -> Document:
    common = CHANCE.sample(TEMPLATE, SENTENCES // 4)
    own = [sentence(CHANCE) for _ in range(SENTENCES - len(common))]
    return as_report([*common, *own], "某镇人民政府")


def _bytes() -> float:
    with connection.cursor() as cursor:
        cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        return float(cursor.fetchone()[0])


def _looked_up() -> float:
    sight = sight_of_unit(_many()[0].agency)
    return median_ms(lambda: compared(ONE, sight))


def _kept() -> float:
    report, _ = _many()

    def keep() -> None:
        with transaction.atomic():
            make_comparable(report, ONE)

    return median_ms(keep)


@cache
def _at_scale() -> dict[str, float] | None:
    """What a process beside a PostgreSQL server of its own has measured, where it is asked for."""
    if not os.environ.get("LIKENESS_AT_SCALE"):
        return None
    root = Path(settings.BASE_DIR)
    command = [sys.executable, "-m", "tests.bench.likeness_at_scale"]
    said = subprocess.run(
        ["sh", ".setup/postgres.sh", *command], cwd=root, capture_output=True, check=True
    )
    found: dict[str, float] = json.loads(said.stdout)
    return found


def _of_scale(name: str) -> float | None:
    found = _at_scale()
    return found[name] if found else None


def _one_by_one() -> float:
    return median_ms(lambda: likeness(skeletons(ONE), OTHER))


def _text_alone() -> float:
    report, _ = _many()
    return float(len(ComparableText.objects.get(report=report).sentences.encode()))


ONE_OTHER = "对1份逐句比较"
FIGURES = [
    Figure("雷同：一份对3000份（SQLite）", 50, _looked_up, ONE_OTHER, _one_by_one),
    Figure(
        "雷同：一份对20万份（PostgreSQL）",
        100,
        lambda: _of_scale("copy_ms"),
        ONE_OTHER,
        _one_by_one,
    ),
    Figure(
        "雷同：全是范文的一份对20万份",
        100,
        lambda: _of_scale("template_ms"),
        ONE_OTHER,
        _one_by_one,
    ),
    Figure(
        "雷同：报送时编入比对库",
        100,
        _kept,
        "断句并去掉通用语",
        lambda: median_ms(lambda: skeletons(sound())),
    ),
    Figure(
        "雷同：一份占用（SQLite）", 16_000, lambda: _many()[1], "其中文字", _text_alone, unit="B"
    ),
]
