"""What was planted into a sound report is found again, and nothing is claimed that is not so."""

import importlib
import random
from collections import Counter
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reports.checks import Dossier, isolation, run
from reports.checks.explanations import GivenExplanation
from reports.checks.solver.evidence import Evidence
from reports.checks.solver.offers import offered
from reports.checks.solver.quantities import Condition, Quantity, System
from reports.checks.solver.solve import solve
from reports.checks.solver.time_limit import TimeLimit
from reports.statute import EVERY_EDITION, format_for
from tests.checks.planted_errors import planted, sound_dossier
from tests.checks.solved import is_among_three, is_first, solutions
from tests.documents import sound, with_figures, with_text
from tests.figures import balanced, but, zeros

EDITION = format_for(2024)
TOTAL = "requests.granted.total"


def _silent(figures, year=2024):
    """A report whose text says nothing of its numbers."""
    return replace(sound(year, figures), texts={})


def _dossier(figures, **more):
    return Dossier(_silent(figures), **more)


def _offers(dossier):
    return offered(dossier, run(dossier))


def _poor(line, who="natural_person", number=3):
    """A report of one kind of application, with its totals."""
    figures = zeros(EDITION)
    for row in ("new_received", line, "result_total"):
        figures |= {f"requests.{row}.{who}": number, f"requests.{row}.total": number}
    return figures


# Planted mistakes


@pytest.mark.parametrize("by_model", [True, False])
def test_planted_mistakes_are_found_again(by_model):
    reports = [planted(seed, 1 + seed % 4, by_model=by_model) for seed in range(100, 148)]
    found = [solutions(one.dossier, 20) for one in reports]
    first = [is_first(one, some) for one, some in zip(reports, found, strict=True)]
    three = [is_among_three(one, some) for one, some in zip(reports, found, strict=True)]
    assert sum(first) >= 0.85 * len(reports)
    assert sum(three) >= 0.95 * len(reports)


@pytest.mark.parametrize("seed", range(8))
def test_a_sound_report_needs_no_repair(seed):
    assert solutions(sound_dossier(random.Random(seed), is_poor=seed % 2 == 0)) == []


# What is claimed, against an exhaustive search


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_what_is_claimed_of_small_systems_is_so(seed):
    system = _small(random.Random(seed))
    assume(system.broken)
    solution = solve(system, TimeLimit(20))
    fewest, answers = _exhaustively(system)
    assert solution.fewest == fewest
    assert solution.is_only == (len(answers) == 1)
    told = {frozenset(one.values.items()) for one in solution.repairs}
    if any(one.is_open for one in solution.repairs):
        return
    assert all(one.values.keys() <= system.quantities.keys() for one in solution.repairs)
    assert {one for one in told if len(one) == fewest} == answers


MOST = 12


def _small(chance):
    names = [f"t.{n // 3}.{n % 3}" for n in range(chance.choice((3, 4, 5)))]
    quantities = {one: Quantity(one, chance.randint(0, 2)) for one in names}
    conditions = []
    for number in range(chance.randint(1, 3)):
        chosen = chance.sample(names, chance.randint(2, len(names)))
        signs = [1, -1, *(chance.choice((1, -1)) for _ in chosen[2:])]
        conditions.append(Condition(str(number), dict(zip(chosen, signs, strict=True))))
    return System(quantities, tuple(conditions))


def _exhaustively(system):
    """The fewest numbers to change, and every way to change so many."""
    names = list(system.quantities)
    for number in range(len(names) + 1):
        found = set()
        for chosen in combinations(names, number):
            old = [system.quantities[one].value for one in chosen]
            for new in product(range(MOST + 1), repeat=number):
                values = {**system.values, **dict(zip(chosen, new, strict=True))}
                if all(a != b for a, b in zip(old, new, strict=True)) and not any(
                    one.off(values) for one in system.conditions
                ):
                    found.add(frozenset(zip(chosen, new, strict=True)))
        if found:
            return number, found
    return 0, set()


def test_a_search_without_time_claims_nothing():
    one = planted(11, 4, by_model=False)
    for solution in solutions(one.dossier, 0):
        assert not solution.is_finished
        assert solution.fewest == 0
        assert solution.repairs == ()


def test_that_there_was_no_time_is_said(monkeypatch):
    monkeypatch.setattr("reports.checks.solver.offers.SECONDS", 0)
    (one,) = _offers(_dossier(but(_poor("granted"), {TOTAL: 30})))
    assert one.offers == ()
    assert "没有在一秒内算出" in one.proof


# Weights


def test_a_number_that_the_text_repeats_is_not_the_one_to_change():
    figures = but(_poor("granted"), {"disputes.reconsideration.total": 4})
    plain = _dossier(figures)
    document = with_text(
        plain.document, "overview.supervision", "因政府信息公开引起的行政复议4件。"
    )
    (one,) = [some for some in _offers(Dossier(document)) if some.table == "disputes"]
    changed = {cell for each in one.offers for cell, _ in each.figures}
    assert changed
    assert "disputes.reconsideration.total" not in changed


def test_a_wrong_number_in_the_text_may_be_what_is_wrong():
    document = with_text(
        _silent(_poor("granted", number=12)),
        "overview.on_request",
        "本年度收到政府信息公开申请21件，予以公开12件。",
    )
    (one,) = _offers(Dossier(document))
    assert "正文" in one.offers[0].says
    assert "12" in one.offers[0].says
    assert one.offers[0].figures == ()
    assert one.settles


def test_a_live_figure_of_the_text_is_no_second_witness():
    document = with_text(
        _silent(but(_poor("granted"), {"requests.new_received.total": 30})),
        "overview.on_request",
        "本年度收到政府信息公开申请{新收申请}件。",
    )
    assert not Evidence.of(Dossier(document)).said
    (one,) = _offers(Dossier(document))
    assert dict(one.offers[0].figures) == {"requests.new_received.total": 3}


def test_a_locked_cell_is_the_last_to_change():
    carried = {f"requests.carried_in.{who}": 2 for who in ("natural_person", "total")}
    dossier = _dossier(but(_poor("granted"), carried))
    told = [
        {cell for each in (*one.offers, *one.others) for cell, _ in each.figures}
        for locked in (set(), carried.keys())
        for one in offered(dossier, run(dossier), locked)
    ]
    assert not told[0].isdisjoint(carried)
    assert told[1]
    assert told[1].isdisjoint(carried)


def test_what_was_explained_is_held_against_nobody():
    force = "disclosure.normative_documents.in_force"
    before = replace(sound(2023), figures=but(zeros(format_for(2023)), {force: 5}))
    dossier = _dossier(zeros(EDITION), last_year=before)
    assert list(Evidence.of(dossier).systems())
    said = GivenExplanation("Y02", "", "经集中清理，部分文件自然失效。", (force,))
    assert not list(Evidence.of(replace(dossier, explanations=(said,))).systems())


def test_a_blank_cell_decides_nothing_and_hides_nothing():
    wrong = but(balanced(EDITION, 1), {"requests.granted.research": None,
                                       "requests.carried_out.commercial": 7777})  # fmt: skip
    (one,) = _offers(_dossier(wrong))
    assert [cell for cell, _ in one.offers[0].figures] == ["requests.carried_out.commercial"]


# What is said


def test_digits_that_changed_places_are_named():
    figures = _poor("granted", number=12)
    (one,) = _offers(_dossier(but(figures, {"requests.granted.natural_person": 21})))
    assert "填了21，很可能是12" in one.offers[0].says
    assert one.proof == "只改1格就能平衡的，只有这一种改法。"


def test_two_cells_take_two_changes_and_that_is_proven():
    wrong = {"requests.granted.natural_person": 900, "requests.carried_out.research": 55}
    (one,) = _offers(_dossier(but(balanced(EDITION, 2), wrong)))
    assert one.proof.startswith("改动少于2格不可能平衡。")
    assert len(one.offers[0].figures) == 2


def test_a_column_typed_for_another_is_one_mistake():
    truth = balanced(EDITION, 5)
    pairs = [
        (f"requests.{line.key}.natural_person", f"requests.{line.key}.total")
        for line in EDITION.by_key["requests"].lines
    ]
    wrong = {a: truth[b] for pair in pairs for a, b in (pair, pair[::-1])}
    (one,) = _offers(_dossier(but(truth, wrong)))
    assert one.offers[0].says == "“自然人”和“总计”两列很可能互相填反了。"


def test_several_mistakes_are_told_one_by_one():
    figures = _poor("granted", number=12)
    figures |= {"requests.granted.natural_person": 1, "requests.granted.commercial": 2,
                "requests.carried_out.research": 9}  # fmt: skip
    (one,) = _offers(_dossier(figures))
    assert "（一）予以公开 × 自然人”很可能是12，现在被拆开填在两格里" in one.offers[0].says
    assert "（2）“四、结转下年度继续办理 × 科研机构”由9改为0。" in one.offers[0].says


def test_equally_good_repairs_are_all_offered_and_none_is_called_the_only_one():
    figures = _poor("granted")
    figures |= {"disputes.litigation_direct.upheld": 5, "disputes.litigation_direct.other": 5,
                "disputes.litigation_direct.total": 12}  # fmt: skip
    (one,) = _offers(_dossier(figures))
    told = {*one.offers, *one.others}
    assert {cell for each in told for cell, _ in each.figures} == {
        f"disputes.litigation_direct.{column}"
        for column in ("upheld", "corrected", "other", "pending", "total")
    }
    assert "只有这一种" not in one.proof


def test_findings_that_a_repair_does_away_with_are_named():
    dossier = _dossier(but(_poor("granted"), {"requests.new_received.total": 33}))
    findings = run(dossier)
    (one,) = offered(dossier, findings)
    gone = {findings[number].check for number in one.settles}
    assert {"A01", "A03"} <= gone
    mended = with_figures(dossier.document, dict(one.offers[0].figures))
    assert gone.isdisjoint({each.check for each in run(Dossier(mended)) if each.check[0] == "A"})


@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda one: one.key)
def test_a_wrong_total_is_found_in_every_edition(edition):
    truth = balanced(edition, 3)
    counted = Counter(cell for one in edition.identities for cell in one.cells)
    totals = [one.fills for one in edition.identities if counted[one.fills] > 1]
    for cell in random.Random(edition.key).sample(totals, 5):
        figures = but(truth, {cell: truth[cell] + 4000})
        document = replace(_silent(figures), edition=edition, year=edition.first_year)
        best = [one.values for some in solutions(Dossier(document), 20) for one in some.best]
        assert best == [{cell: truth[cell]}]


def test_a_search_that_fails_takes_down_no_page(monkeypatch):
    def fail(*_):
        raise ArithmeticError

    monkeypatch.setattr(isolation.logger, "filters", [])
    module = importlib.import_module("reports.checks.solver.offers")
    monkeypatch.setattr(module, "solve", fail)
    assert _offers(_dossier(but(_poor("granted"), {TOTAL: 30}))) == ()
