"""A check that fails, as one day one will: for tests of what becomes of everything else."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

import reports.checks
from reports.checks import Check, Dossier, isolation
from reports.checks.base import Objection

GAP = "规则N09没能运行，这次核查不完整。"


def fails(dossier: Dossier) -> Iterator[Objection]:
    """A judge that finds something first."""
    yield Objection("先发现一处。")
    raise ZeroDivisionError(dossier.year)


def failing(check: Check) -> Check:
    return replace(check, judge=fails)


def quietly(patch: pytest.MonkeyPatch) -> None:
    """Let a check fail without failing the test."""
    patch.setattr(isolation.logger, "filters", [])


def break_check(patch: pytest.MonkeyPatch, code: str = "N09") -> None:
    """From now on the check raises in every run."""
    quietly(patch)
    broken = tuple(
        replace(one, judge=only_fails) if one.code == code else one
        for one in reports.checks.CATALOGUE
    )
    patch.setattr(reports.checks, "CATALOGUE", broken)


def only_fails(dossier: Dossier) -> Iterator[Objection]:
    raise KeyError(dossier.year)
