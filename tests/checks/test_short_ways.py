"""A check may look first whether there is anything to find: it finds what it would find else."""

import calendar
import re

from hypothesis import given
from hypothesis import strategies as st

from reports.checks.base import Dossier
from reports.checks.files.f03_residue import _RESIDUE as residue
from reports.checks.numbering.signs import N12
from reports.checks.numbering.whole_lists import ITEM, items_in
from reports.checks.privacy import PRIVACY
from reports.checks.reading.claims import clause_before
from reports.checks.reading.lines.row import Row
from reports.checks.reading.source_lines import SourceLines
from reports.checks.reading.text import plain
from reports.document import AsPrinted
from tests.checks.judging import found
from tests.documents import sound, with_text

DATES = st.text("02134年月日号.5，", max_size=24)
_DATE = re.compile(r"(?<![0-9.])(?:(20[0-9][0-9])年)?([0-9]{1,2})月([0-9]{1,2})[日号]")
_MONTH = re.compile(r"(?<=[0-9]年)([0-9]{2})月(?![0-9])")
_YEAR = re.compile(
    r"(?=[^年]{0,3}[一二三四五六七八九])(?=[^年]{0,3}[零Oo0\uff2f\uff10\u25cb])"
    r"(?<![零〇一二三四五六七八九十百千万0-9０-９])二[零〇一二三四五六七八九Oo0\uff2f\uff10\u25cb]{3}年"
)
_RESIDUE = re.compile(
    r"\[bookmark:[^\]]*\]?|&(?:nbsp|amp|lt|gt|quot);?|\{[^{}\n]{1,20}\}"
    r"|(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z])|＊{2,}|_{3,}"
)
NUMBERS = ("11010519491231002X", "138-0013-8000", "13800138000", "4111111111111111", "0551-6012345")


def _said(code, *paragraphs):
    dossier = Dossier(with_text(sound(), "other_matters", *paragraphs))
    return {one.quote for one in found(dossier, code)}


def _impossible(text):
    for match in _DATE.finditer(text):
        year, month, day = int(match[1] or 2000), int(match[2]), int(match[3])
        if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
            yield match[0]
    yield from (one[0] for one in _MONTH.finditer(text) if not 1 <= int(one[1]) <= 12)


@given(DATES)
def test_a_day_that_is_none_is_found_from_its_month_on(text):
    whole = f"完成{text}止"
    assert bool(_said("D10", whole)) == any(_impossible(whole))


@given(st.text("二〇零三四2０O年县十", max_size=14))
def test_a_year_in_signs_of_two_kinds_is_found_from_its_first_on(text):
    pattern = N12.judge.__self__._pattern
    assert [one[0] for one in pattern.finditer(text) if one[0][0] == "二"] == [
        one[0] for one in _YEAR.finditer(text)
    ]


@given(st.text("一二十是要否。，；说 ", max_size=16))
def test_what_is_counted_is_found_where_anything_is(text):
    row = Row(1, text, text, "1", "", "text")
    assert [one.span() for one in items_in(row)] == [one.span() for one in ITEM.finditer(text)]


@given(st.text("说，,、；;：:（）“”件", max_size=20), st.integers(0, 20))
def test_a_clause_begins_behind_the_last_sign_before_it(text, place):
    before = text[: min(place, len(text))]
    last = max(before.rfind(sign) for sign in "，,、；;：:（）“”")
    assert clause_before(text, len(before)) == before[last + 1 :]


def test_of_a_long_clause_the_end_is_kept():
    assert clause_before("，" + "说" * 900, 901) == "说" * 200


@given(st.text("[&{}Xx×＊_]a文\n ;", max_size=12), st.sampled_from(["", "bookmark:a", "nbsp"]))
def test_residue_is_found_from_the_sign_that_opens_it(text, word):
    told = text.replace("[", f"[{word}").replace("&", f"&{word}")
    assert [one.span() for one in residue.finditer(told)] == [
        one.span() for one in _RESIDUE.finditer(told)
    ]


PHRASES = (
    *("微信公众公众号", "可通过可以通过", "可以通过可通过", "有待于有待", "有待有待于"),
    *("解读形式，解读形式", "公开栏、公开栏", "、公开、公开"),
)


@given(st.sampled_from(PHRASES), st.text("件，说。", max_size=3))
def test_a_phrase_begun_anew_is_found_and_what_a_list_has_twice(phrase, before):
    said = _said("W01", f"{before}。{phrase}，另有说明。")
    assert any(one.strip("，、。") in phrase for one in said)


def test_every_personal_number_is_found_alone_and_beside_others():
    told = [_said(check.code, number) for check in PRIVACY[:3] for number in NUMBERS]
    assert sum(map(bool, told)) == 4
    together = "，".join(NUMBERS)
    assert all(_said(check.code, f"号码{together}。") for check in PRIVACY[:3])


@given(st.text("说 \u3000\t\x1c\xa0\u2003\n１，234", max_size=20))
def test_a_text_is_read_without_any_space(text):
    assert not re.search(r"\s", plain(text))
    assert plain(text) == plain(re.sub(r"\s+", "", text))


@given(st.lists(st.text("甲乙 ", max_size=40), max_size=6), st.data())
def test_a_paragraph_is_found_at_the_first_line_that_is_it(lines, data):
    asked = data.draw(st.sampled_from(lines)) if lines else "甲"
    dense = "".join(asked.split())
    at = SourceLines(AsPrinted(lines=tuple(lines))).line_of((), dense or "甲", asked)
    own = [n for n, line in enumerate(lines, 1) if dense and "".join(line.split()) == dense]
    assert not own or at == own[0]
