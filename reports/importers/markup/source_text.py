"""Is a text the source of a page? An editor for pages lets it be copied so, tags and all."""

import codecs
import re
from typing import Final

_TAG: Final = re.compile(rb"<(?:[a-zA-Z][a-zA-Z0-9]{0,9}[\s>/]|!--|!DOCTYPE)")
_END: Final = re.compile(rb"</(?:p|td|tr|div|span|table)>", re.IGNORECASE)
_FEWEST: Final = 20
"""End tags: a report has hundreds, a text that speaks of one or two has none besides."""


def is_source(data: bytes) -> bool:
    """Whether a text begins with a tag and is full of them."""
    if not _TAG.match(data.removeprefix(codecs.BOM_UTF8).lstrip()):
        return False
    return sum(1 for _ in _END.finditer(data)) >= _FEWEST
