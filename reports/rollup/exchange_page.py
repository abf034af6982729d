"""What is on the page 交换包: what the county can send, and what was handed in to it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import render

from reports.document.exchange.county_signature import fingerprint
from reports.models import HandedPackage, Report
from reports.rollup.sum_asked import SumQuery
from reports.rollup.sum_frame import framed
from reports.web.request import SignedInRequest
from reports.workflow.exchange.county_keys import key_of
from reports.workflow.exchange.own_package import own_report

MOST_LISTED = 200


@dataclass(frozen=True)
class HandedLine:
    """A package that was handed in, and where it is looked into."""

    package: HandedPackage
    address: str


def exchange_page(
    request: SignedInRequest, asked: SumQuery, objection: str = "", status: int = 200
) -> HttpResponse:
    """The page, with the reason on top why something was not done."""
    key = key_of(asked.county)
    context: dict[str, Any] = framed(asked, "exchange") | {
        "kinds": (),
        "own": _own(asked),
        "fingerprint": fingerprint(key.public) if key else "",
        "handed": [HandedLine(one, asked.address("handed_package", one.pk)) for one in _in(asked)],
        "write_address": asked.address("own_exchange"),
        "renew_address": asked.address("new_signing_key"),
        "objection": objection,
    }
    return render(request, "rollup/exchange.html", context, status=status)


def _own(asked: SumQuery) -> Report | None:
    return own_report(asked.county, asked.year)


def _in(asked: SumQuery) -> list[HandedPackage]:
    kept = HandedPackage.objects.filter(county__parent=asked.county, year=asked.year)
    kept = kept.order_by(F("set_aside_at").asc(nulls_first=True), "-id")
    return list(kept.select_related("county", "by", "report")[:MOST_LISTED])
