"""How long do all checks of one report take, beside reading its sentences once?"""

from decimal import Decimal

from reports.checks import Dossier, run
from reports.checks.reading.text import sentences_of
from reports.statute import format_for
from tests.bench import Figure, median_ms
from tests.documents import sound
from tests.figures import balanced, but

FIGURES_OF_A_BUSY_TOWN = but(
    balanced(format_for(2024), 1), {"disclosure.fees.amount": Decimal("0.5")}
)
REPORT = sound(figures=FIGURES_OF_A_BUSY_TOWN)
LAST_YEAR = sound(2023)


def _all_checks() -> None:
    run(Dossier(REPORT, LAST_YEAR))


FIGURES = [
    Figure(
        name="全部核查（一份报告）",
        limit=20,
        measure=lambda: median_ms(_all_checks),
        yardstick_name="断句一次",
        yardstick=lambda: median_ms(lambda: sentences_of(REPORT)),
    ),
]
