"""A text as long as one may be is read and judged in time, whatever it is made of."""

import time

import pytest

from reports.checks import Dossier, run
from reports.importers import bounds, read
from reports.statute import EDITIONS
from tests.documents import sound
from tests.importers.shapes import text_of_cells

EDITION = EDITIONS[0]
MOST_SECONDS = 6
LONG, MANY = 90_000, 5_000
SIGNS = "7的《》、。（“一年件〇\u3000"
WORDS = "申请 1、 公开1件 公开1件； 其中1件， 共1条； 一是 2024年 办理， 《a"
ENDLESS = {
    "short paragraphs": "\n".join(f"第{n}条意见已经办结，答复{n}件。" for n in range(2_500)),
    "numbered paragraphs": "\n".join(f"（{n}）办理申请{n}件，不予公开0件。" for n in range(2_500)),
    "headings": "\n".join(["一、总体情况", "二、主动公开政府信息情况"] * 1_250),
    "labels": "\n".join(["自然人", "商业企业", "总计", "（一）予以公开"] * 500),
    "figures": "\n".join(["总计", *map(str, range(2_500))]),
    "rows": "\n".join(f"予以公开\t{n}\t0\t0" for n in range(2_000)),
    "empty lines": "\n" * 10_000,
    **{sign: sign * LONG for sign in SIGNS},
    **{word: word * MANY for word in WORDS.split()},
}


def _seconds(file):
    began = time.process_time()
    run(Dossier(read(*file)))
    return time.process_time() - began


@pytest.mark.parametrize("chapter", ["3", "5"])
@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_a_text_as_long_as_one_may_be_is_judged_in_time(chapter, text):
    data, name = text_of_cells(sound())
    heading = EDITION.chapter_of[chapter].heading
    longer = data.decode().replace(heading, f"{heading}\n{text}")
    assert text in longer
    assert _seconds((longer.encode(), name)) < MOST_SECONDS


@pytest.mark.parametrize("figure", [99_999_999, 0])
def test_figures_as_large_as_can_be_are_judged_in_time(figure):
    figures = dict.fromkeys(EDITION.cells, figure)
    assert _seconds(text_of_cells(sound(figures=figures))) < MOST_SECONDS


def _grown(count):
    """Processor seconds to read a text of many rows, then to judge one of many findings."""
    data, name = text_of_cells(sound())
    rows = "\n".join(f"{n}\t甲乙\t3\t4\t5" for n in range(count))
    said = "各科室按时限办理并答复申请人，全年没有超期。"
    lines = "\n".join(f"第{n}条意见已经办结，答复3件。{said}" for n in range(count // 5))
    began = time.process_time()
    read(f"{data.decode()}\n{rows}".encode(), name)
    middle = time.process_time()
    document = read(f"{lines}\n{data.decode()}".encode(), name)
    then = time.process_time()
    run(Dossier(document))
    return middle - began, time.process_time() - then


def test_four_times_the_text_takes_no_squares_of_time(monkeypatch):
    for name in (one for one in vars(bounds) if one.startswith("MOST_")):
        monkeypatch.setattr(bounds, name, 10**7)  # what is tried is growth, not what is refused
    _grown(100)
    once, four_times = ([_grown(count) for _ in range(2)] for count in (8_000, 32_000))
    # The quicker of two: what else the machine does makes a reading longer, never shorter.
    pairs = (map(min, zip(*runs, strict=True)) for runs in (once, four_times))
    assert all(later < 9 * sooner for sooner, later in zip(*pairs, strict=True))
