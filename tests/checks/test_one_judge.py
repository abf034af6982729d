"""Does the desk object to the same, at the same place, as 年报体检 does in the printed file?"""

import datetime
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings

from reports.checks import Dossier, Finding, run
from reports.document import Document
from reports.exporters import docx
from reports.exporters.as_it_prints import as_it_prints
from reports.importers import read
from reports.statute import format_for
from tests.documents import sound, with_text
from tests.drafts_at_random import draft
from tests.reports_at_random import reports

TODAY = datetime.date(2026, 1, 10)
FROM, MANY = 0, 120
Place = tuple[str, str | None, str | None, tuple[str, ...]]

ONLY_AT_THE_DESK = {
    "A04": "a live field written wrongly: a foreign file may write braces as it likes",
    "C01": "pairs without numbers are counted by their boxes, which a file does not have",
}


def at_desk(report: Document) -> set[Place]:
    return places(run(Dossier(report, paper=as_it_prints(report), today=TODAY)))


def of_file(printed: Document) -> set[Place]:
    return places(run(Dossier(printed, today=TODAY)))


def places(findings: list[Finding]) -> set[Place]:
    return {
        (one.check, one.chapter, None if one.cells else one.section, tuple(sorted(one.cells)))
        for one in findings
    }


def is_taken_for_another(report: Document, printed: Document) -> bool:
    """A file is believed who reports, and on which year; the desk knows it."""
    asked = (report.year, report.organisation, report.level)
    return (printed.year, printed.organisation, printed.level) != asked


@cache
def chapter_headings() -> frozenset[str]:
    return frozenset(one.heading for one in format_for(2024).chapters)


def reads_as_a_chapter(report: Document) -> bool:
    """A paragraph that is the heading of a chapter begins one in a file, and not at the desk.

    One that is nothing but a title is the running title of a file's pages.
    """
    every = [text.strip() for key in report.edition.written for text in report.text(key)]
    return any(one in chapter_headings() or one.endswith("工作年度报告") for one in every)


def agree(report: Document) -> bool:
    """Whether the two were compared; an exception is one of those above, with its reason."""
    printed = read(docx.render(report), "report.docx")
    if is_taken_for_another(report, printed) or reads_as_a_chapter(report):
        return False
    desk, file = at_desk(report), of_file(printed)
    assert {one for one in desk - file if one[0] not in ONLY_AT_THE_DESK} == set()
    assert file - desk == set()
    return True


def test_a_draft_with_slips_is_judged_as_its_word_file() -> None:
    compared = sum(agree(draft(seed)) for seed in range(FROM, FROM + MANY))
    assert compared > MANY * 0.8


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(report=reports())
def test_any_report_is_judged_as_its_word_file(report: Document) -> None:
    agree(report)


def _numbered(text: str) -> Callable[[Document], Document]:
    return lambda report: with_text(report, "problems", text, "二是公开栏更新不够及时。")


SILENT_BEFORE = {
    "N05": _numbered("一是政策解读（含图解)形式单一。"),
    "N06": _numbered("一是政策解读(含图解)形式单一。"),
    "N07": _numbered("一是政策解读形式比较单一，图解偏少"),
    "N08": _numbered("一是政策解读形式单一。三是图解偏少。"),
    "N10": _numbered("一是政策解读，形 式单一。"),
    "N14": _numbered("一是电话0551—6012345有时打不通。"),
}


@pytest.mark.parametrize("code", SILENT_BEFORE)
def test_the_desk_speaks_of_form_before_anything_is_printed(code: str) -> None:
    report = SILENT_BEFORE[code](sound())
    assert code in {one[0] for one in at_desk(report)}
    assert agree(report)


CONTACT = "如对本报告有疑问，请与临水县青石镇党政办公室联系（电话：0551-6012345）。"
FEE = sound().fee.sentence(2024)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("lead", CONTACT),
        ("other_matters", FEE),
        ("other_matters", sound().fee.sentence(2023)),
        ("other_matters", "全年实际收取信息处理费0元。"),
    ],
)
def test_what_the_program_composes_is_judged_with_what_was_typed(section: str, said: str) -> None:
    """Whom to ask, the fee and last year's fee: the program writes one, the clerk another."""
    report = with_text(sound(), section, *sound().text(section), said)
    assert "W02" in {one[0] for one in at_desk(report)}
    assert agree(report)


def test_a_sound_draft_is_not_objected_to() -> None:
    assert at_desk(sound()) == set()
