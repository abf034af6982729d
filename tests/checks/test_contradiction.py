"""Whether a rule set can be satisfied is decided, and what contradicts is named."""

import random
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.checks import Dossier, run
from reports.checks.solver.contradiction import contradiction
from reports.checks.solver.evidence import Evidence
from reports.checks.solver.offers import offered
from reports.checks.solver.quantities import Condition, Quantity, System, opposed
from reports.statute import EVERY_EDITION
from tests.checks.planted_errors import sound_dossier
from tests.documents import sound, with_figures
from tests.figures import zeros


def _rules(edition, fixed):
    """An edition's identities, with some cells fixed."""
    quantities = {
        cell: Quantity(cell, fixed.get(cell, 0), is_fixed=cell in fixed) for cell in edition.cells
    }
    rules = (Condition(one.key, opposed(one.left, one.right)) for one in edition.identities)
    return System(quantities, tuple(rules))


@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda one: one.key)
def test_the_identities_of_every_edition_can_be_satisfied_with_any_total(edition):
    totals = [one.fills for one in edition.identities if one.fills]
    for cell in random.Random(edition.key).sample(totals, 4):
        assert contradiction(_rules(edition, {cell: 7})) == ()


@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda one: one.key)
def test_a_part_that_is_fixed_above_its_total_contradicts_the_sum(edition):
    for identity in [one for one in edition.identities if one.fills][::5]:
        found = contradiction(_rules(edition, {identity.left[0]: 9, identity.fills: 4}))
        assert identity.key in {one.key for one in found}


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**32))
def test_what_is_decided_of_small_systems_is_so(seed):
    system = _small(random.Random(seed))
    found = contradiction(system)
    is_satisfied = any(_hold(system, system.conditions, 8))
    assert not (found and is_satisfied)
    if found:
        assert not any(_hold(system, found, 8))


def _small(chance):
    names = [f"t.0.{n}" for n in range(4)]
    quantities = {
        one: Quantity(one, chance.randint(0, 4), is_fixed=chance.random() < 0.5) for one in names
    }
    conditions = [
        Condition(str(n), {one: chance.choice((1, -1)) for one in chance.sample(names, 3)})
        for n in range(3)
    ]
    return System(quantities, tuple(conditions))


def _hold(system, conditions, most):
    ranges = [
        [one.value] if one.is_fixed else range(most + 1) for one in system.quantities.values()
    ]
    for values in product(*ranges):
        chosen = dict(zip(system.quantities, values, strict=True))
        yield all(one.off(chosen) == 0 for one in conditions)


def test_sound_reports_contradict_nothing_even_if_all_is_fixed():
    dossier = sound_dossier(random.Random(3), is_poor=False)
    assert list(Evidence.of(dossier, frozenset(dossier.edition.cells)).systems()) == []


def test_locked_cells_that_contradict_each_other_are_told():
    cells = {"requests.carried_in.natural_person": 3, "requests.carried_in.total": 1}
    document = with_figures(replace(sound(), texts={}), zeros(sound().edition) | cells)
    dossier = Dossier(document)
    (one, *_) = offered(dossier, run(dossier), cells.keys())
    assert "锁定的数互相矛盾" in one.proof
    assert "不解锁" in one.proof
