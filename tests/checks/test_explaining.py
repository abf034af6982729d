"""Explanations: one line settles what must be explained, until a number changes."""

import datetime
from contextlib import suppress
from dataclasses import replace

import pytest

from reports.checks import CATALOGUE, Dossier, run
from reports.checks.asked import ACTIONS
from reports.checks.explaining import (
    LONGEST_LINE,
    SUGGESTIONS,
    objection_to,
    operands_hash,
    suggestions,
)
from reports.checks.explanations import GivenExplanation, GivenWaiver
from reports.checks.groups import TO_EXPLAIN
from reports.document import Signature
from reports.statute import EDITIONS
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

LINES = [one.line for some in SUGGESTIONS.values() for one in some]
LINE = "上年报告填写有误，本年已更正。"
CARRIED_IN = {"requests.carried_in.natural_person": 2, "requests.carried_in.total": 2}
DONE = {"requests.granted.natural_person": 2, "requests.granted.total": 2}
DONE |= {"requests.result_total.natural_person": 2, "requests.result_total.total": 2}
BEFORE = sound(2023)
BEFORE_NOW = sound()
CARRIED_OUT = {"requests.carried_out.natural_person": 2, "requests.carried_out.total": 2}
NOW = with_figures(sound(), CARRIED_IN | DONE)


def _found(dossier, code):
    return found(dossier, code)[0]


def _line_on(finding, dossier, text):
    operands = operands_hash(finding, dossier)
    return GivenExplanation(finding.check, operands, text.strip(), finding.cells, finding.section)


def _explained(dossier, code, line=LINE):
    return replace(dossier, explanations=(_line_on(_found(dossier, code), dossier, line),))


def test_a_finding_that_must_be_explained_becomes_explained():
    dossier = Dossier(NOW, BEFORE)
    before, after = _found(dossier, "Y01"), _found(_explained(dossier, "Y01"), "Y01")
    assert (before.action, before.explanation) == ("must_explain", "")
    assert (after.action, after.action_name, after.explanation) == ("explained", "已说明", LINE)


def test_an_explanation_settles_its_own_finding_only():
    settled = _explained(Dossier(NOW, BEFORE), "Y01")
    others = [one for one in run(settled) if one.check == "Y01"][1:]
    assert [one.action for one in others] == ["must_explain"]
    assert [one.offered for one in others] == [""]


def test_a_changed_number_reopens_the_finding_and_offers_the_old_line():
    settled = _explained(Dossier(NOW, BEFORE), "Y01")
    changed = replace(
        settled, document=with_figures(NOW, {"requests.carried_in.natural_person": 3})
    )
    finding = _found(changed, "Y01")
    assert (finding.action, finding.explanation) == ("must_explain", "")
    assert suggestions(finding)[0] == LINE
    assert len(suggestions(finding)) > 1


def test_a_changed_number_of_last_year_reopens_it_too():
    settled = _explained(Dossier(NOW, BEFORE), "Y01")
    earlier = with_figures(BEFORE, {"requests.carried_out.natural_person": 1})
    assert _found(replace(settled, last_year=earlier), "Y01").action == "must_explain"


def test_another_number_or_another_word_elsewhere_reopens_nothing():
    settled = _explained(Dossier(NOW, BEFORE), "Y01")
    elsewhere = with_text(NOW, "measures", "一是另行安排培训。", "二是逐月核对公开栏。")
    elsewhere = with_figures(elsewhere, {"disclosure.licences.decisions": 7})
    assert _found(replace(settled, document=elsewhere), "Y01").action == "explained"


def test_when_the_number_comes_back_the_line_holds_again():
    settled = _explained(Dossier(NOW, BEFORE), "Y01")
    changed = replace(
        settled, document=with_figures(NOW, {"requests.carried_in.natural_person": 3})
    )
    assert _found(changed, "Y01").action == "must_explain"
    assert _found(replace(changed, document=NOW), "Y01").action == "explained"


def test_of_two_lines_the_later_one_counts():
    dossier = Dossier(NOW, BEFORE)
    lines = ("机构调整，随职能划转。", LINE)
    written = tuple(_line_on(_found(dossier, "Y01"), dossier, one) for one in lines)
    assert _found(replace(dossier, explanations=written), "Y01").explanation == LINE


def test_a_finding_in_the_text_is_tied_to_its_numbers():
    said = "全年共公开信息382条，其中网站331条，公示栏61条。"
    dossier = Dossier(with_text(sound(), "overview.proactive", said))
    settled = _explained(dossier, "X08", "部分信息在两个平台同时发布。")
    assert _found(settled, "X08").action == "explained"
    other = with_text(sound(), "overview.proactive", said.replace("61", "62"))
    reopened = _found(replace(settled, document=other), "X08")
    assert (reopened.action, reopened.offered) == ("must_explain", "部分信息在两个平台同时发布。")


def test_errors_and_notes_are_not_explained_away():
    broken = Dossier(with_figures(sound(), {"requests.granted.total": 1}))
    finding = _found(broken, "A03")
    settled = replace(broken, explanations=(_line_on(finding, broken, LINE),))
    assert _found(settled, "A03").action == "must_fix"


def test_a_waiver_settles_an_error_until_its_numbers_change():
    cell = "disclosure.regulations.in_force"
    odd = Dossier(with_figures(sound(), {cell: 1}))
    waiver = GivenWaiver("P01", operands_hash(_found(odd, "P01"), odd), "撤县设区以前制定的规章。")
    waived = replace(odd, waivers=(waiver,))
    finding = _found(waived, "P01")
    assert (finding.action_name, finding.explanation) == ("已豁免", "撤县设区以前制定的规章。")
    other = replace(waived, document=with_figures(sound(), {cell: 2}))
    assert _found(other, "P01").action == "must_fix"


@pytest.mark.parametrize("text", ["", "  ", "无", "……", "123456", "说明\n再说明一行", "长" * 101])
def test_an_empty_or_endless_line_explains_nothing(text):
    assert objection_to(text).endswith("。")
    settled = _explained(Dossier(NOW, BEFORE), "Y01", text)
    assert _found(settled, "Y01").action == "must_explain"


@pytest.mark.parametrize("text", [LINE, "长" * LONGEST_LINE, *LINES])
def test_a_short_line_will_do(text):
    assert objection_to(text) == ""


def test_lines_are_offered_by_check_and_never_by_kind_of_check():
    assert SUGGESTIONS.keys() <= {one.code for one in CATALOGUE if one.group in TO_EXPLAIN}


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: str(one.first_year))
def test_what_must_be_explained_is_offered_a_line_or_can_only_be_put_right(edition):
    bare = set()
    for check in CATALOGUE:
        with suppress(LookupError):
            for finding in run(check.trips(edition)):
                if finding.check == check.code and finding.action == "must_explain":
                    bare |= set() if suggestions(finding) else {check.code}
    assert bare <= {"T06", "T07", "T10", "D06"}


@pytest.mark.parametrize(
    ("in_force", "fits", "never"), [(3, "自然失效", "划入"), (9, "划入", "自然失效")]
)
def test_more_documents_than_expected_are_not_explained_by_fewer(in_force, fits, never):
    cell = "disclosure.normative_documents"
    before = with_figures(sound(2023), {f"{cell}.in_force": 5})
    now = with_figures(sound(), {f"{cell}.issued": 0, f"{cell}.in_force": in_force})
    said = "".join(suggestions(_found(Dossier(now, before), "Y02")))
    assert fits in said
    assert never not in said


def test_a_carried_figure_is_explained_the_way_it_differs():
    more = suggestions(_found(Dossier(NOW, BEFORE), "Y01"))
    less = suggestions(_found(Dossier(BEFORE_NOW, with_figures(BEFORE, CARRIED_OUT)), "Y01"))
    assert ["接收" in "".join(one) for one in (more, less)] == [True, False]
    assert ["移交" in "".join(one) for one in (more, less)] == [False, True]


@pytest.mark.parametrize(
    ("signature", "fits"),
    [
        (Signature("临水县青石镇人民政府"), "写成文日期"),
        (Signature("", datetime.date(2025, 1, 8)), "署名。"),
        (Signature(), "署名、写成文日期"),
    ],
)
def test_what_lacks_below_is_what_the_line_speaks_of(signature, fits):
    dossier = Dossier(replace(sound(), signature=signature), signature_required=True)
    (line,) = suggestions(_found(dossier, "D04"))
    assert fits in line


def test_the_same_report_always_gives_the_same_hash():
    dossier, again = Dossier(NOW, BEFORE), Dossier(replace(NOW), replace(BEFORE))
    assert operands_hash(_found(dossier, "Y01"), dossier) == operands_hash(
        _found(again, "Y01"), again
    )


def test_what_is_published_keeps_to_the_three_actions():
    assert _found(_explained(Dossier(NOW, BEFORE), "Y01"), "Y01").as_json()["action"] in ACTIONS
