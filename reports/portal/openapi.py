"""How do programs read the public data? As OpenAPI 3.1 says it."""

from typing import Any

_CODE = {"in": "path", "name": "code", "required": True, "schema": {"type": "string"}}
_YEAR = {"in": "path", "name": "year", "required": True, "schema": {"type": "integer"}}
_VERSION = {"in": "path", "name": "version", "required": True, "schema": {"type": "integer"}}
_ABOUT = {
    **{key: {"type": "string"} for key in ("code", "unit", "title", "corrected_for")},
    **{key: {"type": "string", "format": "uri"} for key in ("page", "original")},
    **{key: {"type": "integer"} for key in ("year", "version")},
    "published_on": {"type": "string", "format": "date"},
}
_VALUE = {"type": ["number", "null"], "description": "null是空白，不是0"}
_FIGURE = {
    "type": "object",
    "properties": {
        **{key: {"type": "string"} for key in ("cell", "table", "line", "column")},
        "value": _VALUE,
    },
}

_ADDRESSES: dict[str, tuple[str, tuple[dict[str, Any], ...], str]] = {
    "/公开/index": ("各县和有报告的年度", (), "Counties"),
    "/公开/{code}": ("一个县的各年度；一个单位历年的全部数据", (_CODE,), "Body"),
    "/公开/{code}/{year}": (
        "一个县一年各单位的全部数据；一个单位一年的报告",
        (_CODE, _YEAR),
        "Year",
    ),
    "/公开/{code}/{year}/本级": ("县（市、区）本级的报告", (_CODE, _YEAR), "Report"),
    "/公开/{code}/{year}/{version}": ("报告的某一版", (_CODE, _YEAR, _VERSION), "Report"),
}


def described(server: str) -> dict[str, Any]:
    """The whole description; ``server`` is the address of this site."""
    paths = {
        f"{path}.{kind}": _operation(path, kind) for path in _ADDRESSES for kind in ("json", "csv")
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "政府信息公开工作年度报告公开数据", "version": "1"},
        "servers": [{"url": server}],
        "paths": paths,
        "components": {"schemas": _schemas()},
    }


def _operation(path: str, kind: str) -> dict[str, Any]:
    summary, parameters, schema = _ADDRESSES[path]
    is_json = kind == "json"
    media = "application/json" if is_json else "text/csv"
    shape = {"$ref": f"#/components/schemas/{schema}"} if is_json else {"type": "string"}
    answers = {
        "200": {"description": summary, "content": {media: {"schema": shape}}},
        "304": {"description": "没有变化（If-None-Match）"},
        "404": {"description": "没有公开的报告"},
        "410": {"description": "已撤下"},
        "429": {"description": "一小时内查看得太多"},
    }
    return {"get": {"summary": summary, "parameters": [*parameters], "responses": answers}}


def _schemas() -> dict[str, Any]:
    by_cell = {"figures": {"type": "object", "additionalProperties": _VALUE}}
    report = {"figures": {"type": "array", "items": _FIGURE}, "files": {"type": "array"}}
    report["document"] = {"type": "object", "description": "报告全文，见 docs/report.schema.json"}
    listed = {"type": "array", "items": {"$ref": "#/components/schemas/Listed"}}
    named = {"code": {"type": "string"}, "name": {"type": "string"}}
    years = {"years": {"type": "array", "items": {"type": "object"}}}
    counties = {"type": "array", "items": {"$ref": "#/components/schemas/Body"}}
    return {
        "Counties": _object({"counties": counties}),
        "Body": _object({**named, **years, "reports": listed}),
        "Year": _object({**named, "year": {"type": "integer"}, "reports": listed}),
        "Listed": _object({**_ABOUT, **by_cell}),
        "Report": _object({**_ABOUT, **report}),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties}
