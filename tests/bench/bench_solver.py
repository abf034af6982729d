"""How long does it take to find what broke a table, beside finding that it is broken?"""

from reports.checks.solver import solve
from reports.statute import format_for
from reports.statute.schema import add
from tests.bench import Figure, median_ms
from tests.figures import balanced, but

EDITION = format_for(2024)
TRUTH = balanced(EDITION, 1)
FAULTS = (
    {"requests.granted.natural_person": 4001},
    {"requests.granted.research": 1, "requests.denied_state_secret.legal_service": 2},
    {f"requests.granted.{who}": 7 for who in ("natural_person", "research", "total")},
    dict.fromkeys(EDITION.cells[10:120], 5),
)
BROKEN = [but(TRUTH, fault) for fault in FAULTS]
COMPLETE_OR_NOT = [*BROKEN, but(BROKEN[0], {"requests.granted.research": None})]


def _worst() -> float:
    return max(median_ms(lambda one=one: solve(EDITION, one)) for one in COMPLETE_OR_NOT)


def _both_sides() -> None:
    for identity in EDITION.identities:
        add(identity.left, BROKEN[0])
        add(identity.right, BROKEN[0])


FIGURES = [
    Figure(
        name="勾稽不平找原因（最慢的一种）",
        limit=20,
        measure=_worst,
        yardstick_name="四十二个勾稽关系核一遍",
        yardstick=lambda: median_ms(_both_sides),
    ),
]
