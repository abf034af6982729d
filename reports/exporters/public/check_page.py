"""核验.html: how does a package prove itself in a browser, without network and without a program?

The page holds the figures of every report, the identities of the statute as data, a check sign for
each figure and the hashes of all other files; the scripts are the site's own, put into it.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from reports.document import Document
from reports.document.live_fields import written
from reports.document.public.published_year import PublicVersion, PublishedYear
from reports.exporters.public.figure_tables import Documents
from reports.exporters.public.package_page import package_page
from reports.statute.schema import AMOUNT_PLACES, Edition, Figure

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
"""One of 37, a prime that divides no power of ten: with one other digit, another sign."""

BLANK_SIGN = "."

_STATIC = Path(__file__).parents[3] / "static" / "js"
SCRIPTS = (
    *("identities.js", "package/sha256.js", "package/inner.js", "package/table_text.js"),
    *("package/listed.js", "package/telling.js", "package/checking.js"),
)
"""In the order in which each finds what it needs."""

_IMPORT = re.compile(r"^import .*\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_BODY = Path(__file__).with_name("check_page.html")


def check_page(package: PublishedYear, documents: Documents, digests: Mapping[str, str]) -> bytes:
    """The page; ``digests`` are those of all files that stand in the package before it."""
    said = json.dumps(checked_data(package, documents, digests), ensure_ascii=False)
    body = _BODY.read_text(encoding="utf-8").replace("{{title}}", escape(package.title))
    data = said.replace("<", "\\u003c")
    tail = (
        f'<script type="application/json" id="package-data">{data}</script>\n'
        f'<script type="module">\n{one_script()}</script>'
    )
    return package_page(f"核验：{package.title}", f"{body}{tail}").encode()


def checked_data(
    package: PublishedYear, documents: Documents, digests: Mapping[str, str]
) -> dict[str, Any]:
    """What the page knows, as JSON values."""
    versions = list(package.versions)
    editions = {documents[one.key].edition for one in versions}
    return {
        "title": package.title,
        "files": dict(digests),
        "editions": {
            one.key: _edition(one) for one in sorted(editions, key=lambda one: one.first_year)
        },
        "reports": [_report(one, documents[one.key]) for one in versions],
    }


def check_sign(figure: Figure, place: int) -> str:
    """One sign for a figure at its place: of a blank, none of a number's."""
    if figure is None:
        return BLANK_SIGN
    return SIGNS[(int(figure * 10**AMOUNT_PLACES) + place) % len(SIGNS)]


@cache
def one_script() -> str:
    """The scripts as one module: a page opened from a folder may import none."""
    texts = ((_STATIC / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", text)) for text in texts)


def _edition(edition: Edition) -> dict[str, Any]:
    captions = {
        cell: edition.chapter_of[table.chapter].heading
        for table in edition.tables
        for cell in table.cells
    }
    identities = [
        {
            "key": one.key,
            "says": f"{one.name}：{one.says}",
            "left": list(one.left),
            "right": list(one.right),
        }
        for one in edition.identities
    ]
    names = [f"{captions[cell]} {edition.spoken(cell)}" for cell in edition.cells]
    return {"cells": list(edition.cells), "names": names, "identities": identities}


def _report(version: PublicVersion, document: Document) -> dict[str, Any]:
    figures = [document.figures.get(cell) for cell in document.edition.cells]
    return {
        "key": version.key,
        "name": version.unit_name + (f"（第{version.version}版）" if version.version > 1 else ""),
        "valid": version.is_valid,
        "folder": version.folder,
        "edition": document.edition.key,
        "figures": [written(one) for one in figures],
        "signs": "".join(check_sign(one, place) for place, one in enumerate(figures)),
    }
