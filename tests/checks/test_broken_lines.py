"""A source breaks its lines where they are full: a line is no paragraph."""

from dataclasses import replace

import pytest

from reports.checks.examples import sound
from reports.checks.printed_examples import printed
from reports.checks.reading.broken_lines import WholeParagraphs
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.judging import found


def _wrapped(dossier, width):
    """The same report printed in lines of so many characters; tables stay."""
    lines = [
        piece
        for line in dossier.document.as_printed.lines
        for piece in ([line] if "\t" in line else _pieces(line, width))
    ]
    shown = replace(dossier.document.as_printed, lines=tuple(lines))
    return replace(dossier, document=replace(dossier.document, as_printed=shown))


def _pieces(line, width):
    return [line[start : start + width] for start in range(0, max(len(line), 1), width)]


@pytest.mark.parametrize("width", range(24, 60, 3))
def test_no_sign_is_missed_where_only_a_line_ends(width):
    dossier = _wrapped(printed()(FORMAT_2021), width)
    assert not found(dossier, "N05", "N07")


@pytest.mark.parametrize("width", range(26, 60, 5))
def test_what_is_wrong_in_a_paragraph_is_said_of_its_lines(width):
    opened = ("维护政府网站专栏1个", "维护政府网站专栏（含子栏目1个")
    dossier = _wrapped(printed(opened)(FORMAT_2021), width)
    assert [one.check for one in found(dossier, "N05")] == ["N05"]


def test_a_paragraph_without_its_full_stop_is_named_by_its_last_line():
    ended = ("，没有发生责任追究情形。", "，没有发生责任追究情形")
    (finding,) = found(_wrapped(printed(ended)(FORMAT_2021), 47), "N07")
    assert "没有发生责任追究情形" in finding.message


def test_words_are_found_in_the_paragraph_they_are_a_piece_of():
    whole = WholeParagraphs(sound(FORMAT_2021))
    assert whole.around("政策解读 形式") == "一是政策解读形式单一。"
    assert whole.around("一是政策解读形式单一。") == ""
    assert whole.around("没有写过的话") == ""
    assert whole.go_on_behind("一是政策解读形式")
    assert not whole.go_on_behind("一是政策解读形式单一。")
