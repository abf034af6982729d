"""Correct reports: figures at random that balance, and a text that says just what they are."""

import random
from dataclasses import replace
from decimal import Decimal

import pytest

from reports.checks import Dossier, run
from reports.document import ProcessingFee
from reports.statute import EDITIONS
from reports.statute.schema import add
from tests.documents import sound, sound_before, with_text
from tests.figures import balanced, but

EDITION = EDITIONS[0]
APPLICANTS = [one.key for one in EDITION.by_key["requests"].blocks[0].columns]
DOCUMENTS = "disclosure.normative_documents"
GROUPS = {
    "予以公开": "granted",
    "部分公开": "partly_granted",
    "不予公开": "denied_",
    "无法提供": "unavailable_",
    "不予处理": "not_processed_",
    "其他处理": "other_",
}


def _two_years(seed):
    """This year's figures and last year's, carried over column by column."""
    before = dict(balanced(EDITION, seed, most=40))
    now = dict(balanced(EDITION, seed + 1000, most=40))
    for who in APPLICANTS:
        left = before[f"requests.carried_out.{who}"] = random.Random(f"{seed}{who}").randint(0, 9)
        now[f"requests.carried_in.{who}"] = left
    for figures in (before, now):
        _totals(figures)
    before[f"{DOCUMENTS}.in_force"] = 50
    issued, repealed = now[f"{DOCUMENTS}.issued"], now[f"{DOCUMENTS}.repealed"]
    now[f"{DOCUMENTS}.in_force"] = 50 + issued - repealed
    for figures in (before, now):
        figures |= dict.fromkeys((one for one in EDITION.cells if ".regulations." in one), 0)
    return before, now


def _totals(figures):
    """新收 follows from all the rest, and the total column from the applicants."""
    for who in APPLICANTS[:-1]:
        results, left = figures[f"requests.result_total.{who}"], f"requests.carried_out.{who}"
        figures[f"requests.carried_in.{who}"] = min(
            figures[f"requests.carried_in.{who}"], results + figures[left]
        )
        figures[f"requests.new_received.{who}"] = (
            results + figures[left] - figures[f"requests.carried_in.{who}"]
        )
    for identity in EDITION.identities:
        if identity.code == "A03":
            figures[identity.fills] = add(identity.left, figures)


def _group(figures, stem):
    return sum(
        number
        for cell, number in figures.items()
        if cell.startswith(f"requests.{stem}") and cell.endswith(".total")
    )


def _said(figures, before, chance):
    """The account of the year's applications in one of the ways that units write it."""
    new, carried_in, answered, left = (
        figures[f"requests.{line}.total"]
        for line in ("new_received", "carried_in", "result_total", "carried_out")
    )
    results = {name: _group(figures, stem) for name, stem in GROUPS.items()}
    listed = "、".join(f"{name}{number}件" for name, number in results.items())
    last = before["requests.new_received.total"]
    growth = f"{'增长' if new >= last else '下降'}{abs(100 * (new - last)) / last:.1f}%"
    more = f"{'增加' if new >= last else '减少'}{abs(new - last)}件"
    share = f"{100 * results['予以公开'] / answered:.2f}%"
    return chance.choice(
        (
            f"全年新收政府信息公开申请{new}件，上年结转{carried_in}件，共{new + carried_in}件；"
            f"共办结{answered}件，其中{listed}；结转下年度继续办理{left}件。",
            f"共收到政府信息公开申请{new}件，同比{growth}。共答复{answered}件，其中：{listed}。",
            f"收到申请{new}件，较上年（{last}件）{more}。上年结转{carried_in}件，结转下年{left}件。",
            f"收到申请{new}件，办结{answered}件，其中予以公开{results['予以公开']}件，占{share}。",
            f"2024年新收申请{new}件、结转上年{carried_in}件，均按期答复。{listed}。",
        )
    )


def _report(seed):
    before, now = _two_years(seed)
    chance = random.Random(seed)
    platforms = [chance.randint(1, 900) for _ in range(4)]
    listed = "，".join(
        f"{name}{number}条"
        for name, number in zip(
            ("政府网站", "微信公众号", "公示栏", "广播"), platforms, strict=True
        )
    )
    disputes = [now[f"disputes.{line}.total"] for line in ("reconsideration", "litigation_direct")]
    sued = disputes[1] + now["disputes.litigation_after_reconsideration.total"]
    unpaid = now["requests.other_fee_not_paid_in_time.total"]
    fee = ProcessingFee(unpaid, Decimal(100 * unpaid), Decimal(0))
    document = replace(sound(), figures=now, fee=fee, level="county_department")
    document = with_text(document, "overview.on_request", _said(now, before, chance))
    document = with_text(
        document, "overview.proactive", f"全年共公开信息{sum(platforms)}条，其中{listed}。"
    )
    document = with_text(
        document,
        "overview.management",
        f"制发行政规范性文件{now[f'{DOCUMENTS}.issued']}件，废止{now[f'{DOCUMENTS}.repealed']}件，"
        f"现行有效{now[f'{DOCUMENTS}.in_force']}件。",
    )
    supervision = "工作考核良好，开展社会评议，没有责任追究情形。"
    told = f"政府信息公开行政复议{disputes[0]}件，行政诉讼{sued}件。"
    document = with_text(document, "overview.supervision", supervision + told)
    last = sound_before()
    last = with_text(last, "measures", "一是由两人轮流值守政务新媒体，断更即补。")
    return Dossier(document, replace(last, figures=before, level="county_department"))


@pytest.mark.parametrize("seed", range(60))
def test_a_correct_report_gets_no_error_and_no_warning(seed):
    found = [one for one in run(_report(seed)) if one.check[0] in "AYXT"]
    assert not [(one.check, one.message) for one in found if one.severity != "hint"]


@pytest.mark.parametrize("seed", range(0, 60, 6))
def test_the_same_report_with_one_wrong_total_is_accused(seed):
    dossier = _report(seed)
    cell = "requests.result_total.total"
    wrong = but(dossier.figures, {cell: dossier.figures[cell] + 1})
    found = run(replace(dossier, document=replace(dossier.document, figures=wrong)))
    assert {"A01", "A02"} <= {one.check for one in found}
