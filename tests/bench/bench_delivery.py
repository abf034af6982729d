"""How long does a file take that was rendered before, and one that the browser has already?"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.test import override_settings

from tests.bench import Figure, median_ms
from tests.bench.bench_desk import EMPTY, desk, empty_request

BROWSER = {"accept-encoding": "gzip, deflate, br"}


@contextmanager
def _own_store() -> Iterator[None]:
    """Rendered files in a folder of their own: nothing is left from an earlier run."""
    kept = settings.STORAGES["rendered"]
    with tempfile.TemporaryDirectory() as folder:
        options = {**kept["OPTIONS"], "location": folder}
        storages = {**settings.STORAGES, "rendered": {**kept, "OPTIONS": options}}
        with override_settings(STORAGES=storages):
            yield


def _repeated(identifier: str) -> Callable[[], float]:
    """The whole request, signed in, down to the last byte of the file."""

    def measure() -> float:
        client, report = desk()
        address = f"/reports/{report.pk}/download/{identifier}/"

        def download() -> None:
            answer = client.get(address, headers=BROWSER)
            assert answer.status_code == 200, answer.status_code
            assert sum(map(len, answer.streaming_content)) > 1000  # type: ignore[attr-defined]

        with _own_store():
            return median_ms(download, times=60)

    return measure


def _revalidated() -> float:
    client, report = desk()
    address = f"/reports/{report.pk}/download/pdf/"
    with _own_store():
        etag = client.get(address).headers["ETag"]

        def ask() -> None:
            answer = client.get(address, headers={**BROWSER, "if-none-match": etag})
            assert answer.status_code == 304, answer.status_code

        return median_ms(ask, times=60)


FIGURES = [
    Figure("重复下载（Word）", 5, _repeated("docx"), EMPTY, empty_request),
    Figure("重复下载（PDF）", 5, _repeated("pdf"), EMPTY, empty_request),
    Figure("再次下载，浏览器已有（304）", 5, _revalidated, EMPTY, empty_request),
]
