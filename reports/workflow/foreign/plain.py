"""How do findings and neighbours go from one process to another? As plain JSON values."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from reports.checks import Finding
from reports.checks.finding import Spot
from reports.checks.reading.rewording import Rewording
from reports.checks.reading.text import Sentence
from reports.checks.similarity import Copied, Neighbour
from reports.checks.similarity.repeated import Repeated
from reports.checks.solver.offers import Offer, Offered
from reports.statute.schema import Figure

_FIGURES = ("left", "right", "difference")


def told_finding(finding: Finding) -> dict[str, Any]:
    """A finding as values; an amount as text."""
    values = asdict(finding)
    amounts = {name: str(values[name]) for name in _FIGURES if isinstance(values[name], Decimal)}
    return values | amounts


def heard_finding(values: Mapping[str, Any]) -> Finding:
    """The finding again."""
    amounts = {name: Decimal(values[name]) for name in _FIGURES if isinstance(values[name], str)}
    further = tuple(Spot(**one) for one in values["further"])
    return Finding(**{**values, **amounts, "cells": tuple(values["cells"]), "further": further})


def told_around(
    neighbours: Iterable[Neighbour],
    today: datetime.date,
    not_compared: int = 0,
    not_run: Iterable[str] = (),
) -> dict[str, Any]:
    """What a report is judged beside, and when, as values."""
    return {
        "neighbours": [told_neighbour(one) for one in neighbours],
        "today": today.isoformat(),
        "not_compared": not_compared,
        "not_run": [*not_run],
    }


def told_offered(offered: Offered) -> dict[str, Any]:
    """What would mend a report as values; amounts as text."""
    return asdict(offered) | {
        kind: [
            asdict(one) | {"figures": [[cell, _told(figure)] for cell, figure in one.figures]}
            for one in some
        ]
        for kind, some in (("offers", offered.offers), ("others", offered.others))
    }


def heard_offered(values: Mapping[str, Any]) -> Offered:
    """What would mend it again."""
    heard = {kind: tuple(map(_heard_offer, values[kind])) for kind in ("offers", "others")}
    return Offered(**{**values, **heard, "settles": tuple(values["settles"])})


def _heard_offer(values: Mapping[str, Any]) -> Offer:
    return Offer(
        values["says"],
        tuple((cell, _heard(told)) for cell, told in values["figures"]),
        tuple(Rewording(**one) for one in values["words"]),
        tuple(values["sections"]),
    )


def _told(figure: Figure) -> int | str | None:
    return str(figure) if isinstance(figure, Decimal) else figure


def _heard(told: int | str | None) -> Figure:
    return Decimal(told) if isinstance(told, str) else told


def told_neighbour(neighbour: Neighbour) -> dict[str, Any]:
    """Another unit's report as values."""
    return asdict(neighbour)


def heard_neighbour(values: Mapping[str, Any]) -> Neighbour:
    """The neighbour again."""
    copied = tuple(Copied(**one) for one in values["copied"])
    said = tuple(Sentence(**one) for one in values["repeated"]["said"])
    repeated = Repeated(values["repeated"]["share"], said)
    return Neighbour(**{**values, "copied": copied, "repeated": repeated})
