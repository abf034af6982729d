"""A text as long as one may be is read and judged in time, whatever it is made of."""

import time

import pytest

from reports.checks import Dossier, run
from reports.importers import read
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
