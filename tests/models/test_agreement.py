"""The system check sees every way in which models and statute can part."""

from dataclasses import replace

import pytest

from reports.models import agreement
from reports.models.agreement import models_agree_with_statute
from reports.models.tables import FurtherFigure, models_of, stored_at
from reports.statute import EDITIONS
from reports.statute.format_2021 import DISCLOSURE
from reports.statute.schema import Axis, Edition


def test_models_and_statute_agree() -> None:
    assert models_agree_with_statute() == []


@pytest.mark.parametrize(
    ("column", "complaint"),
    [
        (Axis("issued", "本年制发数"), "is printed"),
        (Axis("amount", "本年收费金额（单位：万元）"), "needs a PositiveIntegerField"),
    ],
)
def test_a_difference_is_named(
    monkeypatch: pytest.MonkeyPatch, column: Axis, complaint: str
) -> None:
    monkeypatch.setattr(agreement, "EDITIONS", (_with_first_column(column),))
    assert any(complaint in error.msg for error in models_agree_with_statute())


def test_a_column_that_no_edition_prints_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = EDITIONS[0]
    monkeypatch.setattr(agreement, "EDITIONS", (replace(edition, tables=edition.tables[1:]),))
    assert any("is no printed cell" in error.msg for error in models_agree_with_statute())


def _with_first_column(column: Axis) -> Edition:
    first, *others = DISCLOSURE.blocks
    block = replace(first, columns=(column, *first.columns[1:]))
    table = replace(DISCLOSURE, blocks=(block, *others))
    edition = EDITIONS[0]
    return replace(edition, tables=(table, *edition.tables[1:]))


def test_a_column_without_one_of_its_own_is_kept_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = _with_first_column(Axis("unheard_of", "没有的列"))
    monkeypatch.setattr(agreement, "EDITIONS", (EDITIONS[0], edition))
    assert models_agree_with_statute() == []
    place = FurtherFigure, {"cell": "disclosure.regulations.unheard_of"}, "count"
    assert stored_at(edition, "disclosure.regulations.unheard_of") == place
    assert FurtherFigure in models_of(edition)
    assert FurtherFigure not in models_of(EDITIONS[0])


def test_a_later_edition_may_reword_a_column(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = _with_first_column(Axis("issued", "本年新制发件数"))
    monkeypatch.setattr(agreement, "EDITIONS", (EDITIONS[0], edition))
    assert models_agree_with_statute() == []
