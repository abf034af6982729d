"""What a check is not sure of is a hint that asks, never an accusation."""

import re
from dataclasses import replace

import pytest

from reports.checks import CATALOGUE, run
from reports.checks.base import SEVERITIES, Check, Objection, Place
from reports.checks.engine import judge_all
from reports.checks.examples import applied, example
from reports.checks.printed_examples import printed
from reports.checks.surety import Surety
from reports.statute import EVERY_EDITION
from reports.statute.format_2021 import FORMAT_2021

OF_WORDS = "SNXCWEQD"
"""Groups whose checks read words, and can misread them."""
ACCUSES = re.compile("缺少|必须|应当|没有写|请写明|改写")
CODES = {one.code: one for one in CATALOGUE}
each = pytest.mark.parametrize("check", CATALOGUE, ids=[one.code for one in CATALOGUE])
UNKNOWN = "本机关按要求逐项落实了监督保障的各项安排，并且逐月检查。"


def _check(surety, *objections, severity="error", supersedes=(), code="S90"):
    return Check(
        code=code,
        title="试验",
        severity=severity,
        source="试验",
        judge=lambda _: objections,
        trips=example(),
        passes=example(),
        supersedes=supersedes,
        surety=surety,
    )


def _said(check, dossier=None):
    (finding,) = judge_all((check,), dossier or printed()(FORMAT_2021))
    return finding


def _with_unread(dossier, text=UNKNOWN, where="落款之后"):
    unread = ({"where": where, "text": text},)
    return replace(dossier, document=replace(dossier.document, unread=unread))


@each
def test_each_check_of_words_says_how_sure_it_is(check):
    assert (check.surety is not None) == (check.group in OF_WORDS)


@each
def test_what_only_was_not_found_says_what_it_asks(check):
    for edition in EVERY_EDITION:
        dossier = applied(check.trips, edition)
        for one in check.judge(dossier) if dossier else ():
            if (one.surety or check.surety) is Surety.ABSENT:
                assert one.asks.endswith(("请看一看。", "。"))
                assert "看一看" in one.asks
                assert not ACCUSES.search(one.asks)


@each
def test_nothing_above_a_hint_is_said_of_what_the_reader_left_over(check):
    for edition in EVERY_EDITION:
        dossier = applied(check.trips, edition)
        sureties = (
            {one.surety or check.surety for one in check.judge(dossier)} if dossier else set()
        )
        if dossier and sureties == {Surety.ABSENT}:
            found = [one for one in run(_with_unread(dossier)) if one.check == check.code]
            assert all(one.severity == "hint" and one.action == "note" for one in found)
            assert not any(ACCUSES.search(one.message) for one in found)


QUOTED = Place("1", "overview.intro", "本年度，我镇认真落实")
INVENTED = Place("1", "overview.intro", "这句话报告里没有")
NOWHERE = Place("1", "overview.intro")


@pytest.mark.parametrize(
    ("surety", "place", "severity"),
    [
        (Surety.SEEN, QUOTED, "error"),
        (Surety.SEEN, INVENTED, "hint"),
        (Surety.SEEN, NOWHERE, "hint"),
        (Surety.SEEN, None, "hint"),
        (Surety.INFERRED, QUOTED, "warning"),
        (Surety.INFERRED, NOWHERE, "hint"),
        (Surety.GUESSED, QUOTED, "hint"),
        (Surety.ABSENT, NOWHERE, "error"),
    ],
)
def test_a_finding_is_no_graver_than_it_is_sure(surety, place, severity):
    finding = _said(_check(surety, Objection("不对。", place=place, asks="对不对？")))
    assert finding.severity == severity
    assert finding.message == ("对不对？" if severity == "hint" else "不对。")
    assert finding.asks == (severity == "hint")


def test_cells_are_something_seen():
    check = _check(Surety.SEEN, Objection("不对。", ("requests.granted.total",)))
    assert _said(check).severity == "error"


def test_a_case_may_be_surer_or_less_sure_than_its_check():
    case = Objection("不对。", place=QUOTED, surety=Surety.GUESSED)
    assert _said(_check(Surety.SEEN, case)).severity == "hint"
    case = replace(case, surety=Surety.SEEN)
    assert _said(_check(Surety.GUESSED, case)).severity == "error"


def test_no_county_makes_a_doubt_an_accusation():
    check = _check(Surety.GUESSED, Objection("不对。", place=QUOTED), severity="hint")
    dossier = replace(printed()(FORMAT_2021), severities={"S90": "error"})
    finding = _said(check, dossier)
    assert (finding.severity, finding.asks) == ("hint", True)


def test_an_objection_that_does_not_say_what_it_asks_is_asked_all_the_same():
    finding = _said(_check(Surety.GUESSED, Objection("不对。", place=QUOTED)))
    assert finding.message == "不能确定，请看一看：不对。"


def test_a_question_explains_no_accusation_away():
    asks = _check(Surety.GUESSED, Objection("锐", place=QUOTED), supersedes=("S91",), code="S90")
    sure = _check(Surety.SEEN, Objection("钝", place=QUOTED), code="S91")
    found = judge_all((asks, sure), printed()(FORMAT_2021))
    assert [(one.check, one.severity) for one in found] == [("S91", "error"), ("S90", "hint")]


@pytest.mark.parametrize(
    ("text", "where", "severity"),
    [
        (UNKNOWN, "落款之后", "hint"),
        ("发布时间：2025-01-14 来源：柳林镇", "标题之前", "error"),
        ("首页 > 政务公开 > 年报", "标题之前", "error"),
        ("12 13 2", "“收到和处理政府信息公开申请情况”表", "error"),
    ],
)
def test_only_running_text_can_be_what_is_missing(text, where, severity):
    dossier = _with_unread(printed()(FORMAT_2021), text, where)
    assert (
        _said(_check(Surety.ABSENT, Objection("缺。", place=NOWHERE)), dossier).severity == severity
    )


@pytest.mark.parametrize(
    ("swap", "chapter", "severity"),
    [
        (("六、其他需要报告的事项", "六、补充事宜和附带内容"), "6", "hint"),
        (("六、其他需要报告的事项", "六、补充事宜和附带内容"), "1", "error"),
        (("（一）存在的主要问题", "七、远景\n（一）存在的主要问题"), "5", "hint"),
        (("（一）存在的主要问题", "七、远景\n（一）存在的主要问题"), "1", "error"),
    ],
)
def test_an_unknown_heading_may_be_what_is_missing_where_it_stands(swap, chapter, severity):
    absent = Objection("缺。", place=Place(chapter, ""))
    assert _said(_check(Surety.ABSENT, absent), printed(swap)(FORMAT_2021)).severity == severity


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("（四）系统建设情况。维护专栏1个。", "hint"),
        ("4.栏目建设：维护专栏1个。", "hint"),
        ("（四）加强领导，提高认识。成立专班。", "error"),
        ("（四）平台建设。维护专栏1个。", "error"),
        ("2024年，我镇认真落实规定。", "error"),
    ],
)
def test_an_unknown_section_may_be_the_missing_aspect(said, severity):
    dossier = example(text={"overview.intro": said, "overview.platform": ()})(FORMAT_2021)
    check = _check(Surety.ABSENT, Objection("缺。", place=Place("1", "overview.platform")))
    assert _said(check, dossier).severity == severity


def test_the_published_finding_keeps_its_keys():
    finding = _said(_check(Surety.GUESSED, Objection("不对。", place=QUOTED)))
    assert "asks" not in finding.as_json()
    assert finding.severity in SEVERITIES


@pytest.mark.parametrize(("kind", "severity"), [("html", "hint"), ("txt", "error")])
def test_a_title_that_a_page_tells_elsewhere_is_asked_for(kind, severity):
    dossier = CODES["S01"].trips(FORMAT_2021)
    named = replace(dossier.document, source={"kind": kind}, title="某镇2024年报告")
    (found,) = [one for one in run(replace(dossier, document=named)) if one.check == "S01"]
    assert found.severity == severity
