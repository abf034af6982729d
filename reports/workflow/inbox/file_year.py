"""Which year does a file mean? Its report says so, its name may, and somebody may have answered."""

import re
from pathlib import PurePosixPath

from reports.document import Document

_YEAR = re.compile(r"(?<![0-9])(20[12][0-9])(?![0-9])")


def years_named(path: str) -> set[int]:
    """The years in the name of a file; where it has none, those of the folder it lies in."""
    for part in reversed(PurePosixPath(path).parts):
        if years := {int(one) for one in _YEAR.findall(part)}:
            return years
    return set()


def year_in_doubt(document: Document, path: str) -> str:
    """Why the year that was read has to be asked about; empty where all is of one mind.

    A report that is signed in the year after its own says the same twice: the name of its file
    may as well be the year in which it was made.
    """
    named = years_named(path)
    if not named or document.year in named:
        return ""
    signed = document.signature.date
    if signed is not None and signed.year == document.year + 1:
        return ""
    said = "、".join(map(str, sorted(named)))
    return f"文件名写的是{said}年，文件里是{document.year}年。"
