"""调整 as they are listed: what each changes, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.document.live_fields import with_sign
from reports.models import Adjustment
from reports.rollup.sum_asked import SumQuery
from reports.workflow.rollup.whole_sum import change_of


@dataclass(frozen=True)
class AdjustedLine:
    """One adjustment; ``why`` is what was typed to withdraw it and not taken."""

    kept: Adjustment
    changes: Sequence[tuple[str, str]]
    address: str
    file_address: str
    why: str = ""

    @property
    def counts(self) -> bool:
        return self.kept.withdrawn_at is None


def adjusted_lines(asked: SumQuery, refused: tuple[int, str, str]) -> Sequence[AdjustedLine]:
    """Those that count, and after them those that were withdrawn."""
    kept = Adjustment.objects.filter(county=asked.county, year=asked.year)
    lines = [
        AdjustedLine(
            one,
            [
                (asked.edition.spoken(cell), with_sign(number))
                for cell, number in change_of(asked.edition, one).items()
            ],
            asked.address("withdraw", one.pk),
            asked.address("adjustment_file", one.pk),
            refused[1] if refused[0] == one.pk else "",
        )
        for one in kept.select_related("by", "withdrawn_by", "file").order_by("pk")
    ]
    return sorted(lines, key=lambda one: not one.counts)
