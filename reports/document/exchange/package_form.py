"""How is an exchange package written as JSON, what is hashed of it, and what is signed?"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from reports.document.exchange.sent_package import (
    ExchangePackage,
    SendingCounty,
    SentReport,
    SentSum,
    SentUnit,
)
from reports.document.json_form import from_json

KIND_OF_PACKAGE: Final = "exchange_package"
PACKAGE_VERSION: Final = "1"
PARTS: Final = ("about", "report", "sum", "units")
_SIGNED_FOR = b"sunshine-annual-report exchange package\n"
"""A signature says what it was given for: one on anything else is none on a package."""


def package_values(package: ExchangePackage) -> dict[str, Any]:
    """The package as plain JSON values with its hashes, not signed yet."""
    report, fixed = package.report, package.fixed
    values = {
        "kind": KIND_OF_PACKAGE,
        "schema": PACKAGE_VERSION,
        "about": {
            "county": {
                "name": package.county.name,
                "code": package.county.code,
                "former_names": list(package.county.former_names),
            },
            "year": package.year,
            "rules": package.rules,
        },
        "report": {
            "version": report.version,
            "state": report.state,
            "address": report.address,
            "correction_reason": report.correction_reason,
            "digest": report.digest,
            "document": dict(report.values),
        },
        "sum": _in_one_order(asdict(fixed)) if fixed else None,
        "units": [asdict(one) for one in package.units],
    }
    return values | {"hashes": hashes_of(values)}


def package_bytes(values: Mapping[str, Any]) -> bytes:
    """The one way in which these values are written: the same values, the same bytes."""
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()


def hashes_of(values: Mapping[str, Any]) -> dict[str, str]:
    """SHA-256 of each part, as it is written."""
    return {part: hashlib.sha256(package_bytes(values[part])).hexdigest() for part in PARTS}


def signed_bytes(values: Mapping[str, Any]) -> bytes:
    """What a signature is given on: everything but the signature, the key included."""
    return _SIGNED_FOR + package_bytes({k: v for k, v in values.items() if k != "signature"})


def package_of_values(values: Mapping[str, Any]) -> ExchangePackage:
    """Read a package whose shape has been checked; ValueError, in Chinese, for what is no report.

    The report must have the digest that the package states.
    """
    about, report, fixed = values["about"], values["report"], values["sum"]
    digest = hashlib.sha256(package_bytes(report["document"])).hexdigest()
    if digest != report["digest"]:
        raise ValueError("包里的报告和它的校验值对不上")
    if report["document"].get("year") != about["year"]:
        raise ValueError(f"包上写的是{about['year']}年，里面的报告不是")
    county = about["county"]
    return ExchangePackage(
        SendingCounty(county["name"], county["code"], tuple(county["former_names"])),
        about["year"],
        about["rules"],
        _report(report),
        SentSum(**fixed) if fixed else None,
        tuple(SentUnit(**one) for one in values["units"]),
        from_json(report["document"]),
    )


def _report(report: Mapping[str, Any]) -> SentReport:
    names = ("version", "state", "digest", "address", "correction_reason")
    return SentReport(**{name: report[name] for name in names}, values=report["document"])


def _in_one_order(values: Mapping[str, Any]) -> dict[str, Any]:
    """Databases give the members of a JSON value in orders of their own."""
    ordered: dict[str, Any] = json.loads(json.dumps(values, sort_keys=True))
    return ordered
