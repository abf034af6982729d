"""Is a sound report ever accused? No error and no warning, whatever layout it is printed in.

Other reports than ``make corpus`` prints, and for each kind of file every layout that we write
ourselves; of those that programs make, some, where the programs are installed.
"""

import pytest

from tests.corpus.__main__ import YEARS, runs
from tests.corpus.compose import proses, specimen
from tests.corpus.layouts import Layout, layouts
from tests.corpus.reading_score import score
from tests.corpus.specimen import Specimen

FIGURES = ("digits", "mixed", "zeros", "many", "few")
SEED, STEP = 500, 5
MADE_BY_PROGRAMS = (
    "pdf/official_merges_by_office_pdf",
    "pdf/nested_sections_by_print",
    "pdf/paragraphs_in_cells_by_print_without_rules",
    "html/title_in_a_box_by_office_xhtml",
    "html/sheet_a_chapter_by_office_sheet_html",
    "txt/plain_spans_by_inner_text",
    "xlsx/plain_spans_by_office_page_to_sheet",
)


def _report(turn: int, layout: Layout) -> Specimen:
    """Writers, figures and years take turns, each at its own pace."""
    names, figures = list(proses()), layout.figures or FIGURES
    writer, kind = names[STEP * turn % len(names)], figures[turn % len(figures)]
    return specimen(writer, kind, SEED + turn, YEARS[(turn + turn // 3) % len(YEARS)])


def _accused(reports: list[Specimen], layout: Layout) -> list[str]:
    """What is said of sound reports, and that one was not read or judged at all."""
    said = []
    for report, data in zip(reports, layout.printed(reports), strict=True):
        found = score(data, report, layout)
        said += [f"{report.name}: {one.check} {one.message}" for one in found.accused]
        said += [f"{report.name}: {one}" for one in found.faults if one.startswith(("ref", "not"))]
    return [f"{layout.name}: {one}" for one in said]


@pytest.mark.parametrize("kind", ["txt", "html", "xlsx", "docx"])
def test_no_sound_report_is_accused_in_a_layout_of_our_own(kind: str) -> None:
    own = [one for one in layouts(kind).values() if one.make]
    said = [
        one for turn, layout in enumerate(own) for one in _accused([_report(turn, layout)], layout)
    ]
    assert said == []


@pytest.mark.parametrize("name", MADE_BY_PROGRAMS)
def test_no_sound_report_is_accused_in_a_layout_that_a_program_makes(name: str) -> None:
    layout = layouts()[name]
    if not runs(layout):
        pytest.fail("a program is missing: make test installs it")
    assert _accused([_report(turn, layout) for turn in (len(name), len(name) + 1)], layout) == []
