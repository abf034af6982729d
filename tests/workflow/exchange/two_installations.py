"""Packages as another installation writes them: its own key, its own database, nothing of ours."""

import copy
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.db import transaction

from reports.document import Document
from reports.document.exchange.county_signature import new_private_key, signature_on
from reports.document.exchange.package_form import (
    hashes_of,
    package_bytes,
    signed_bytes,
)
from reports.document.exchange.sent_package import (
    ExchangePackage,
    SendingCounty,
    SentReport,
    SentSum,
    SentUnit,
)
from reports.document.json_form import dumps, to_json
from reports.exporters.exchange_file import package_file
from tests.documents import sound

COUNTY = "临水县人民政府"
SECRET = b"of the other installation"
UNITS = (
    SentUnit("临水县青石镇人民政府", True, 1, "a" * 64),
    SentUnit("临水县气象局", False, reason="垂直管理"),
)


class Installation:
    """Another installation with one county; each has a key of its own."""

    def __init__(self, county: SendingCounty | None = None) -> None:
        self.county = county or SendingCounty(COUNTY)
        self.locked, self.key = new_private_key(SECRET)

    def sign(self, content: bytes) -> str:
        return signature_on(content, self.locked, SECRET)

    def package(self, document: Document | None = None, version: int = 1) -> bytes:
        """What it sends of a report: the sound one of 2024 unless another is given."""
        return package_file(
            packed(document or sound(2024), self.county, version), self.key, self.sign
        )

    def forged(self, data: Mapping[str, Any], *, resigned: bool) -> bytes:
        """Other values under recomputed hashes; with the former signature, or a new one."""
        values = {**data, "hashes": hashes_of(data)}
        if resigned:
            del values["signature"]
            values |= {"key": self.key}
            values |= {"signature": self.sign(signed_bytes(values))}
        return package_bytes(values)


def packed(document: Document, county: SendingCounty, version: int = 1) -> ExchangePackage:
    """A package of a county's report that was fixed and approved."""
    document = replace(document, organisation=county.name, level="county")
    text = dumps(document)
    figures = {cell: str(one) for cell, one in document.figures.items() if one is not None}
    return ExchangePackage(
        county=county,
        year=document.year,
        rules="350-0123456789abcdef",
        report=SentReport(
            version=version,
            state="approved",
            digest=hashlib.sha256(text.encode()).hexdigest(),
            values=to_json(document),
            correction_reason="漏了一件申请" if version > 1 else "",
        ),
        fixed=SentSum(1, "b" * 64, figures, {"counted": [], "missing": []}),
        units=UNITS,
    )


def changed(values: Mapping[str, Any], change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """A copy of a package's values with something altered."""
    copied = copy.deepcopy(dict(values))
    change(copied)
    return copied


@contextmanager
def elsewhere() -> Iterator[None]:
    """Another database: whatever is written within is gone afterwards."""
    point = transaction.savepoint()
    yield
    transaction.savepoint_rollback(point)
