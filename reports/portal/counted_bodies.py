"""Of whose reports is a county's own report the sum? As they stood when the sum was fixed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports.models import FixedSum, Report


@dataclass(frozen=True)
class BodyTold:
    """A body by its name then, and why it is not counted."""

    name: str
    reason: str = ""


@dataclass(frozen=True)
class BodiesTold:
    """Who was counted, left out, and missing; ``has_own``: the county had figures of its own."""

    counted: list[BodyTold]
    left_out: list[BodyTold]
    missing: list[BodyTold]
    has_own: bool


def bodies_told(report: Report) -> BodiesTold | None:
    """The bodies behind a version of a county's own report; None where nothing is kept of them."""
    fixed = FixedSum.objects.filter(
        county=report.agency_id, year=report.year, number=report.sum_number or 0
    ).first()
    if fixed is None or "counted" not in fixed.content:
        return None
    told = {key: _told(fixed.content.get(key, ())) for key in ("counted", "left_out", "missing")}
    return BodiesTold(**told, has_own=any(Decimal(one) for one in _own(fixed).values()))


def _own(fixed: FixedSum) -> Mapping[str, str]:
    own: Mapping[str, str] = fixed.content.get("own", {})
    return own


def _told(bodies: Iterable[Mapping[str, str]]) -> list[BodyTold]:
    return [BodyTold(one["name"], one.get("reason", "")) for one in bodies]
