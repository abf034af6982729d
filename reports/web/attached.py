"""How is a file handed out? To be saved, under the name that offices give it."""

from io import BytesIO

from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header


def attached(content: bytes, name: str, media_type: str) -> HttpResponse:
    """The answer that makes a browser save these bytes; names in Chinese are read by all."""
    disposition = content_disposition_header(True, name) or "attachment"
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type=media_type, headers=headers)


def kept_as_it_came(
    content: bytes, name: str, media_type: str, digest: str, *, saved: bool = True
) -> FileResponse:
    """Bytes of the store, known by their hash: to be saved, or shown where a page says so."""
    return FileResponse(
        BytesIO(content),
        as_attachment=saved,
        filename=name,
        content_type=media_type,
        headers={
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-cache",
            "ETag": f'"{digest}"',
        },
    )
