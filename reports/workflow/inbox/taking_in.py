"""What becomes of one file: read, matched, taken in; or what has to be asked, or why not."""

from django.db import transaction

from reports.document import Document
from reports.models import Agency, Arrival, ArrivalState
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.bring_scan import bring_scan
from reports.workflow.arriving.brought_in import ArrivalOutcome, Brought, BroughtIn
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.inbox.known_units import known_units
from reports.workflow.inbox.matching import SaidOfUnit, UnitMatch, match
from reports.workflow.inbox.twins import older_twin_says, twin_of
from reports.workflow.inbox.what_was_read import WhatWasRead, what_was_read
from reports.workflow.refusal import Refused

LONGEST = 500


def read_and_take_in(arrival: Arrival) -> None:
    """Read the file of a row that waits, and leave on it what became of it."""
    data = kept_bytes(arrival.digest)
    read = what_was_read(arrival, data)
    found = _unit(arrival, read.document)
    if not read.is_report:
        _leave(arrival, ArrivalState.UNREAD, read.says, agency_id=found.unit)
    elif found.unit is None or read.year is None:
        _ask(arrival, found, read)
    else:
        _take_in(arrival, found.unit, read.year, read.document, data)


def _unit(arrival: Arrival, document: Document | None) -> UnitMatch:
    if arrival.agency_id:
        return UnitMatch(arrival.agency_id)
    said = SaidOfUnit.of(document, arrival.name, arrival.hint)
    return match(said, known_units(arrival.batch.county))


def _ask(arrival: Arrival, found: UnitMatch, read: WhatWasRead) -> None:
    why = " ".join(one for one in (found.why, read.says) if one)
    _leave(
        arrival,
        ArrivalState.ASKING,
        why,
        asked=found.asked[:200],
        asks_year=read.year is None,
        likely=list(found.likely),
        agency_id=found.unit,
        year=read.year,
    )


@transaction.atomic
def _take_in(
    arrival: Arrival, unit: int, year: int, document: Document | None, data: bytes
) -> None:
    """The report and what the row says of it, both or neither; nothing where it waits no more:
    a worker that stood still may wake when another has taken its task over.
    """
    agency = Agency.objects.select_for_update(no_key=True).get(pk=unit)
    if not _still_waits(arrival):
        return
    written_on = document.signature.date if document else None
    here: dict[str, object] = {"agency_id": unit, "year": year, "written_on": written_on}
    twin = twin_of(arrival, unit, year)
    if twin is not None and (older := older_twin_says(arrival, written_on, twin)):
        _leave(arrival, ArrivalState.SKIPPED, older, **here)
        return
    try:
        brought = _brought(arrival, agency, year, document, data)
    except Refused as reason:
        _leave(arrival, ArrivalState.UNREAD, str(reason), **here)
        return
    outcome = str(brought.outcome)
    here |= {"report_id": brought.report.pk, "outcome": outcome}
    says = _said(brought, twin)
    if document is None:
        says = f"{says}这是扫描件，请两个人代录。"
    _leave(arrival, ArrivalState.TAKEN, says, **here)


def _brought(
    arrival: Arrival, agency: Agency, year: int, document: Document | None, data: bytes
) -> Brought:
    by = arrival.batch.by
    if document is None:
        return bring_scan(arrival.name, data, agency, year, by=by)
    return bring_report(BroughtIn(arrival.name, data, document), agency, year, by=by)


def _said(brought: Brought, twin: Arrival | None) -> str:
    says = f"{brought.outcome.label}。{brought.why}"
    if twin is not None and brought.outcome == ArrivalOutcome.NEWER:
        return f"{says}同一批里还有“{twin.name}”，内容不同，用的是较新的这一份。"
    return says


def _still_waits(arrival: Arrival) -> bool:
    waiting = Arrival.objects.select_for_update().filter(state=ArrivalState.WAITING)
    return waiting.filter(pk=arrival.pk).exists()


def _leave(arrival: Arrival, state: ArrivalState, says: str, **more: object) -> None:
    values = {"state": state, "says": says[:LONGEST], **more}
    Arrival.objects.filter(pk=arrival.pk, state=ArrivalState.WAITING).update(**values)
    for name, value in values.items():
        setattr(arrival, name, value)
