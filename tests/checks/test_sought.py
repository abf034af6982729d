"""A pattern is tried only where its words stand, and finds what it would find everywhere."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.checks import CATALOGUE
from reports.checks.expressions.institutions import E01
from reports.checks.expressions.set_phrases import E03
from reports.checks.expressions.titles import E02
from reports.checks.reading.sought import NOTHING, Sought, needed
from reports.checks.wording import terms, typos, usage
from reports.checks.wording.phrases import Phrases

FAMILIES = [
    one for home in (terms, typos, usage) for one in vars(home).values() if isinstance(one, Phrases)
] + [E01, E02, E03]
ROWS = [row for family in FAMILIES for row, _ in family.rows]

NEEDED = {
    "依请公开|依申公开": {"依请公开", "依申公开"},
    r"(?<!提供)更好的(服务于?(?:群众|人民)|接受)": {"更好的"},
    r"(?:新收|收到)[0-9]+件?": {"新收", "收到"},
    r"政府?公开": {"政府公开", "政公开"},
    r"(?:较|[很更])好的?措施": {"好措施", "好的措施"},
    r"[县乡](?:政府|政务)(?!网)": {f"{where}政{what}" for where in "县乡" for what in "府务"},
    r"公开(?:工作)?督察(?![组办])": {"公开督察", "公开工作督察"},
    r"(?<![县乡]府)府(?=信)信息|^年报$": {"府信息", "年报"},
    r"[0-9][条个次]余": {"条余", "个余", "次余"},
    r"[一-九]是": {"是"},
    r"x(?:ab|c)+y": {"xab", "xc"},
    r"(?>件次?)宗": {"宗"},
    r"(?P<a>[甲乙])(?P=a)丙": {"丙"},
    r"a{0,3}b+c?d": {"b"},
    r"x\.y\d": {"x.y"},
    r"[^]件]新收": {"新收"},
    r"(?P<n>第[一二]条)规定": {"第一条规定", "第二条规定"},
    r"\u4e00二": {"二"},
    r"(?=处罚)[0-9]": NOTHING,
    r"(?:件|)[0-9]": NOTHING,
    r"([\u4e00-\u9fff]{3,10})\1": NOTHING,
}


def _looks_around(pattern):
    """What Hypothesis makes no texts for."""
    return any(one in pattern for one in ("(?<", "(?=", "(?!", "(?>", "(?P="))


@pytest.mark.parametrize(("pattern", "words"), NEEDED.items())
def test_the_words_of_a_pattern_are_those_that_it_cannot_do_without(pattern, words):
    assert needed(pattern) == words


@given(st.sampled_from([one for one in NEEDED if not _looks_around(one)]), st.data())
@settings(max_examples=60)
def test_whatever_a_pattern_matches_holds_one_of_its_words(pattern, data):
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    assert Sought(pattern).may_be_in(text)


def _sentences() -> Iterator[str]:
    """What the examples of the catalogue say: each check's own wrong words among it."""
    for family in FAMILIES:
        yield from (family.trips, family.passes)


def test_every_row_of_wordings_finds_what_it_found_without_its_words():
    sentences = list(_sentences())
    assert sum(bool(needed(row)) for row in ROWS) > len(ROWS) / 2
    for row in ROWS:
        plain, sought = re.compile(row, re.MULTILINE), Sought(row, re.MULTILINE)
        for text in sentences:
            found = [one.span() for one in sought.finditer(text)]
            assert found == [one.span() for one in plain.finditer(text)]
            assert bool(sought.search(text)) == bool(plain.search(text))


def test_a_pattern_that_takes_no_heed_of_case_is_tried_everywhere():
    assert Sought("qq", re.IGNORECASE).search("QQ")
    assert Sought("(?i)qq").search("QQ")


def test_the_catalogue_holds_the_families_that_are_looked_at():
    assert {one.code for one in FAMILIES} <= {one.code for one in CATALOGUE}
