"""Keep what the county government itself received and did: 本级, three tables."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from reports.aggregation.county_total import as_text
from reports.models import Account, Agency, OwnFigures
from reports.statute import format_for
from reports.statute.schema import Cell
from reports.workflow.administration import Administration
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.open_sum import open_sum
from reports.workflow.rollup.own_typed import OwnTyped, read_own


class OwnFiguresWrong(Refused):
    """What was typed is not taken; ``own`` says at which cells, and why."""

    def __init__(self, own: OwnTyped) -> None:
        other = len(own.errors) - own.blank
        open_ends = [f"{own.blank}格空着"] if own.blank else []
        open_ends += [f"{other}处不对"] if other else []
        super().__init__(f"本级数没有保存：{'，'.join(open_ends)}。填的都还在下面。")
        self.own = own


class OwnFiguresChanged(Refused):
    """Somebody else has kept other figures since the page was opened."""


@transaction.atomic
def keep_own_figures(
    county_id: int, year: int, typed: Mapping[Cell, str], seen: str, *, by: Account
) -> bool:
    """县里填写本级的三张表：格格都要有数，勾稽关系都要成立.

    ``seen`` is the ``edition_of`` the figures that the page was opened with. Returns whether
    anything changed. Raises Agency.DoesNotExist for a stranger, OwnFiguresWrong with what is
    wrong at its place, OwnFiguresChanged where a colleague was faster, and Refused where the sum
    is fixed.
    """
    county = open_sum(county_id, year, by)
    edition = format_for(year)
    own = read_own(edition, typed)
    if own.errors:
        raise OwnFiguresWrong(own)
    kept = OwnFigures.objects.filter(county=county, year=year).select_related("by").first()
    before, now = kept.figures if kept else {}, as_text(own.figures)
    if before == now:
        return False
    if kept and edition_of(kept) != seen:
        raise OwnFiguresChanged(
            f"本级数在您打开之后被{kept.by}改过（{timezone.localtime(kept.at):%m-%d %H:%M}）。"
            "下面是您填的；再按一次保存就用您的，不要就重新打开这一页。"
        )
    given = {"figures": now, "by": by}
    OwnFigures.objects.update_or_create(county=county, year=year, defaults=given)
    named = {cell: edition.spoken(cell) for cell in edition.cells}
    record_administration(
        county,
        Administration.KEEP_OWN_FIGURES,
        by,
        subject=f"{county.name}（本级），{year}年",
        changes=changed(_named(named, before), _named(named, now)),
    )
    return True


def edition_of(kept: OwnFigures | None) -> str:
    """What tells one state of the figures from a later one."""
    return kept.at.isoformat() if kept else ""


def _named(names: Mapping[Cell, str], kept: Mapping[Cell, str]) -> dict[str, str]:
    """By spoken names; zeros are left out of the record, which says what there is."""
    return {
        f"{name}": "" if kept.get(cell, "") in ("0", "0.0000") else kept.get(cell, "")
        for cell, name in names.items()
    }


def own_figures_of(county: Agency, year: int) -> OwnFigures | None:
    """What is kept, with who typed it."""
    return OwnFigures.objects.filter(county=county, year=year).select_related("by").first()
