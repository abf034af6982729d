"""Whose file is it, and of which year? Answered once, for every file that says the same."""

from django.db import transaction
from django.db.models import QuerySet

from reports.models import Account, Agency, Arrival, ArrivalState, UnitAlias
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.background.enqueue import enqueue
from reports.workflow.inbox.known_units import plain
from reports.workflow.inbox.read_arrival_task import read_arrival
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

NOT_OURS = "经办人认定不是本县的报告，没有收。"


@transaction.atomic
def answer(
    arrival_id: int, *, by: Account, agency_id: int | None = None, year: int | None = None
) -> int:
    """县级审核员或县级管理员认定来件的单位和年度；不给单位就是“不是本县的”.

    The words in question become an alias of the unit, and every file of the county that asks
    about the same words is read again. Returns how many are. Arrival.DoesNotExist for a stranger,
    Agency.DoesNotExist for a foreign unit, Refused where nothing is asked any more.
    """
    arrival = _asking(arrival_id, by)
    county = arrival.batch.county
    if agency_id is None:
        return _leave_out(arrival, county, by)
    agency = Agency.objects.get(pk=agency_id, parent=county)
    if arrival.asks_year and year is None:
        raise Refused("请填这份报告的年度。")
    if arrival.asked:
        UnitAlias.objects.update_or_create(
            county=county, text=plain(arrival.asked)[:200], defaults={"agency": agency, "by": by}
        )
    record_administration(
        county, Administration.NAME_ARRIVAL, by, subject=agency.name, comment=arrival.name
    )
    Arrival.objects.filter(pk=arrival.pk).update(agency=agency, year=year or arrival.year)
    return _read_again(_same(arrival))


def _asking(arrival_id: int, by: Account) -> Arrival:
    """The row, locked; of two people who answer at once one is late."""
    own = Arrival.objects.filter(batch__county__in=counties_overseen_by(by).values("pk"))
    arrival = own.select_for_update(of=("self",)).select_related("batch__county").get(pk=arrival_id)
    if arrival.state != ArrivalState.ASKING:
        raise Refused("这份来件已经有人认定了。")
    return arrival


def _same(arrival: Arrival) -> QuerySet[Arrival]:
    """This file, and every other of the county whose words in question are the same."""
    same = Arrival.objects.filter(pk=arrival.pk)
    if arrival.asked:
        same |= Arrival.objects.filter(
            batch__county=arrival.batch.county_id,
            state=ArrivalState.ASKING,
            asked=arrival.asked,
            asks_year=False,
        )
    return same


def _read_again(arrivals: QuerySet[Arrival]) -> int:
    rows = list(arrivals.select_related("batch"))
    for one in rows:
        Arrival.objects.filter(pk=one.pk).update(
            state=ArrivalState.WAITING, says="", asked="", asks_year=False, likely=[]
        )
        enqueue(read_arrival, one.pk, group=one.batch.group)
    return len(rows)


def _leave_out(arrival: Arrival, county: Agency, by: Account) -> int:
    record_administration(
        county, Administration.NAME_ARRIVAL, by, subject=arrival.name, comment=NOT_OURS
    )
    keys = list(_same(arrival).values_list("pk", flat=True))
    return Arrival.objects.filter(pk__in=keys).update(
        state=ArrivalState.SKIPPED, says=NOT_OURS, likely=[]
    )
