"""What does a report's source say of the file itself?

``kind`` is the reader's; the other facts are there only where who handed the file over knows
them: ``text`` (``none`` for pictures of pages), ``published`` (kinds, separated by commas) and
``layout`` (what departs from GB/T 9704, separated by 、).
"""

from collections.abc import Mapping

PICTURES = frozenset(("scan", "image", "jpg", "jpeg", "png", "tif", "tiff", "bmp"))
PAGES = frozenset(("html", "htm", "mhtml"))
PAPERS = frozenset(("docx", "doc", "wps", "pdf"))


def is_picture(source: Mapping[str, str]) -> bool:
    """Pages that are pictures, without a layer of text."""
    return source.get("text") == "none" or source.get("kind", "").lower() in PICTURES


def published(source: Mapping[str, str]) -> frozenset[str]:
    """The kinds of file in which the report is offered; empty where nobody said."""
    kinds = source.get("published", "").lower().split(",")
    return frozenset(kind.strip() for kind in kinds if kind.strip())
