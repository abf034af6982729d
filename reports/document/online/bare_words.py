"""Which characters of a text count when a page is held against a report?"""

import re
import unicodedata
from functools import lru_cache

_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
_ALIKE = {
    '"': "201c 201d 201e 201f 2033 301d 301e",
    "'": "2018 2019 201a 201b 2032 0060",
    "-": "2010 2011 2012 2013 2014 2015 2212 2500",
    "·": "2022 2027 2219 30fb",
    "[": "3010 3014",
    "]": "3011 3015",
    "<": "3008",
    ">": "3009",
}
"""Quotation marks, dashes, dots and brackets by what they are taken for (code points)."""

_SAME = {int(one, 16): plain for plain, codes in _ALIKE.items() for one in codes.split()}
_SEVERAL = re.compile(r"-{2,}")


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The text without what an editor of pages changes unasked: spaces, line breaks, full width
    and half width, the form of quotation marks and dashes.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SAME)
    return _SEVERAL.sub("--", _UNSEEN.sub("", plain))
