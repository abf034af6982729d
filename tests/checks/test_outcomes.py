"""What the text says of results and of growth, beside chapter 三 and last year's report."""

import pytest

from reports.checks import Dossier, run
from reports.checks.examples import applications
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

PARTLY = {"granted": 2, "partly_granted": 1}


def _totals(lines):
    return {f"requests.{line}.total": number for line, number in lines.items()}


def _found(said, code, lines, last_year=None):
    document = with_text(sound(), "overview.on_request", said)
    all_lines = {"new_received": sum(lines.values()), "result_total": sum(lines.values()), **lines}
    before = with_figures(sound(2023), _totals(last_year)) if last_year else None
    return found(Dossier(with_figures(document, _totals(all_lines)), before), code)


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("收到申请3件，其中予以公开2件，部分公开1件。", PARTLY),
        ("收到申请3件，予以公开3件（含部分公开1件）。", PARTLY),
        ("收到申请3件，公开3件。", PARTLY),
        ("收到申请3件，2件予以公开，1件作出部分公开答复，无不予公开情形。", PARTLY),
        ("收到申请3件，对其中1件予以部分公开。", PARTLY),
        ("收到申请3件，同意公开2件、部分公开1件、不予公开0件、无法提供0件。", PARTLY),
        ("收到申请1件，经核实不属于本机关公开范围，已告知。", {"unavailable_not_held": 1}),
        ("收到申请1件，因所申请信息不存在，无法提供。", {"unavailable_not_held": 1}),
        ("收到申请1件，申请人主动撤回申请。", {"other_other": 1}),
        ("收到申请1件，涉及个人隐私，不予公开1件。", {"denied_third_party_rights": 1}),
        ("收到申请1件，属于重复申请，不予处理。", {"not_processed_repeated": 1}),
        ("收到申请1件，予以公开。对不属于本机关公开范围的，告知申请人。", {"granted": 1}),
        ("收到申请2件，均予以公开。完善部分公开、不予公开的审查制度。", {"granted": 2}),
        ("收到申请2件，全部予以公开，未出现不予公开、部分公开的情况。", {"granted": 2}),
        ("没有依申请公开政府信息和不予公开政府信息情况。", {}),
        ("收到申请1191件，予以公开1191、部分公开0、不予公开0。", {"granted": 1191}),
        ("制发公文65件，主动公开52件，不予公开5件。收到申请3件。", PARTLY),
        ("收到申请3件，其中自然人申请予以公开1件。", PARTLY),
        ("收到申请120件，不予公开10余件。", {"granted": 108, "denied_process_information": 12}),
        ("去年不予公开2件，今年收到申请3件。", PARTLY),
        ("对涉及商业秘密的，依法征求第三方意见。全年收到申请3件。", PARTLY),
    ],
)  # fmt: skip
def test_results_that_agree_are_not_accused(said, lines):
    assert not _found(said, "X04", lines)


@pytest.mark.parametrize(
    ("said", "lines", "quote"),
    [
        ("收到申请1件，作出部分公开1件。", {"granted": 1}, "部分公开1件"),
        ("收到申请1件，1件依法不予公开。", {"granted": 1}, "1件依法不予公开"),
        ("收到申请3件，予以公开2件，不予公开1件。", PARTLY, "不予公开1件"),
        ("收到申请3件，予以公开3件，部分公开2件。", PARTLY, "部分公开2件"),
        ("收到申请3件，无部分公开情形。", PARTLY, "无部分公开情形"),
        ("收到申请1件，经核实不属于本机关公开，已告知。", {"granted": 1}, "不属于本机关公开"),
        ("收到申请1件。因申请的信息不存在，已告知申请人。", {"granted": 1}, "申请的信息不存在"),
        ("收到申请1件，申请人自行撤回申请。", {"partly_granted": 1}, "申请人自行撤回申请"),
        ("收到申请3件，无法提供二件。", {"granted": 3}, "无法提供二件"),
    ],
)  # fmt: skip
def test_results_that_the_table_does_not_have_are_errors(said, lines, quote):
    finding = _found(said, "X04", lines)[0]
    assert (finding.severity, finding.quote) == ("error", quote)
    assert finding.cells


MOSTLY = {"granted": 206, "partly_granted": 2, "denied_state_secret": 1}


@pytest.mark.parametrize(
    "said",
    [
        "收到申请209件，予以公开及部分公开208件。",
        "收到申请209件，其中公开及部分公开208件，不予公开1件。",
        "收到申请209件，予以公开、部分公开共208件，不予公开1件。",
        "收到申请209件，予以公开（含部分公开）208件。",
        "收到申请209件，予以公开和部分公开的共计208件，不予公开的1件。",
        "收到申请209件，208件予以公开或部分公开，1件不予公开。",
        "收到申请209件，予以公开、部分公开、不予公开分别为206件、2件、1件。",
        "收到申请209件，予以公开和部分公开分别为206件和2件。",
        "收到申请209件，无法提供、不予处理各0件。",
        "收到申请209件，部分公开、不予公开3件。",
        "收到申请209件，部分公开和不予公开合计三件。",
        "收到申请209件，不予公开、无法提供、不予处理、其他处理1件。",
    ],
)
def test_results_counted_together_are_not_accused_where_their_sum_is_right(said):
    assert not _found(said, "X04", MOSTLY)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("收到申请209件，予以公开及部分公开209件。", "予以公开及部分公开209件"),
        ("收到申请209件，207件予以公开或部分公开。", "207件予以公开或部分公开"),
        ("收到申请209件，部分公开和不予公开分别为2件、2件。", "部分公开和不予公开分别为2件、2件"),
        ("收到申请209件，部分公开、不予公开各1件。", "部分公开、不予公开各1件"),
        ("收到申请209件，予以公开及部分公开208件，不予公开2件。", "不予公开2件"),
    ],
)  # fmt: skip
def test_results_counted_together_are_errors_where_their_sum_is_wrong(said, quote):
    (finding,) = _found(said, "X04", MOSTLY)
    assert (finding.severity, finding.quote) == ("error", quote)
    assert finding.cells


@pytest.mark.parametrize(
    "said",
    [
        "收到申请6件，同比增长50%。",
        "收到申请6件，较上年增加2件。",
        "收到申请6件，同比增长20%。",
        "收到申请6件，同比增长约三成。",
        "收到申请6件，咨询同比增长70%。",
        "收到申请6件，办理留言9件，同比增长70%。",
    ],
)
def test_growth_of_applications_may_count_what_was_carried_in(said):
    assert not _found(said, "X01", {"granted": 6}, {"new_received": 4, "carried_in": 1})


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("收到申请6件，同比增长70%。", "增长50%"),
        ("收到申请6件，比上年减少50%。", "增长50%"),
        ("收到申请6件，较去年增加3件。", "增加2件"),
    ],
)
def test_growth_that_last_years_report_does_not_bear_out_is_found(said, says):
    (finding,) = _found(said, "X01", {"granted": 6}, {"new_received": 4, "carried_in": 1})
    assert finding.severity == "warning"
    assert says in finding.message


def test_growth_is_not_judged_without_last_years_report():
    assert not _found("收到申请6件，同比增长70%。", "X01", {"granted": 6})


def test_an_application_that_is_still_open_has_no_result_yet():
    document = with_text(sound(), "overview.on_request", "收到申请1件，涉及部分公开，正在办理。")
    found = run(Dossier(with_figures(document, applications(1, carried_out=1))))
    assert "X04" not in {one.check for one in found}


def _disputes(said, **lines):
    document = with_text(sound(), "overview.supervision", "工作考核、社会评议、责任追究。", said)
    figures = {f"disputes.{line}": number for line, number in lines.items()}
    return run(Dossier(with_figures(document, figures)))


PENDING = {"reconsideration.upheld": 1, "reconsideration.pending": 1, "reconsideration.total": 2}
CORRECTED = {"litigation_direct.corrected": 1, "litigation_direct.total": 1}


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("政府信息公开行政复议2件，均已审结。", PENDING),
        ("涉及政府信息公开的行政复议2件，全部结案。", PENDING),
        ("政府信息公开行政诉讼1件，均胜诉。", CORRECTED),
    ],
)
def test_every_case_closed_contradicts_a_case_that_is_not(said, figures):
    (finding,) = [one for one in _disputes(said, **figures) if one.check == "X07"]
    assert finding.severity == "warning"
    assert finding.cells


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("政府信息公开行政复议2件，其中1件维持，1件尚未审结。", PENDING),
        ("政府信息公开行政诉讼1件，已审结。", CORRECTED),
        ("政府信息公开行政复议均维持；行政诉讼1件被纠正。", CORRECTED),
    ],
)
def test_verdicts_that_agree_are_not_accused(said, figures):
    assert "X07" not in {one.check for one in _disputes(said, **figures)}
