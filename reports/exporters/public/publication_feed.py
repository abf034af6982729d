"""What was published and corrected, in order? An Atom feed; its addresses are relative."""

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from reports.document.public.published_year import PublicVersion, PublishedYear


def publication_feed(package: PublishedYear) -> bytes:
    """The feed, the latest first; the same package always gives the same bytes."""
    return "\n".join(_lines(package)).encode() + b"\n"


def _lines(package: PublishedYear) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">'
    yield f"<title>{escape(package.title)}</title><id>{_id(package.county, package.year)}</id>"
    yield f"<updated>{package.as_of.isoformat()}</updated>"
    yield f"<author><name>{escape(package.county)}</name></author>"
    yield '<link rel="self" href="feed.xml"/><link href="index.html"/>'
    latest = sorted(package.versions, key=lambda one: (one.published_at, one.key), reverse=True)
    for one in latest:
        yield from _entry(package, one)
    yield "</feed>"


def _entry(package: PublishedYear, version: PublicVersion) -> Iterator[str]:
    what = f"更正（第{version.version}版）：" if version.version > 1 else "公开："
    address = quoteattr(f"{version.folder}/index.html")
    yield f"<entry><title>{escape(what + version.title)}</title>"
    yield f"<id>{_id(package.county, package.year, version.key)}</id>"
    yield f"<updated>{version.published_at.isoformat()}</updated><link href={address}/>"
    yield f"<summary>{escape(version.correction_reason or version.title)}</summary></entry>"


def _id(*parts: object) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, '/'.join(map(str, parts)))}"
