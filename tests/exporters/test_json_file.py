"""The JSON reads back to the same report, whatever it says, and its schema is published."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.json_form import from_json
from reports.document.schema import json_schema
from reports.document.schema.json_schema import report_schema
from reports.exporters import json_file
from reports.statute import EVERY_EDITION
from reports.statute.editions import Editions
from tests.documents import sound, with_text
from tests.edition_2027 import FORMAT_2027
from tests.exporters.samples import hard, plain
from tests.figures import balanced

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "report.schema.json"
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=80)


def test_hard_reports_read_back() -> None:
    for document in (plain(), hard()):
        assert from_json(json.loads(json_file.render(document))) == document


@given(seed=st.integers(0, 10**6), texts=st.lists(TEXT, max_size=4), year=st.integers(2021, 2099))
def test_any_report_reads_back(seed: int, texts: list[str], year: int) -> None:
    document = with_text(sound(year), "overview.proactive", *texts)
    document = replace(document, figures=balanced(document.edition, seed))
    assert from_json(json.loads(json_file.render(document))) == document


def test_the_published_schema_is_the_current_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the editions of the law: the tests keep one more."""
    of_the_law = Editions(one for one in EVERY_EDITION if one is not FORMAT_2027)
    monkeypatch.setattr(json_schema, "EVERY_EDITION", of_the_law)
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == report_schema()
