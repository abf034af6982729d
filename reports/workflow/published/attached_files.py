"""Which files does a page hang out for download, and are they those that were approved?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from reports.document.boxes import TITLE
from reports.fetching.fetch import MOST_BYTES, Page, Unreachable
from reports.importers.opening.encoding import decoded
from reports.models import FrozenFile, PageVerdict, PageWay, Report, SealedScan, Snapshot
from reports.workflow.published.compared_page import PageFinding, finding_of
from reports.workflow.published.taken_page import TakenPage

MOST_FILES = 3
_ENDINGS = {".pdf", ".doc", ".docx", ".wps", ".xlsx"}
_LINK = re.compile(r"""<a\b[^<>]{0,500}?\bhref\s*=\s*["']([^"'<>]{1,500})["']""", re.IGNORECASE)
_OK = 200


def with_attached_files(
    found: PageFinding,
    page: TakenPage,
    report: Report,
    kept: Snapshot,
    opened: Callable[[str], Page],
) -> PageFinding:
    """What was found on a page, together with its attachments.

    One with the hash of a file that was approved is it, byte for byte. Where the page itself holds
    no report an attachment is read in its place; where it does, another wording in an attachment
    of the same report is named. Attachments of other reports, as sites list them, say nothing.
    """
    ours = _digests(report)
    for file in _files(page, opened):
        if file.digest in ours:
            found = _vouched(found, file.name)
            continue
        inside = finding_of(file, kept)
        if inside.verdict == PageVerdict.UNREAD:
            continue
        if found.verdict == PageVerdict.UNREAD:
            says = f"网页正文里没有报告，核对的是附件“{file.name}”。"
            found = replace(inside, says=says)
        elif found.verdict == PageVerdict.SAME and inside.differences and not _is_other(inside):
            says = f"网页正文一致，附件“{file.name}”有差别。"
            found = replace(inside, says=says)
    return found


def _vouched(found: PageFinding, name: str) -> PageFinding:
    says = f"附件“{name}”和定稿文件逐字节相同。"
    if found.verdict == PageVerdict.UNREAD:
        return PageFinding(PageVerdict.SAME, says)
    return replace(found, says=(found.says + says)[:500])


def _is_other(inside: PageFinding) -> bool:
    return any(one["place"] == TITLE for one in inside.differences)


def _digests(report: Report) -> set[str]:
    """The files that were approved, and the sealed paper."""
    kinds = (FrozenFile.objects, SealedScan.objects)
    return {
        digest
        for rows in kinds
        for digest in rows.filter(report=report).values_list("digest", flat=True)
    }


def _files(page: TakenPage, opened: Callable[[str], Page]) -> Iterator[TakenPage]:
    """The first few attachments that can be opened."""
    for address in attached_addresses(page)[:MOST_FILES]:
        try:
            file = opened(address)
        except Unreachable:
            continue
        if file.status == _OK and len(file.content) < MOST_BYTES:
            name = unquote(PurePosixPath(urlsplit(address).path).name)[-80:]
            yield TakenPage(file.content, PageWay.ADDRESS, name=name, address=address)


def attached_addresses(page: TakenPage) -> list[str]:
    """Where a page's links to files lead, each once; none of a page that is a file itself."""
    if page.data[:5].lower() in (b"%pdf-", b"PK\x03\x04"):
        return []
    found: dict[str, None] = {}
    for link in _LINK.findall(decoded(page.data)[0]):
        try:
            address = urljoin(page.address, unescape(link).strip())
            path = urlsplit(address).path
        except ValueError:
            continue
        if PurePosixPath(path).suffix.lower() in _ENDINGS:
            found[address] = None
    return list(found)
