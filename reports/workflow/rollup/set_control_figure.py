"""Put what another list says beside a cell of the sum, which it never enters: 口径核对."""

from collections.abc import Mapping
from decimal import Decimal

from django.db import transaction

from reports.document.live_fields import written
from reports.models import Account, ControlFigure
from reports.statute import format_for
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Cell
from reports.workflow.administration import Administration
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.open_sum import open_sum, stated

LONGEST_SOURCE = 100
_NOTHING = {"数": "", "出处": ""}


@transaction.atomic
def set_control_figure(
    county_id: int, year: int, cell: Cell, figure: Decimal | None, source: str, *, by: Account
) -> bool:
    """县里记下别处台账上的一个数和它的出处；None = 去掉。返回是否有变化.

    Raises Agency.DoesNotExist for a stranger, and Refused for an unknown cell, a figure that the
    cell cannot hold, without a source, or where the sum is fixed.
    """
    county = open_sum(county_id, year, by)
    edition = format_for(year)
    if cell not in edition.table_of:
        raise Refused("请选择要核对的格。")
    kept = ControlFigure.objects.filter(county=county, year=year, cell=cell)
    before, after = _in_words(kept.first()), _NOTHING
    if figure is not None:
        _refuse_odd(figure, is_amount=edition.is_amount(cell))
        after = {"数": written(figure), "出处": stated(source, "出处", LONGEST_SOURCE)}
    if changes := changed(before, after):
        kept.delete()
        if figure is not None:
            given = {"figure": figure, "source": after["出处"], "by": by}
            ControlFigure.objects.create(county=county, year=year, cell=cell, **given)
        name = edition.spoken(cell)
        action = Administration.SET_CONTROL_FIGURE
        record_administration(county, action, by, subject=f"{year}年 {name}", changes=changes)
    return bool(changes)


@transaction.atomic
def set_control_figures(
    county_id: int,
    year: int,
    figures: Mapping[Cell, Decimal | None],
    source: str,
    *,
    by: Account,
) -> bool:
    """The same for several cells of one source: all of them, or none and Refused."""
    changes = [
        set_control_figure(county_id, year, cell, figure, source, by=by)
        for cell, figure in figures.items()
    ]
    return any(changes)


def _refuse_odd(figure: Decimal, *, is_amount: bool) -> None:
    places = AMOUNT_PLACES if is_amount else 0
    if figure < 0 or figure >= 10**MOST_DIGITS or figure != round(figure, places):
        raise Refused("请填一个数：件数是整数，金额最多4位小数。")


def _in_words(kept: ControlFigure | None) -> dict[str, str]:
    if kept is None:
        return _NOTHING
    return {"数": written(kept.figure), "出处": kept.source}
