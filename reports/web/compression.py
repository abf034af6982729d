"""What is compressed on its way? Pages; a file with a strong ETag goes out byte for byte."""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class Compression(GZipMiddleware):
    """Django's, but for files: Word and PDF are compressed already, and their tag names bytes."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if response.headers.get("ETag", "").startswith('"'):
            return response
        return super().process_response(request, response)
