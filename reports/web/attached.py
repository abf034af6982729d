"""How is a file handed out? To be saved, under the name that offices give it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def attached(content: bytes, name: str, media_type: str) -> HttpResponse:
    """The answer that makes a browser save these bytes; names in Chinese are read by all."""
    disposition = content_disposition_header(True, name) or "attachment"
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type=media_type, headers=headers)
