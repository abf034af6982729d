"""What shape has an exchange package? JSON Schema (draft 2020-12)."""

from collections.abc import Mapping
from typing import Any

from reports.document.exchange.package_form import KIND_OF_PACKAGE, PACKAGE_VERSION, PARTS

MOST_UNITS = 5_000
_TEXT = {"type": "string", "maxLength": 500}
_NAME = {"type": "string", "minLength": 1, "maxLength": 100}
_DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$", "maxLength": 64}
_VERSION = {"type": "integer", "minimum": 1, "maximum": 999}


def exchange_schema() -> dict[str, Any]:
    """The published schema of an exchange package; its report is that of `report.schema.json`."""
    return _package({"$ref": "report.schema.json"})


def package_fault(values: Any) -> str:
    """What is wrong with the shape of a package, in Chinese; empty where nothing is.

    Its report is not looked into.
    """
    from jsonschema import Draft202012Validator  # slow to load, and few processes need it

    for error in Draft202012Validator(_package({"type": "object"})).iter_errors(values):
        place = ".".join(str(step) for step in error.absolute_path) or "整个文件"
        return f"{place}的写法不对"
    return ""


def _package(report: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "政府信息公开工作年度报告交换包",
        **_whole(
            kind={"const": KIND_OF_PACKAGE},
            schema={"const": PACKAGE_VERSION},
            about=_about(),
            report=_report(report),
            sum={"anyOf": [{"type": "null"}, _fixed()]},
            units={"type": "array", "maxItems": MOST_UNITS, "items": _unit()},
            hashes=_whole(**dict.fromkeys(PARTS, _DIGEST)),
            key=_DIGEST,
            signature={"type": "string", "pattern": "^[0-9a-f]{128}$", "maxLength": 128},
        ),
    }


def _about() -> dict[str, Any]:
    names = {"type": "array", "maxItems": 50, "items": _NAME}
    county = _whole(name=_NAME, code={"type": "string", "maxLength": 30}, former_names=names)
    year = {"type": "integer", "minimum": 2000, "maximum": 2100}
    return _whole(county=county, year=year, rules={"type": "string", "maxLength": 64})


def _report(document: Mapping[str, Any]) -> dict[str, Any]:
    return _whole(
        version=_VERSION,
        state={"enum": ["approved", "published"]},
        address=_TEXT,
        correction_reason=_TEXT,
        digest=_DIGEST,
        document=document,
    )


def _fixed() -> dict[str, Any]:
    figure = {"type": "string", "pattern": r"^-?[0-9]{1,12}(\.[0-9]{1,4})?$", "maxLength": 18}
    figures = {"type": "object", "maxProperties": 1_000, "additionalProperties": figure}
    return _whole(number=_VERSION, digest=_DIGEST, figures=figures, content={"type": "object"})


def _unit() -> dict[str, Any]:
    digest = {"type": "string", "pattern": "^([0-9a-f]{64})?$", "maxLength": 64}
    return _whole(
        name=_NAME,
        counted={"type": "boolean"},
        version={"anyOf": [{"type": "null"}, _VERSION]},
        digest=digest,
        reason=_TEXT,
    )


def _whole(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
