"""Scans for tests: the smallest whole files of each kind."""

import io

from PIL import Image


def picture(kind: str, width: int = 24, height: int = 32) -> bytes:
    """A picture as a scanner saves it."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(buffer, kind)
    return buffer.getvalue()


PDF = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
JPEG = picture("JPEG")
PNG = picture("PNG")
