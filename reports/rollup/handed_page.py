"""What is on the page of one package: whose key signed it, and what it would change."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from reports.document.exchange.county_signature import fingerprint
from reports.document.live_fields import with_sign, written
from reports.models import HandedPackage
from reports.rollup.sum_asked import SumQuery
from reports.rollup.sum_frame import framed
from reports.rollup.unit_lines import KEY_CELLS
from reports.web.request import SignedInRequest
from reports.workflow.exchange.compared_package import ComparedPackage, compared_package
from reports.workflow.exchange.confirmed_keys import (
    confirmed_key_of,
    packages_of,
    standing_of,
)
from reports.workflow.files.under_hash import Damaged


@dataclass(frozen=True)
class HandedCell:
    """A cell of the report that is here, as it would become."""

    name: str
    before: str
    after: str
    difference: str


def package_asked(request: SignedInRequest, asked: SumQuery, package_id: int) -> HandedPackage:
    """The package of this county and year; 404 where there is none."""
    own = packages_of(request.user).filter(county__parent=asked.county, year=asked.year)
    row = (
        own.select_related("county", "by", "taken_by", "set_aside_by", "report")
        .filter(pk=package_id)
        .first()
    )
    if row is None:
        raise Http404
    return row


def handed_page(
    request: SignedInRequest,
    asked: SumQuery,
    row: HandedPackage,
    objection: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page, with the reason on top why something was not done."""
    known = confirmed_key_of(row.county)
    context: dict[str, Any] = framed(asked, "exchange") | {
        "kinds": (),
        "package": row,
        "standing": standing_of(row).value,
        "known": known,
        "fingerprint": fingerprint(row.key),
        "former_fingerprint": fingerprint(known.public) if known else "",
        "set_aside_address": asked.address("set_aside_handed_package", row.pk),
        "why": request.POST.get("why", ""),
        "told_by": request.POST.get("told_by", ""),
        "back": asked.address("exchange"),
        "confirm_address": asked.address("confirm_package_key", row.pk),
        "take_address": asked.address("take_handed_package", row.pk),
        "objection": objection,
    }
    return render(request, "rollup/handed_package.html", context | _inside(row), status=status)


def _inside(row: HandedPackage) -> dict[str, Any]:
    """What is in the file; of one that the store has lost, that it is lost."""
    try:
        compared = compared_package(row)
    except Damaged:
        return {"compared": None}
    package = compared.package
    return {
        "compared": compared,
        "changes": list(_changes(compared)),
        "key_figures": list(_key_figures(compared)),
        "off_sum": [_spoken(compared, cell) for cell in package.cells_off_sum],
        "counted_there": [one for one in package.units if one.counted],
        "left_out_there": [one for one in package.units if not one.counted],
    }


def _changes(compared: ComparedPackage) -> Iterator[HandedCell]:
    for one in compared.figures:
        more = "" if one.difference is None else with_sign(one.difference)
        name = _spoken(compared, one.cell)
        yield HandedCell(name, written(one.before), written(one.after), more)


def _key_figures(compared: ComparedPackage) -> Iterator[tuple[str, str]]:
    document = compared.package.document
    if document is not None:
        for key in KEY_CELLS:
            yield key.head, written(key.of(document.figures))


def _spoken(compared: ComparedPackage, cell: str) -> str:
    document = compared.package.document
    return document.edition.spoken(cell) if document else cell
