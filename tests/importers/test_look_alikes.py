"""Is every kind of file read in characters of common use, its punctuation as written?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.importers import read
from reports.importers.flow import Flow, Line, Matrix, Slot
from reports.importers.parts.look_alikes import in_common_use
from tests.documents import sound
from tests.importers.shapes import page_of_a_site, text_of_cells, word

ALIKE = str.maketrans("一人大小工方日月生用立行金长门食民", "⼀⼈⼤⼩⼯⽅⽇⽉⽣⽤⽴⾏⾦⻓⻔⻝⺠")
UNSEEN = "\u00ad\u200b\u200d\u200e\u2060\ufeff\ufe0f"
ASCII_OR_CHINESE = st.characters(codec="gb2312", exclude_characters="㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩")
"""㈠ is read as （一）."""


def _disguised(data: bytes) -> bytes:
    return data.decode().translate(ALIKE).replace("政", "政\u200b").encode()


@pytest.mark.parametrize("shape", [text_of_cells, page_of_a_site])
def test_a_disguised_report_is_read_as_the_plain_one(shape) -> None:
    data, name = shape(sound())
    plain, read_in = read(data, name), read(_disguised(data), name)
    assert (read_in.title, read_in.texts) == (plain.title, plain.texts)
    assert read_in.figures == plain.figures
    said = set(read_in.remarks) - set(plain.remarks)
    assert len(said) == 1
    assert said.pop().endswith("个形近字符，已按常用字读。")


def test_an_ordinary_file_is_not_remarked_upon() -> None:
    data, name = word(sound())
    assert not any("形近字符" in one for one in read(data, name).remarks)


@given(st.text(ASCII_OR_CHINESE))
def test_common_characters_and_their_punctuation_stay(text: str) -> None:
    flow = Flow((Line(text),), (), tuple(text.split("\n")))
    assert in_common_use(flow) is flow


@given(st.text(ASCII_OR_CHINESE), st.lists(st.sampled_from(UNSEEN), min_size=1))
def test_what_nobody_sees_goes_without_a_word(text: str, unseen: list[str]) -> None:
    flow = in_common_use(Flow((Line(text.join(["", *unseen, ""])),)))
    assert flow == Flow((Line(text * (len(unseen) + 1)),))


def test_cells_and_lines_are_read_alike_and_counted_once() -> None:
    wide = Slot("⾏政", 0, 0, 1)
    flow = in_common_use(Flow((Matrix(((wide, wide),)), Line("⻔户︵１︶", number=2))))
    assert flow.items == (Matrix(((Slot("行政", 0, 0, 1),) * 2,)), Line("门户（１）", number=2))
    assert flow.remarks == ("这份文件里有4个形近字符，已按常用字读。",)
    assert in_common_use(flow) is flow
