"""Keep what a county says of the labels and names in its city's workbook: 市里的表."""

from collections.abc import Mapping

from django.db import transaction

from reports.models import Account, Agency, CityTable
from reports.statute import EVERY_EDITION
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

NO_CELL = "-"
"""What is kept of a label that means no cell."""

MOST_KEPT = 1000
_LONGEST = 400


@transaction.atomic
def keep_city_table(
    county_id: int, labels: Mapping[str, str], units: Mapping[str, int], *, by: Account
) -> CityTable | None:
    """审核员或县级管理员说明市里的表的一些栏目是哪一格、一些名称是哪个单位；明年照用.

    What was said before of others stays. Nothing is kept, and None returned, where nothing is
    said and nothing was. Raises Agency.DoesNotExist for a stranger or a foreign unit, and Refused
    for a label that is too long, or too many of them.
    """
    Agency.objects.select_for_update().filter(pk=county_id).first()
    county = counties_overseen_by(by).get(pk=county_id)
    _refuse_odd(labels, units)
    names = _names(county, units)
    kept = CityTable.objects.filter(county=county).first()
    before = kept or CityTable(county=county)
    now_labels, now_units = before.labels | labels, before.units | units
    if (now_labels, now_units) == (before.labels, before.units):
        return kept
    if len(now_labels) + len(now_units) > MOST_KEPT:
        raise Refused(f"最多记住{MOST_KEPT}个栏目和名称。")
    changes = [(name, before.labels.get(name), cell) for name, cell in labels.items()]
    changes += [(name, None, names[unit]) for name, unit in units.items()]
    given = {"labels": now_labels, "units": now_units, "by": by}
    kept, _ = CityTable.objects.update_or_create(county=county, defaults=given)
    record_administration(county, Administration.KEEP_CITY_TABLE, by, changes=changes)
    return kept


def _refuse_odd(labels: Mapping[str, str], units: Mapping[str, int]) -> None:
    cells = {cell for edition in EVERY_EDITION for cell in edition.table_of} | {NO_CELL}
    if not set(labels.values()) <= cells:
        raise Refused("选的不是表里的格，请重新选择。")
    if any(len(name) > _LONGEST for name in (*labels, *units)):
        raise Refused("栏目或单位的名称太长，记不下来。")


def _names(county: Agency, units: Mapping[str, int]) -> Mapping[int, str]:
    """The units' names by their keys; the county itself stands for all of them."""
    own = Agency.objects.filter(pk__in=set(units.values()))
    names = {one.pk: one.short_name for one in own if county.pk in (one.pk, one.parent_id)}
    if set(units.values()) - names.keys():
        raise Agency.DoesNotExist
    return names
