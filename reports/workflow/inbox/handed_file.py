"""One file out of what was handed in: its name, its bytes, or why it is not taken."""

from dataclasses import dataclass, replace

from reports.importers import MOST_BYTES

MOST_FILES = 3000
"""Files of one batch."""

TOO_MANY = f"一次最多收{MOST_FILES}个文件，请分几次交。"
TOO_LARGE = f"文件超过{MOST_BYTES // 1024 // 1024}MB，不像一份年报，没有收。"
EMPTY = "文件是空的，没有收。请对方重发。"


@dataclass(frozen=True)
class HandedFile:
    """``name`` with its folders; ``hint`` what a mail said around it.

    ``refused`` says why it is not read and what to do; ``skipped`` is nobody's report (a
    thumbnail, a lock file): it is named, and nothing is wanted of anybody.
    """

    name: str
    data: bytes = b""
    hint: str = ""
    refused: str = ""
    skipped: str = ""

    def within(self, outer: str, hint: str = "") -> "HandedFile":
        """The same as it lay in an archive or a mail."""
        return replace(self, name=f"{outer}/{self.name}", hint=self.hint or hint)


def told(name: str, data: bytes) -> HandedFile:
    """A file, unless it is too large or empty."""
    if len(data) > MOST_BYTES:
        return HandedFile(name, refused=TOO_LARGE)
    return HandedFile(name, data) if data else HandedFile(name, refused=EMPTY)
