"""A page as it came here: by its address, as a saved file, or by the bookmark."""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from reports.models import PageWay

PAGE_NAME = "网页.html"
"""What a page is called that came without a name: its content tells what it is."""


@dataclass(frozen=True)
class TakenPage:
    """The bytes of a page, how they came, and where they are said to stand."""

    data: bytes
    way: PageWay
    name: str = PAGE_NAME
    address: str = ""
    is_cut: bool = False
    """Whether it goes on behind what was taken of it."""

    @cached_property
    def digest(self) -> str:
        """SHA-256 of what was taken."""
        return hashlib.sha256(self.data).hexdigest()
