"""How does a published report stand in the package? A page that any browser shows and reads."""

from collections.abc import Iterator
from html import escape

from reports.document import Document
from reports.document.public.published_year import PublicVersion
from reports.exporters.html import parts
from reports.exporters.public.package_page import package_page

_UP = "../../"
LABELS = {"docx": "Word", "pdf": "PDF", "json": "JSON"}
"""The frozen files that a package has, by their format."""


def report_page(version: PublicVersion, valid: PublicVersion, document: Document) -> bytes:
    """The page of a version; ``valid`` is the version that counts today."""
    body = "\n".join(_body(version, valid, document))
    return package_page(version.title, body, up=_UP).encode()


def file_links(version: PublicVersion, up: str = "") -> str:
    """Links to its frozen files, saved under the names that offices give them."""
    return " ".join(
        f'<a href="{up}report.{key}" download="{escape(version.files[key].name)}">{label}</a>'
        for key, label in LABELS.items()
        if key in version.files
    )


def _body(version: PublicVersion, valid: PublicVersion, document: Document) -> Iterator[str]:
    yield f'<nav class="screen"><a href="{_UP}index.html">全部单位</a></nav>'
    yield '<main id="content">'
    yield from _corrected(version, valid)
    at = f"{version.published_at:%Y-%m-%d}公开"
    original = f'<a href="{escape(version.address)}" rel="noopener noreferrer">网站上的原文</a>'
    yield f'<p class="soft files screen">{at} {file_links(version)} {original}</p>'
    yield '<article class="paper">'
    for number, (_, html) in enumerate(parts(document, top=1)):
        wide = f' class="scroll" tabindex="0" role="group" aria-label="第{number}部分"'
        yield f"<div{wide if '<table' in html else ''}>{html}</div>"
    yield "</article>"
    yield from _judged(version)
    yield "</main>"


def _corrected(version: PublicVersion, valid: PublicVersion) -> Iterator[str]:
    if not version.is_valid:
        link = f'<a href="{_UP}{valid.folder}/index.html">第{valid.version}版</a>'
        yield f'<p class="notice">这是第{version.version}版，已被更正，现行的是{link}。</p>'
    elif version.version > 1:
        why = escape(version.correction_reason)
        yield f'<p class="notice">这是更正后的第{version.version}版。更正原因：{why}</p>'


def _judged(version: PublicVersion) -> Iterator[str]:
    if not version.judgements:
        return
    yield '<section class="screen"><h2>核查结果</h2><ul>'
    for one in version.judgements:
        settled = f"<br>{one.settled_by}：{escape(one.settled)}" if one.settled else ""
        rule = f"{one.code} {escape(one.title)}（{one.grade}）"
        yield f"<li>{rule}：{escape(one.message)}{settled}</li>"
    yield "</ul></section>"
