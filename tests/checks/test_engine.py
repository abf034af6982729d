"""Grades, order, what replaces what, and the published form of findings."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from reports.checks import Dossier, run
from reports.checks.asked import action_for
from reports.checks.base import Check, Objection, Place
from reports.checks.engine import judge_all
from reports.checks.examples import example
from reports.checks.printed_examples import printed
from reports.checks.surety import Surety
from reports.document import AsPrinted, PrintedText
from reports.statute.format_2021 import FORMAT_2021
from tests.documents import sound, with_figures, with_text
from tests.figures import blank

CELL = "requests.granted.natural_person"


def _check(code, severity, *objections, supersedes=()):
    return Check(
        code=code,
        title="试验",
        severity=severity,
        source="试验",
        judge=lambda dossier: objections,
        trips=example(),
        passes=example(),
        supersedes=supersedes,
    )


@pytest.mark.parametrize(
    ("code", "severity", "action"),
    [
        ("A01", "error", "must_fix"),
        ("Q01", "error", "must_fix"),
        ("A07", "warning", "must_explain"),
        ("D03", "warning", "must_explain"),
        ("Q03", "warning", "note"),
        ("F03", "warning", "note"),
        ("P08", "hint", "note"),
    ],
)
def test_the_action_follows_from_severity_and_group(code, severity, action):
    assert action_for(code, severity) == action


def test_what_replaces_others_takes_the_gravest_grade():
    sharp = _check("X10", "hint", Objection("锐", (CELL,)), supersedes=("A01",))
    blunt = _check("A01", "error", Objection("钝", (CELL,)))
    (finding,) = judge_all((blunt, sharp), example()(FORMAT_2021))
    assert (finding.check, finding.severity, finding.action) == ("X10", "error", "must_fix")


def test_a_warning_that_had_to_be_explained_still_has_to_be():
    sharp = _check("S14", "warning", Objection("锐", (CELL,)), supersedes=("A07",))
    blunt = _check("A07", "warning", Objection("钝", (CELL,)))
    (finding,) = judge_all((blunt, sharp), example()(FORMAT_2021))
    assert finding.action == "must_explain"


def test_only_findings_at_the_same_place_are_replaced():
    other = "requests.granted.commercial"
    sharp = _check("X10", "error", Objection("锐", (CELL,)), supersedes=("A01",))
    blunt = _check("A01", "error", Objection("钝", (CELL,)), Objection("别处", (other,)))
    assert [one.check for one in judge_all((blunt, sharp), example()(FORMAT_2021))] == [
        "A01",
        "X10",
    ]


def test_findings_of_text_are_replaced_within_their_chapter():
    sharp = _check(
        "S11", "error", Objection("锐", place=Place("5", "problems")), supersedes=("C02",)
    )
    blunt = _check(
        "C02",
        "error",
        Objection("同章", place=Place("5", "measures")),
        Objection("别章", place=Place("1", "overview.intro")),
    )
    assert [one.message for one in judge_all((blunt, sharp), example()(FORMAT_2021))] == [
        "别章",
        "锐",
    ]


def test_errors_come_first_then_warnings_then_hints():
    order = [
        _check("Q06", "hint", Objection("三", place=Place("0", "lead"))),
        _check("A07", "warning", Objection("二", (CELL,))),
        _check("X01", "error", Objection("一乙", (CELL,))),
        _check("A01", "error", Objection("一甲", (CELL,))),
    ]
    found = judge_all(order, example()(FORMAT_2021))
    assert [one.message for one in found] == ["一甲", "一乙", "二", "三"]


def test_a_county_changes_a_severity_and_with_it_the_action():
    dossier = Dossier(with_figures(sound(), {"disclosure.licences.decisions": 3}))
    (finding,) = run(replace(dossier, severities={"P04": "warning"}))
    assert (finding.check, finding.severity, finding.action) == ("P04", "warning", "must_explain")


def test_a_milder_case_stays_mild_whatever_the_county_says():
    mild = _check("C04", "warning", Objection("轻", (CELL,), severity="hint"))
    (finding,) = judge_all((mild,), replace(example()(FORMAT_2021), severities={"C04": "error"}))
    assert finding.severity == "hint"


def test_a_finding_is_written_with_the_published_keys_in_order():
    (first, *_) = run(Dossier(with_figures(sound(), {CELL: 1})))
    written = first.as_json()
    assert list(written) == [
        "check",
        "severity",
        "action",
        "cells",
        "chapter",
        "quote",
        "line",
        "message",
        "left",
        "right",
        "difference",
    ]
    assert (written["left"], written["right"], written["difference"]) == (1, 0, 1)


def test_a_finding_without_sums_has_no_sums():
    (finding,) = run(Dossier(with_figures(sound(), {"disclosure.fees.amount": Decimal(500)})))
    assert list(finding.as_json())[-1] == "message"
    assert (finding.chapter, finding.section) == ("2", None)


def test_the_line_of_the_source_is_named_where_there_is_one():
    document = with_figures(sound(), {"disclosure.licences.decisions": 3})
    printed = AsPrinted(cells=(PrintedText("3", 33, "disclosure.licences.decisions"),))
    (finding,) = run(Dossier(replace(document, as_printed=printed)))
    assert finding.line == 33


def test_a_quote_carries_the_index_of_its_paragraph():
    document = with_text(
        sound(), "overview.proactive", "公开信息90条，其中网站80条。", "见＊＊＊。"
    )
    (finding,) = run(Dossier(document))
    assert (finding.check, finding.line, finding.quote) == ("F03", 1, "＊＊＊")


def test_the_same_report_always_has_the_same_findings():
    document = with_figures(sound(), {CELL: 1, "disclosure.licences.decisions": 3})
    assert run(Dossier(document)) == run(Dossier(document))


def test_an_empty_report_is_told_what_is_missing_and_nothing_twice():
    document = sound()
    empty = replace(
        document,
        texts={},
        fee=type(document.fee)(),
        figures=blank(document.edition),
    )
    found = run(Dossier(empty, deadline=datetime.date(2025, 1, 31)))
    blocking = [finding.check for finding in found if finding.action != "note"]
    assert blocking == ["Q01", "S11", "S11", "T05", "T05", "T05", "D06"]


@pytest.mark.parametrize("pasted", ["行政许可、", "行政复议、", "收到政府信息公开申请", "1"])
def test_a_paste_without_a_full_stop_is_read_in_pieces(pasted):
    dossier = Dossier(with_text(sound(), "other_matters", pasted * 5000))
    assert max(len(one.original) for one in dossier.sentences) <= 500
    assert run(dossier) is not None


@pytest.mark.parametrize(
    ("section", "said"), [("problems", "公开栏更新"), ("measures", "每周更新")]
)
def test_a_quote_is_found_in_its_own_paragraph(section, said):
    dossier = printed()(FORMAT_2021)
    objection = Objection("说明。", place=Place("5", section, "更新", 1))
    check = _check("X01", "hint", objection)
    (finding,) = judge_all((check,), dossier)
    assert said in dossier.document.as_printed.lines[finding.line - 1]


@pytest.mark.parametrize(("surety", "are_wrong"), [(Surety.SEEN, True), (Surety.ABSENT, False)])
def test_what_is_not_there_quotes_no_words_as_wrong(surety, are_wrong):
    report = with_text(sound(), "overview.intro", "建立台账。")
    objection = Objection("试验。", place=Place("1", "overview.intro", "建立台账", 0))
    check = replace(_check("Z01", "hint", objection), surety=surety)
    (finding,) = judge_all([check], Dossier(report))
    assert bool(finding.words) is are_wrong
    assert finding.quote == "建立台账"
