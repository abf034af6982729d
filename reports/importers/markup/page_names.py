"""What is a page called? In its title, and by the site's own records."""

from typing import Final

from lxml import html

_NAMES: Final = frozenset({"articletitle", "og:title", "dc.title", "dcterms.title"})


def named(root: html.HtmlElement) -> str:
    """What a page is called, in its title and by the site's own records, bars between."""
    told = (one.get("content", "") for one in root.iter("meta") if _is_name(one))
    names = (root.findtext(".//head/title", ""), *told)
    return " | ".join(said for one in names if (said := " ".join(one.split())))


def _is_name(meta: html.HtmlElement) -> bool:
    return (meta.get("name") or meta.get("property") or "").lower() in _NAMES
