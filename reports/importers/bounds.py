"""How much may a file hold? Far more than a report needs, and less than a machine can bear."""

from typing import Final

from reports.importers.unreadable import Unreadable

MOST_TAGS: Final = 500_000
"""Tags of one page or part: a report takes ten thousand, at its most bloated a hundred thousand."""


MOST_PLACES: Final = 200_000
"""Places of all tables of a file together, merged cells spread out; the report's take 400."""


class Room:
    """What the tables of one file may still take up."""

    def __init__(self) -> None:
        self._left = MOST_PLACES

    def take(self, places: int) -> None:
        self._left -= places
        if self._left < 0:
            raise Unreadable("文件里的表格太大，不像一份年报。")


def refuse_endless(markup: bytes) -> None:
    """Refuse markup whose tree would fill the memory."""
    if markup.count(b"<") > MOST_TAGS:
        raise Unreadable("文件太长，不像一份年报。")
