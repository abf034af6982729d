"""How do findings and neighbours go from one process to another? As plain JSON values."""

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from reports.checks import Finding
from reports.checks.reading.text import Sentence
from reports.checks.similarity import Copied, Neighbour
from reports.checks.similarity.repeated import Repeated

_FIGURES = ("left", "right", "difference")


def told_finding(finding: Finding) -> dict[str, Any]:
    """A finding as values; an amount as text."""
    values = asdict(finding)
    amounts = {name: str(values[name]) for name in _FIGURES if isinstance(values[name], Decimal)}
    return values | amounts


def heard_finding(values: Mapping[str, Any]) -> Finding:
    """The finding again."""
    amounts = {name: Decimal(values[name]) for name in _FIGURES if isinstance(values[name], str)}
    return Finding(**{**values, **amounts, "cells": tuple(values["cells"])})


def told_neighbour(neighbour: Neighbour) -> dict[str, Any]:
    """Another unit's report as values."""
    return asdict(neighbour)


def heard_neighbour(values: Mapping[str, Any]) -> Neighbour:
    """The neighbour again."""
    copied = tuple(Copied(**one) for one in values["copied"])
    said = tuple(Sentence(**one) for one in values["repeated"]["said"])
    repeated = Repeated(values["repeated"]["share"], said)
    return Neighbour(**{**values, "copied": copied, "repeated": repeated})
