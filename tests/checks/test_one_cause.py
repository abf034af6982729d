"""One cause is one finding, and keeps all its places."""

import json

import pytest

from reports.checks.base import Objection, Place
from reports.checks.engine import judge_all
from reports.checks.examples import example
from reports.checks.printed_examples import printed
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.judging import found
from tests.checks.test_engine import _check

ALL_PLAIN = (
    ("（一）主动公开", "1、主动公开"),
    ("（二）依申请公开", "2、依申请公开"),
    ("（三）政府", "3、政府"),
    ("（四）政府", "4、政府"),
    ("（五）监督", "5、监督"),
)


def _judged(*objections):
    return judge_all((_check("P90", "warning", *objections),), example()(FORMAT_2021))


def _at(section, quote, chapter="1"):
    return Place(chapter, section, quote, 0)


def test_a_way_of_numbering_is_one_finding_with_its_places():
    (finding,) = found(printed(*ALL_PLAIN)(FORMAT_2021), "N03")
    assert finding.severity == "error"
    assert finding.message.endswith("共5处。")
    assert [one.quote[0] for one in finding.spots] == list("12345")
    assert len({one.line for one in finding.spots}) == 5


def test_what_is_said_twice_in_the_same_words_is_one_finding():
    (finding,) = _judged(
        Objection("不对。", place=_at("overview.intro", "甲")),
        Objection("不对。", place=_at("overview.platform", "乙")),
    )
    assert [(one.section, one.quote) for one in finding.spots] == [
        ("overview.intro", "甲"),
        ("overview.platform", "乙"),
    ]


def test_the_same_place_is_one_place():
    (finding,) = _judged(*[Objection("不对。", place=_at("overview.intro", "甲"))] * 3)
    assert (finding.message, finding.further) == ("不对。", ())


@pytest.mark.parametrize(
    "other",
    [
        Objection("别的不对。", place=_at("overview.intro", "乙")),
        Objection("不对。", place=_at("problems", "乙", "5")),
        Objection("不对。", place=_at("overview.intro", "乙"), severity="hint"),
        Objection("不对。", ("requests.granted.total",)),
        Objection("不对。", place=_at("overview.intro", "乙"), left=1, right=2),
    ],
)
def test_what_differs_stays_apart(other):
    assert len(_judged(Objection("不对。", place=_at("overview.intro", "甲")), other)) == 2


def test_a_declared_cause_joins_what_is_said_in_other_words():
    (finding,) = _judged(
        Objection("“甲”不对。", place=_at("overview.intro", "甲"), cause="样式"),
        Objection("“乙”不对。", place=_at("overview.intro", "乙"), cause="样式"),
    )
    assert (finding.message, finding.quote) == ("“甲”不对。共2处。", "甲")


def test_places_are_published_beside_the_keys_that_were():
    (finding,) = found(printed(*ALL_PLAIN)(FORMAT_2021), "N03")
    told = json.loads(json.dumps(finding.as_json()))
    assert (told["quote"], told["line"]) == (finding.quote, finding.line)
    assert told["places"] == [{"quote": one.quote, "line": one.line} for one in finding.spots]


def test_a_finding_of_one_place_is_published_as_before():
    (finding,) = _judged(Objection("不对。", place=_at("overview.intro", "甲")))
    assert "places" not in finding.as_json()
