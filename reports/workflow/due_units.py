"""Which units have to report on a year, and by when? ``due`` as the database works it out."""

from django.db.models import BooleanField, Case, DateField, ExpressionWrapper, F, Q, Value, When

from reports.document.levels import ABOVE_UNITS
from reports.models import CountyYear, State
from reports.workflow.due import (
    NOT_STARTED,
    WITH_UNIT,
    is_units,
    laid_down,
    limit_name,
    publication_deadline,
)

_GOVERNMENT = Q(level__in=ABOVE_UNITS)
_is_back = Q(current__state__in=WITH_UNIT)
"""With its unit: where a return has given it a limit, that binds."""


def expected(year: int) -> Q:
    """Units that have to report on a year: from their first one to their last, while they were.

    A unit that was closed before the year's reports were due is reported on by its successor; those
    of governments with units of their own are due later.
    """
    unit, government = (publication_deadline(year, is_governments=one) for one in (False, True))
    was_there = Q(closed_on__gt=government) | (~_GOVERNMENT & Q(closed_on__gt=unit))
    return _own_years(year) & (Q(closed_on=None) | was_there)


def _own_years(year: int) -> Q:
    begun = Q(reports_from=None) | Q(reports_from__lte=year)
    return begun & (Q(reports_until=None) | Q(reports_until__gte=year))


def due(dates: CountyYear) -> Case:
    """``limit_of`` as the database works it out for all units of a county."""
    states = (NOT_STARTED, *State)
    whens = [_when(state, arrived, dates) for state in states for arrived in (False, True)]
    own = [_own_limit(state, arrived, dates) for state in states for arrived in (False, True)]
    return Case(
        When(Q(current__version__gt=1) | ~_own_years(dates.year), then=Value(None)),
        When(_is_back & _open_on("current__mend_by"), then=F("current__mend_by")),
        When(_is_back & Q(current__mend_by__isnull=False), then=Value(None)),
        *(one for one in (*whens, *own) if one is not None),
        default=Value(None),
        output_field=DateField(),
    )


def _open_on(column: str) -> Q:
    """Whether the unit is not closed by a date that stands on its report."""
    return Q(**{f"{column}__isnull": False}) & (Q(closed_on=None) | Q(closed_on__gt=F(column)))


def _when(state: str, has_arrived: bool, dates: CountyYear) -> When | None:
    """The limit of a report in a state, where no return has given it one of its own."""
    name = limit_name(state, has_arrived, is_returned=False)
    on = laid_down(name, dates)
    if not name or (on is None and not is_units(name, state)):
        return None
    limit = Value(on, output_field=DateField()) if on else F("current__publish_by")
    return _while_open(_stands(state, has_arrived), limit)


def _own_limit(state: str, has_arrived: bool, dates: CountyYear) -> When | None:
    """公布期限 of a government's own report, where the body above has laid down nothing: by law."""
    name = limit_name(state, has_arrived, is_returned=False)
    if not name or laid_down(name, dates) is not None or is_units(name, state):
        return None
    if state == NOT_STARTED:
        on = publication_deadline(dates.year, is_governments=True)
        is_so = _stands(state, has_arrived) & _GOVERNMENT
        return _while_open(is_so, Value(on, output_field=DateField()))
    is_so = _stands(state, has_arrived) & Q(current__sum_number__isnull=False)
    return _while_open(is_so, F("current__publish_by"))


def _stands(state: str, has_arrived: bool) -> Q:
    stands = Q(current=None) if state == NOT_STARTED else Q(current__state=state)
    return stands & Q(current__arrived_at__isnull=not has_arrived)


def _while_open(is_so: Q, limit: Value | F) -> When:
    return When(is_so & (Q(closed_on=None) | Q(closed_on__gt=limit)), then=limit)


def is_expected(year: int) -> "ExpressionWrapper[Q]":
    """Whether a unit, as it is now, still has to act for the year itself."""
    return ExpressionWrapper(expected(year) & Q(closed_on=None), output_field=BooleanField())
