"""The published reports beside the repository as last year's files, read word by word."""

import re
from collections import Counter

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html

from reports.document.marks import MARK
from reports.document.waiting_numbers import waiting_numbers
from reports.models import Account, CarriedSentence, Report, WaitingFile
from reports.workflow.filling.take_last_year import questions_of
from reports.workflow.last_year.shown_file import PieceKind, shown_file
from tests.checks.real_reports import FOLDER, here

pytestmark = [here, pytest.mark.django_db]

ASPECTS = tuple(
    f"overview.{one}"
    for one in ("proactive", "on_request", "management", "platform", "supervision")
)
PLACES: dict[str, tuple[int, dict[int, str], tuple[int, int]]] = {
    "000": (
        2024,
        {4: "lead", 6: "overview.intro", **dict(enumerate(ASPECTS, 7)), 384: "problems"}
        | dict.fromkeys(range(386, 390), "measures")
        | {391: "other_matters", 397: "", 398: ""},
        (3, 3),
    ),
    "001": (
        2024,
        {1: "lead", 3: "overview.intro", **dict(enumerate(ASPECTS, 4))}
        | {408: "problems", 409: "measures", 411: "other_matters"},
        (4, 4),
    ),
    "002": (
        2023,
        dict.fromkeys((7, 9, 11, 13, 15), "overview.intro")
        | {73: "problems", **dict.fromkeys((75, 77, 79), "measures"), 83: "other_matters"},
        (1, 3),
    ),
    "003": (
        2021,
        dict.fromkeys(range(4, 8), "overview.intro")
        | {392: "problems", 394: "measures", 395: "other_matters", 396: "", 397: ""},
        (1, 4),
    ),
    "004": (
        2024,
        dict.fromkeys((5, 6, 8), "overview.intro")
        | {7: "overview.management", 397: "other_matters"}
        | dict.fromkeys(range(389, 392), "problems")
        | dict.fromkeys(range(393, 396), "measures"),
        (3, 3),
    ),
}
"""Year, the place of the words on each line, and how many problems and measures there are."""

TURNED = {("002", 73): "measures"}
"""A line whose last sentence turns to the measures."""


def dense(text: str) -> str:
    return "".join(text.split())


def lines_of(number: str) -> list[str]:
    (path,) = (FOLDER / "seeds").glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8").splitlines()


def sentences(line: str) -> list[str]:
    """What a line says, its word processor's marks apart."""
    said = re.findall(r"\[bookmark:[^\]]*\]|(?:(?!\[bookmark:)[^。！？])+[。！？]?", dense(line))
    return [one for one in said if re.search(r"\w", one)]


@pytest.fixture(params=PLACES)
def seed(request: pytest.FixtureRequest, desk: Client, wang: Account) -> tuple[str, Report]:
    number: str = request.param
    agency = wang.appointments.get().agency
    file = SimpleUploadedFile("去年.txt", "\n".join(lines_of(number)).encode())
    year = PLACES[number][0] + 1
    desk.post("/start/", {"agency": agency.pk, "year": str(year), "last_year": file})
    return number, Report.objects.get()


def test_no_word_is_lost_and_no_sentence_stands_twice(
    seed: tuple[str, Report], desk: Client
) -> None:
    number, report = seed
    page = html.fromstring(desk.get(f"/reports/{report.pk}/last-year/").content.decode())
    shown = ["".join(one.itertext()) for one in page.find_class("file-source")]
    text, whole = dense("".join(lines_of(number))), dense("".join(shown))
    assert Counter(whole) == Counter(text)
    for line in lines_of(number):
        for one in sentences(line):
            assert whole.count(one) == text.count(one), one


def test_every_sentence_stands_in_its_place(seed: tuple[str, Report]) -> None:
    number, report = seed
    _, places, counts = PLACES[number]
    asked = questions_of(report)
    assert asked
    pieces = shown_file(asked.document, report)
    lines = lines_of(number)
    for line, place in places.items():
        said = sentences(lines[line - 1])
        for sentence in said:
            there = [one for one in pieces if sentence in dense(one.source)]
            if not there:  # a heading opens the line, or a sentence lists several items
                there = [one for one in pieces if dense(one.source) in sentence]
                there = [one for one in there if len(one.source) > 1]
            stood = {one.words.stood for one in there if one.words and one.words.stood}
            is_turned = sentence == said[-1] and (number, line) in TURNED
            wanted = TURNED[number, line] if is_turned else place
            assert stood <= {wanted}, sentence
            assert there, sentence
        if not place:
            assert [one.kind for one in there] == [PieceKind.SIGNED]
    for side, count in zip(("problems", "measures"), counts, strict=True):
        words = [one.words for one in pieces if one.words and one.words.stood == side]
        assert len({one.item for one in words}) == count


def test_what_is_taken_is_what_was_shown_word_by_word(
    seed: tuple[str, Report], desk: Client
) -> None:
    number, report = seed
    asked = questions_of(report)
    assert asked
    shown: dict[str, str] = {}
    for piece in asked.words.pieces:
        shown[piece.goes] = shown.get(piece.goes, "") + piece.text
    form = {"then": "take", "sure": "on", "old_name": "on", "pairing": "order"}
    desk.post(f"/reports/{report.pk}/last-year/", form)
    assert not WaitingFile.objects.exists()
    taken: dict[str, str] = {}
    for row in CarriedSentence.objects.filter(report=report).order_by("position"):
        section = row.name.split(".")[0] if row.name[0] in "pm" else row.name
        said = MARK.sub(lambda mark: waiting_numbers(mark[0])[0], row.text)
        taken[section] = taken.get(section, "") + said
    wanted = {place: text for place, text in shown.items() if place not in {"", "lead"}}
    assert taken.keys() == wanted.keys()
    for place, text in wanted.items():
        assert _without_years(taken[place]) == _without_years(text), (number, place)


def _without_years(text: str) -> str:
    """Years move on; every other sign stays."""
    return re.sub(r"[0-9]{4}(?=年)", "", dense(text))
