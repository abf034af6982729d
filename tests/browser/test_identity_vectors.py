"""The very file the browser loads decides every vector as Python does."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from reports.web.statutory_grid.balances import live_identities
from tests.browser.harness import EDITION, Harness
from tests.figures import balanced, blank, but

VECTORS = Path(__file__).parent.parent / "statute" / "identity_vectors.json"
IDENTITIES = [one for table in EDITION.by_key for one in live_identities(EDITION, table)]
BROKEN = """async ([identities, vectors]) => {
  const { broken } = await import("/static/js/identities.js");
  return vectors.map(({ figures }) => broken(identities, figures));
}"""
PROPOSED = """async ([identities, figures, free]) => {
  const { propose } = await import("/static/js/identities.js");
  return propose(identities, figures, new Set(free));
}"""


@pytest.fixture
def script(page: Page, harness: Harness, harness_server: str) -> Page:
    page.goto(f"{harness_server}/login/")
    return page


def broken(script: Page, vectors: list[dict[str, Any]]) -> list[list[str]]:
    return script.evaluate(BROKEN, [IDENTITIES, vectors])


def as_typed(figures: dict[str, Any]) -> dict[str, str | None]:
    return {cell: None if one is None else str(one) for cell, one in figures.items()}


def test_every_vector_is_decided_as_in_python(script: Page) -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    found = broken(script, vectors)
    assert {v["name"]: sorted(f) for v, f in zip(vectors, found, strict=True)} == {
        v["name"]: sorted(v["broken"]) for v in vectors
    }


def test_every_cell_of_every_identity_can_break_it(script: Page) -> None:
    sound = balanced(EDITION, 1)
    pairs = [(one["key"], cell) for one in IDENTITIES for cell in (*one["left"], *one["right"])]
    cells = sorted({cell for _, cell in pairs})
    changed = [{"figures": as_typed(but(sound, {c: int(sound[c] or 0) + 1}))} for c in cells]
    found = dict(zip(cells, broken(script, changed), strict=True))
    assert [pair for pair in pairs if pair[0] not in found[pair[1]]] == []


def test_a_balanced_report_breaks_nothing_and_a_blank_one_decides_nothing(script: Page) -> None:
    vectors = [{"figures": as_typed(figures)} for figures in (balanced(EDITION, 2), blank(EDITION))]
    assert broken(script, vectors) == [[], []]


def test_all_totals_are_proposed_from_the_parts_alone(script: Page) -> None:
    sound = balanced(EDITION, 3)
    totals = [one["fills"] for one in IDENTITIES if one["fills"]]
    parts = as_typed(but(sound, dict.fromkeys(totals)))
    proposed = script.evaluate(PROPOSED, [IDENTITIES, parts, totals])
    assert proposed == {cell: str(sound[cell]) for cell in totals}


@pytest.mark.parametrize(
    ("typed", "units"),
    [("0", 0), ("12", 120000), ("0.5", 5000), ("59237.2449", 592372449), (" 3 ", 30000)]
    + [(wrong, None) for wrong in ("", "1.23456", "--1", "x", "1e3", "３", "1,000", "9" * 19)],
)
def test_money_is_read_as_scaled_integers_and_nonsense_as_nothing(
    script: Page, typed: str, units: int | None
) -> None:
    read = "async typed => (await import('/static/js/identities.js')).units(typed)"
    assert script.evaluate(read, typed) == units
