"""Is the corpus independent of what it measures, and does it say what is printed in it?"""

import ast
from pathlib import Path

import pytest

from reports.statute import EVERY_EDITION
from tests.corpus.compose import proses, specimen
from tests.corpus.export import expectation
from tests.corpus.figure_kinds import KINDS, balanced_figures
from tests.corpus.layouts import layouts
from tests.corpus.planted import Edit, edited, planted_reports

FOLDER = Path(__file__).parent
SCORERS = {"reading_score.py", "recall.py"}
"""Modules that read what was printed; all others only print."""
PRINTED = [EVERY_EDITION.named(key) for key in ("2019", "2021")]
"""The editions in which reports are found."""


def _imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {one.module or "" for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
    plain = (one for one in ast.walk(tree) if isinstance(one, ast.Import))
    return modules | {name.name for one in plain for name in one.names}


def test_what_prints_knows_nothing_of_what_reads() -> None:
    for path in FOLDER.rglob("*.py"):
        if path.name in SCORERS or path.name.startswith("test_"):
            continue
        ours = {one for one in _imported(path) if one.startswith(("reports", "tests"))}
        allowed = ("reports.statute", "tests.corpus")
        assert all(one.startswith(allowed) for one in ours), f"{path.name}: {ours}"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", PRINTED, ids=lambda one: one.key)
def test_figures_balance(edition, kind: str) -> None:
    for seed in range(5):
        figures = balanced_figures(edition, kind, seed, regulations=False)
        assert set(figures) == set(edition.cells)
        for identity in edition.identities:
            left, right = (
                sum(float(figures[c]) for c in side) for side in (identity.left, identity.right)
            )
            assert left == pytest.approx(right), identity.key


def test_figures_of_one_digit_have_one() -> None:
    for seed in range(20):
        figures = balanced_figures(EVERY_EDITION.of(2024), "digits", seed, regulations=False)
        assert all(len(figure) == 1 for figure in figures.values())


@pytest.mark.parametrize("prose", proses())
def test_prose_names_every_chapter_and_table(prose: str) -> None:
    for year in (2020, 2024):
        report = specimen(prose, "few", 1, year)
        assert [one.text for one in report.parts if one.kind == "table"] == [
            one.key for one in report.edition.tables
        ]
        assert sum(one.kind == "chapter" for one in report.parts) == len(report.edition.chapters)
        assert not any("{" in one.text for one in report.parts)


def test_a_number_makes_the_same_report_again() -> None:
    assert specimen("bureau_pairs", "many", 7) == specimen("bureau_pairs", "many", 7)


OWN_TEXTS = [name for name, one in layouts("txt").items() if one.make]


@pytest.mark.parametrize("name", OWN_TEXTS)
def test_a_text_layout_prints_every_figure(name: str) -> None:
    layout = layouts()[name]
    report = specimen("township_plain", "zeros" if layout.figures else "mixed", 3)
    (data,) = layout.printed([report])
    text = next(t for t in (_decoded(data, one) for one in ("utf-8", "utf-16", "gb18030")) if t)
    assert layout.says
    for figure in set(report.figures.values()):
        assert text.translate(str.maketrans("０１２３４５６７８９．", "0123456789.")).count(figure)


def test_there_are_enough_layouts_and_half_of_them_come_out_of_programs() -> None:
    least = {"txt": 30, "html": 60, "xlsx": 6, "docx": 30, "pdf": 12}
    for kind, number in least.items():
        assert len(layouts(kind)) >= number, kind
    by_programs = [one for one in layouts().values() if one.conversion]
    assert len(by_programs) >= sum(least.values()) / 2


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


PLANTED = planted_reports()


def test_there_are_enough_reports_with_defects_in_enough_layouts() -> None:
    assert len(PLANTED) >= 60
    assert len({one.layout for one in PLANTED}) >= 40
    assert all(one.defects for one in PLANTED)


@pytest.mark.parametrize("number", range(len(PLANTED)))
def test_every_defect_is_where_its_line_says(number: int) -> None:
    planted = PLANTED[number]
    assert planted.layout in layouts()
    sound = specimen(planted.prose, planted.figures, planted.seed, planted.year)
    assert planted.specimen() != sound


def test_a_line_that_does_not_apply_is_noticed() -> None:
    report = specimen("bureau_brief", "few", 1)
    with pytest.raises(ValueError, match="has no"):
        edited(report, Edit("lead", "words that stand nowhere", ""))
    with pytest.raises(ValueError, match="is 0, not 7"):
        edited(report, Edit("figure.disclosure.regulations.issued", "7", "8"))


def test_expectations_hold_figures_structure_and_words() -> None:
    report, layout = specimen("bureau_brief", "few", 1), layouts()["txt/no_title"]
    said = expectation(report, layout)
    assert said["figures"] == report.figures
    assert said["title"] is None
    assert "".join(one["text"] for one in said["structure"] if one["kind"] == "paragraph") == (
        "".join(said["sections"].values())
    )
