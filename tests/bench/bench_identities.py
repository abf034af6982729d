"""How long do all equations of an edition take on the server, beside adding the cells once?"""

from reports.statute import format_for
from reports.statute.schema import add
from tests.bench import Figure, median_ms
from tests.figures import balanced

EDITION = format_for(2024)
COUNTS = {cell: figure for cell, figure in balanced(EDITION).items() if isinstance(figure, int)}


def _both_sides_of_all() -> None:
    for identity in EDITION.identities:
        add(identity.left, COUNTS)
        add(identity.right, COUNTS)


FIGURES = [
    Figure(
        name="四十二个勾稽关系（服务器）",
        limit=1,
        measure=lambda: median_ms(_both_sides_of_all),
        yardstick_name="200格相加一次",
        yardstick=lambda: median_ms(lambda: sum(COUNTS.values())),
    ),
]
