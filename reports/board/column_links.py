"""Where on a county's column page do its units' reports stand? Links, by unit and year."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin

from django.conf import settings

from reports.fetching.fetch import Page, Unreachable, fetch
from reports.importers.opening.encoding import decoded
from reports.models import Account, Agency, State
from reports.workflow.access import reports_published_by
from reports.workflow.foreign.reading_places import place
from reports.workflow.inbox.known_units import known_units
from reports.workflow.inbox.naming import mentioned
from reports.workflow.refusal import Refused

MOST_PAGES = 5
"""Pages of the list that are opened, one after the other."""

_OK = 200
_LINK = re.compile(r"<a\b([^<>]{0,1500})>(.{0,600}?)</a\s*>", re.IGNORECASE | re.DOTALL)
_VALUE = re.compile(r"""\b(href|title)\s*=\s*["']([^"'<>]{1,600})["']""", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_NEXT = re.compile(r"^(下一页|下页|后一页|[>\u203a\u00bb])$")

Link = tuple[str, str]
"""What a link says, and where it leads."""


def lines_of_column(county: Agency, year: int, column: str, *, by: Account) -> list[str]:
    """A line for each unit whose report on a year is linked and not registered: 单位, 网址.

    Refused where the page cannot be opened; FullHouse where too many are looking things up.
    """
    names = dict(_unregistered(county, year, by))
    known, found = known_units(county), dict[str, None]()
    for words, address in _links(column):
        if f"{year}年" not in words:
            continue
        for unit in mentioned(words, known):
            if unit in names:
                found[f"{names[unit]}\t{address}"] = None
    return list(found)


def _unregistered(county: Agency, year: int, by: Account) -> Iterator[tuple[int, str]]:
    own = reports_published_by(by).filter(agency__parent=county, year=year, is_in_force=True)
    for report in own.filter(state=State.APPROVED):
        yield report.agency_id, report.agency.short_name


def _links(column: str) -> Iterator[Link]:
    seen: set[str] = set()
    address = column
    with place():
        while address and address not in seen and len(seen) < MOST_PAGES:
            seen.add(address)
            links = list(_links_on(_page(address), address))
            yield from links
            address = next((where for words, where in links if _NEXT.match(words)), "")


def _page(address: str) -> Page:
    try:
        page = fetch(address, private=settings.CHECK_PRIVATE_ADDRESSES)
    except Unreachable as why:
        raise Refused(f"公开专栏打不开：{why}。可以把单位和网址粘贴到下面。") from why
    if page.status != _OK:
        raise Refused(f"公开专栏打不开：{page.status}。可以把单位和网址粘贴到下面。")
    return page


def _links_on(page: Page, address: str) -> Iterator[Link]:
    text, _ = decoded(page.content)
    for inside, words in _LINK.findall(text):
        told = {name.lower(): unescape(value) for name, value in _VALUE.findall(inside)}
        said = "".join(unescape(_TAG.sub("", words)).split())
        if "href" not in told:
            continue
        try:
            where = urljoin(address, told["href"].strip())
        except ValueError:
            continue
        # Long titles are cut short in lists and stand whole in the attribute.
        title = "".join(told.get("title", "").split())
        yield (title if len(title) > len(said) else said), where
