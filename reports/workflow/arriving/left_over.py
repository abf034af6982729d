"""What of a file finds no place in the report? Kept with the file, and shown to the reviewer."""

from collections.abc import Iterator

from reports.document import Document
from reports.document.live_fields import written
from reports.document.unread import AROUND

OTHER_LINES = "表中本年格式没有的行"
REMARKS = "读取说明"


def left_over(document: Document) -> list[dict[str, str]]:
    """What was not understood, figures of lines that this year's form has not, words of the
    reader; not what a web site prints around the text.
    """
    return [*_unread(document), *_of_other_lines(document), *_remarks(document)]


def _unread(document: Document) -> Iterator[dict[str, str]]:
    for one in document.unread:
        if one["where"] != AROUND:
            yield dict(one)


def _of_other_lines(document: Document) -> Iterator[dict[str, str]]:
    for cell, figure in document.figures.items():
        if cell not in document.edition.table_of and figure is not None:
            yield {"where": OTHER_LINES, "text": f"{cell}：{written(figure)}"}


def _remarks(document: Document) -> Iterator[dict[str, str]]:
    yield from ({"where": REMARKS, "text": one} for one in document.remarks)
