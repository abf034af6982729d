"""The heaviest page of the desk stays light: a bad county line carries it."""

import gzip
from pathlib import Path

from bootstrap_wrapper import get_bootstrap_css_dir
from django.conf import settings
from django.template.loader import render_to_string

from reports.desk.table_grid import balances, grid_rows, live_identities
from reports.statute import format_for
from tests.figures import balanced

EDITION = format_for(2024)
ROOT = Path(settings.BASE_DIR)
MOST_BYTES = 100_000
REST_OF_PAGE = 10_000
"""Head, steps, findings and notes around the table, before compression."""


def test_a_table_page_weighs_less_than_a_hundred_kilobytes() -> None:
    figures = balanced(EDITION)
    grid = grid_rows(EDITION.by_key["requests"], figures)
    sums = balances(EDITION, "requests", figures)
    page = (
        render_to_string("_grid.html", {"grid": grid, "editable": True})
        + render_to_string("desk/_balances.html", {"balances": sums})
        + str(live_identities(EDITION, "requests"))
    )
    files = [Path(get_bootstrap_css_dir()) / "bootstrap.min.css", *ROOT.glob("static/css/*.css")]
    files += ROOT.glob("static/js/*.js")
    weight = zipped(page.encode()) + sum(zipped(path.read_bytes()) for path in files)
    assert weight + REST_OF_PAGE < MOST_BYTES


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, 6))
