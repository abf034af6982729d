"""How do several PDF files become one to be printed? One after the other, each on a new sheet."""

from collections.abc import Iterable
from io import BytesIO

from pypdfium2 import PdfDocument


def bound_together(files: Iterable[bytes]) -> bytes:
    """The files as they are, in their order.

    An odd last page is followed by an empty one: printed on both sides, no two letters share a
    sheet of paper.
    """
    bound = PdfDocument.new()
    for one in files:
        with PdfDocument(one) as single:
            bound.import_pages(single)
            if len(single) % 2:
                bound.new_page(*single[len(single) - 1].get_size())
    room = BytesIO()
    bound.save(room)
    bound.close()
    return room.getvalue()
