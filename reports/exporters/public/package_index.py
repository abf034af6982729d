"""What does one see first of a public package? Its units by kind, and how far each is."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from reports.document.public.published_year import PublicUnit, PublicVersion, PublishedYear
from reports.exporters.public.package_page import CHECK_PAGE, package_page
from reports.exporters.public.published_page import file_links

_DATA = {
    "data/figures-wide.csv": "全部数据（CSV，一份报告一行）",
    "data/figures-long.csv": "全部数据（CSV，一个数一行）",
    "data/figures.xlsx": "全部数据（Excel）",
    "data/dictionary.csv": "数据字典",
    "data/judgements.csv": "核查结果、说明和豁免",
    "data/units.csv": "单位和公开情况",
    "data/report.schema.json": "报告JSON的格式（JSON Schema）",
    "datapackage.json": "数据包说明（Frictionless）",
    "feed.xml": "公开和更正的订阅（Atom）",
    "SHA256SUMS": "每个文件的校验值（SHA-256）",
}


def index_page(package: PublishedYear, dataset: dict[str, Any]) -> bytes:
    """The page; ``dataset`` describes the data to search engines (schema.org)."""
    said = json.dumps(dataset, ensure_ascii=False).replace("<", "\\u003c")
    head = (
        f'<script type="application/ld+json">{said}</script>\n'
        f'<link rel="alternate" type="application/atom+xml" href="feed.xml" '
        f'title="{escape(package.title)}">\n'
    )
    body = "\n".join(_body(package))
    return package_page(package.title, body, head=head).encode()


def _body(package: PublishedYear) -> Iterator[str]:
    open_ones = sum(bool(one.versions) for one in package.units)
    yield f'<main id="content"><h1>{escape(package.title)}</h1>'
    yield (
        f"<p>{len(package.units)}个单位，{open_ones}个已经公开，截至{package.as_of:%Y-%m-%d}。"
        f'数字有没有被改过，打开<a href="{CHECK_PAGE}">核验页</a>就能核对，不用联网。</p>'
    )
    for group, units in package.groups.items():
        yield f"<h2>{group}</h2>"
        yield from _units(group, units)
    yield "<h2>数据</h2><p class='soft'>空白是没有填，不是0。</p><ul>"
    yield from (f'<li><a href="{path}">{label}</a></li>' for path, label in _DATA.items())
    yield "</ul></main>"


def _units(group: str, units: list[PublicUnit]) -> Iterator[str]:
    yield f'<div class="scroll"><table class="units"><caption class="visually-hidden">{group}'
    yield '</caption><thead><tr><th scope="col">单位</th><th scope="col">公开情况</th>'
    yield '<th scope="col">文件</th></tr></thead><tbody>'
    for unit in units:
        yield f'<tr><th scope="row">{_named(unit)}</th><td>{_state(unit)}</td>'
        yield f'<td class="files">{"<br>".join(map(_files, unit.versions))}</td></tr>'
    yield "</tbody></table></div>"


def _named(unit: PublicUnit) -> str:
    name = escape(unit.name)
    if not unit.versions:
        return name
    return f'<a href="{unit.versions[0].folder}/index.html">{name}</a>'


def _state(unit: PublicUnit) -> str:
    if not unit.versions:
        return f'<span class="soft">{unit.state}</span>'
    look = "is-warn" if unit.versions[0].version > 1 else "is-good"
    at = f"{unit.versions[0].published_at:%Y-%m-%d}"
    return f'<span class="{look}">{unit.state}</span> <span class="soft">{at}</span>'


def _files(version: PublicVersion) -> str:
    links = file_links(version, f"{version.folder}/")
    if version.is_valid:
        return links
    page = f'<a href="{version.folder}/index.html">网页</a>'
    return f'<span class="soft">第{version.version}版（已被更正）</span> {page} {links}'
