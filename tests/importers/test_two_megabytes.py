"""Is a text or a page of two megabytes read and judged, in a time that grows as it does?"""

import base64
import gc
import time
from collections.abc import Callable
from itertools import count

import pytest

from reports.checks import Dossier, run
from reports.importers import read
from reports.importers.bounds import MOST_ROWS
from reports.statute import EDITIONS
from tests.documents import sound
from tests.importers import shapes

EDITION = EDITIONS[0]
MEGABYTES = 2 * 1024 * 1024
MOST_SECONDS = 12
"""What is out of all measure; `make bench` holds the five seconds of a quiet machine."""

SMALL, TIMES = 100_000, 4
MOST_GROWTH = 9
"""Four times as much takes some 4.4 times as long, what grows by squares sixteen times."""
ROUNDS = 5
LEAST_SECONDS = 0.5
"""Less says nothing: other programs of the machine take as much."""

TEXT = shapes.text_of_cells(sound())[0].decode()
PAGE = shapes.page_of_a_site(sound())[0].decode()
SAID = "我镇全年共受理申请{0}件，予以公开{0}件，均按时限办理并答复申请人，没有超期。"
BROKEN = "我镇全年共受理申请{0:06}件，予以公开的有一半以上，其余的各件均按时限办理并且答复了"

Case = tuple[bytes, str]


def filled(pattern: str, size: int) -> str:
    """A pattern again and again, each time with the next number, as many bytes as asked for."""
    parts: list[str] = []
    taken = 0
    for number in count():
        if taken >= size:
            return "".join(parts)
        parts.append(pattern.format(number))
        taken += len(parts[-1].encode())
    raise AssertionError


def typed(text: str, chapter: str = "5") -> Case:
    heading = EDITION.chapter_of[chapter].heading
    return TEXT.replace(heading, f"{heading}\n{text}").encode(), "a.txt"


def page(body: str) -> Case:
    place = PAGE.index(">", PAGE.index(EDITION.chapter_of["5"].heading)) + 1
    return (PAGE[:place] + body + PAGE[place:]).encode(), "a.html"


def saved(case: Case) -> Case:
    head = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head + base64.encodebytes(case[0]) + b"\r\n--x--\r\n", "a.mhtml"


PROSE = f"{SAID * 4}\n"
MADE_OF: dict[str, Callable[[int], Case]] = {
    "paragraphs": lambda size: typed(filled(PROSE, size)),
    "short paragraphs": lambda size: typed(filled("第{0}条意见已经办结，答复{0}件。\n", size)),
    "one line": lambda size: typed(filled(SAID, size)),
    "lines broken at a margin": lambda size: typed(filled(f"{BROKEN}\n", size)),
    "an open bracket": lambda size: typed(f"（{filled(f'{BROKEN}', size)}"),
    "rows with tabs": lambda size: typed(filled("予以公开\t{0}\t0\t0\t5\t6\t7\t8\n", size), "3"),
    "rows of no form": lambda size: typed(filled("{0}\t甲乙\t3\t4\t5\t丙丁甲乙\n", size)),
    "rows with bars": lambda size: typed(filled("| 予以公开 | {0} | 0 | 0 | 5 |\n", size), "3"),
    "rows typed": lambda size: typed(filled("予以公开……{0}件、1；（2）、其中共计3、\n", size), "3"),
    "rows typed without end": lambda size: typed(filled(f"{'1、' * 490}{{0}}\n", size), "3"),
    "tabs": lambda size: typed("\t" * size, "3"),
    "open quotation marks": lambda size: typed('\t"' * (size // 2), "3"),
    "empty lines": lambda size: typed("\n" * size, "3"),
    "digits": lambda size: typed("7" * size),
    "digits in a table": lambda size: typed("7" * size, "3"),
    "punctuation": lambda size: typed("，。；：、“”（）《》" * (size // 33)),
    "headings": lambda size: typed(filled("一、总体情况\n二、主动公开政府信息情况\n", size)),
    "aspects": lambda size: typed(filled("（一）主动公开第{0}次的情况\n", size)),
    "titles": lambda size: (
        (filled("{0}镇2024年政府信息公开工作年度报告\n", size) + TEXT).encode(),
        "a.txt",
    ),
    "names of the text": lambda size: typed(filled("标题：2024年政府信息公开年度报告\n", size)),
    "contents": lambda size: (
        (filled("一、总体情况……………………{0}\n", size) + TEXT).encode(),
        "a.txt",
    ),
    "signatures": lambda size: (
        (TEXT + filled("临水县青石镇人民政府\n2025年1月10日\n", size)).encode(),
        "a.txt",
    ),
    "many reports": lambda size: (
        (f"{TEXT}\n" * (1 + size // len(TEXT.encode()))).encode(),
        "a.txt",
    ),
    "paragraphs of a page": lambda size: page(filled(f"<p>{SAID * 4}</p>", size)),
    "tags of a page": lambda size: page("<b>一</b>" * (size // 10)),
    "lines of a page": lambda size: page("<br>" * (size // 4)),
    "divisions in divisions": lambda size: page(
        ("<div>" * 100 + "一" + "</div>" * 100) * (size // 1_103)
    ),
    "a row of a page": lambda size: page(f"<table><tr>{'<td>1</td>' * (size // 10)}</table>"),
    "rows of a page": lambda size: page(
        "<table>" + filled("<tr><td>予以公开</td><td>{0}</td><td>0</td></tr>", size) + "</table>"
    ),
    "tables of a page": lambda size: page(
        filled("<table><tr><td>予以公开</td><td>{0}</td></tr></table>", size)
    ),
    "a style": lambda size: page(f"<p style='{'text-align: ' * (size // 12)}'>一</p>"),
    "a menu": lambda size: page("<li><a href='/x'>政务公开</a></li>" * (size // 42)),
    "an archive": lambda size: saved(page(filled(f"<p>{SAID * 4}</p>", size))),
}


def _seconds(case: Case) -> float:
    """Processor time, without the collector: it walks all that other tests left in memory."""
    gc.disable()
    try:
        began = time.process_time()
        run(Dossier(read(*case)))
        return time.process_time() - began
    finally:
        gc.enable()


@pytest.mark.parametrize("name", MADE_OF)
def test_twice_as_much_takes_hardly_more_than_twice_as_long(name: str) -> None:
    made_of = MADE_OF[name]
    _seconds(made_of(1_000))
    once, more = made_of(SMALL), made_of(TIMES * SMALL)
    took_once, took_more = [], []
    # The quickest of some: what else the machine does makes a reading longer, never shorter.
    for _ in range(ROUNDS):
        took_once.append(_seconds(once))
        took_more.append(_seconds(more))
        if min(took_more) < max(MOST_GROWTH * min(took_once), LEAST_SECONDS):
            return
    pytest.fail(f"{min(took_once):.2f} s once, {min(took_more):.2f} s for {TIMES} times as much")


@pytest.mark.parametrize("name", ["paragraphs", "paragraphs of a page", "rows with tabs"])
def test_two_megabytes_are_read_and_judged_in_time(name: str) -> None:
    data, kind = MADE_OF[name](MEGABYTES)
    assert len(data) > MEGABYTES
    began = time.process_time()
    document = read(data, kind)
    run(Dossier(document))
    assert time.process_time() - began < MOST_SECONDS
    assert document.title


def test_a_table_longer_than_any_is_kept_and_said() -> None:
    rows = "".join(f"予以公开\t{number}\t0\n" for number in range(3 * MOST_ROWS))
    data, name = typed(f"{rows}以上是明细，不是年报的表格，只供参考。", "6")
    document = read(data, name)
    assert sum(figure is not None for figure in document.figures.values()) == 200
    assert any("不像年报的表格，没有读" in one for one in document.remarks)
    left = "\n".join(one["text"] for one in document.unread)
    assert f"{3 * MOST_ROWS - 1}" in left


@pytest.mark.parametrize("empty", [3, 17, 500])
def test_a_finding_names_its_line_behind_empty_ones(empty: int) -> None:
    heading = EDITION.chapter_of["6"].heading
    text = TEXT.replace(heading, "\n" * empty + heading).replace(
        f"{heading}\n", f"{heading}\n" + "\n" * empty + "没有超期超期的情形的的。\n"
    )
    document = read(text.encode(), "a.txt")
    lines = text.split("\n")
    found = [one for one in run(Dossier(document)) if one.check == "W01"]
    assert found
    assert all("超期超期" in lines[(one.line or 1) - 1] for one in found)
