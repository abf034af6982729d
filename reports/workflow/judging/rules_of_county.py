"""By which rules is a county's report judged? The program's, and what the county laid down."""

import hashlib
import json
from collections.abc import Collection

from reports.models import CountySettings, CountySeverity
from reports.workflow.judging.rules_version import RULES_VERSION

_SETTLED = ("signature_required", "most_repeated", "own_words")


def rules_of_counties(counties: Collection[int]) -> dict[int, str]:
    """A fingerprint for each county, in two queries; other rules, other fingerprint."""
    grades: dict[int, list[tuple[str, str]]] = {one: [] for one in counties}
    given = CountySeverity.objects.filter(county__in=counties).order_by("code")
    for county, code, severity in given.values_list("county", "code", "severity"):
        grades[county].append((code, severity))
    usual = CountySettings()
    settled = {one: [getattr(usual, name) for name in _SETTLED] for one in counties}
    for county, *values in CountySettings.objects.filter(county__in=counties).values_list(
        "county", *_SETTLED
    ):
        settled[county] = values
    return {one: _fingerprint([settled[one], grades[one]]) for one in counties}


def _fingerprint(laid_down: object) -> str:
    own = hashlib.sha256(json.dumps(laid_down, ensure_ascii=False).encode()).hexdigest()
    return f"{RULES_VERSION}-{own[:16]}"
