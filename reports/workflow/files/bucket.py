"""A bucket of an S3-compatible store as a folder of files: its failures are those of a disk."""

import errno
from base64 import b64encode
from collections.abc import Iterator
from hashlib import md5
from time import monotonic
from typing import Any

from botocore.config import Config
from django.core.files.base import ContentFile
from storages.backends.s3 import S3Storage

from reports.workflow.files.disk_like import NoConditions, as_a_disk
from reports.workflow.files.whole_files import Kept

WHOLE_WITHIN = 20
"""Seconds in which a file must have come, however steadily its store lets it drip."""

_PIECE = 8 * 1024


class Bucket(S3Storage):  # type: ignore[misc]  # the package has no types
    """django-storages', with bounded waiting; with ``once`` no object is ever written over.

    Every failure is an OSError with a Chinese word on it, as a disk's; a file that is not there
    FileNotFoundError, one that is there already FileExistsError.
    """

    shelf = 1
    """Files whose names begin with the same so many letters are bounded together."""

    def __init__(self, *, once: bool = False, patient: bool = True, **options: Any) -> None:
        self.once = once
        style = options.get("addressing_style", "path")
        super().__init__(**options, client_config=_bounded(style, patient))

    def kept(self, beginning: str = "") -> Iterator[Kept]:
        """The files here whose names begin so, a thousand at a request."""
        start = f"{self.location}/"
        ask = self._client.get_paginator("list_objects_v2").paginate
        with as_a_disk(beginning):
            for page in ask(Bucket=self.bucket_name, Prefix=start + beginning, Delimiter="/"):
                for one in page.get("Contents", ()):
                    yield Kept(one["Key"].removeprefix(start), one["LastModified"])

    def exists(self, name: str) -> bool:
        try:
            with as_a_disk(name):
                self._client.head_object(**self._named(name))
        except FileNotFoundError:
            return False
        return True

    def delete(self, name: str) -> None:
        with as_a_disk(name):
            self._client.delete_object(**self._named(name))

    def _open(self, name: str, mode: str = "rb") -> "ContentFile[bytes]":
        if mode != "rb":
            raise OSError(errno.EROFS, "只能读取", name)
        with as_a_disk(name):
            answer = self._client.get_object(**self._named(name))
            return ContentFile(_whole(answer["Body"]), name)

    def _save(self, name: str, content: Any) -> str:
        content.seek(0)
        data = content.read()
        if not self.once:
            self._put(name, data)
            return name
        try:
            self._put(name, data, IfNoneMatch="*")
        except NoConditions:
            if self.exists(name):
                raise FileExistsError(errno.EEXIST, "已经在了", name) from None
            self._put(name, data)
        return name

    def _put(self, name: str, data: bytes, **wish: str) -> None:
        # The store compares what has come with this sum, and keeps nothing where they differ.
        sum_of_it = b64encode(md5(data, usedforsecurity=False).digest()).decode()
        kind = {"ContentType": "application/octet-stream", "ContentMD5": sum_of_it}
        with as_a_disk(name):
            self._client.put_object(**self._named(name), Body=data, **kind, **wish)

    @property
    def _client(self) -> Any:
        return self.connection.meta.client

    def _named(self, name: str) -> dict[str, str]:
        return {"Bucket": self.bucket_name, "Key": self._normalize_name(name)}


def _bounded(style: str, patient: bool) -> Config:
    """Bounded waiting, a second try for the patient; no sums that only new stores know."""
    return Config(
        connect_timeout=3 if patient else 1,
        read_timeout=8 if patient else 3,
        retries={"total_max_attempts": 2 if patient else 1, "mode": "standard"},
        signature_version="s3v4",
        s3={"addressing_style": style},
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )


def _whole(body: Any) -> bytes:
    until, pieces = monotonic() + WHOLE_WITHIN, []
    while piece := body.read(_PIECE):
        pieces.append(piece)
        if monotonic() > until:
            raise TimeoutError(errno.ETIMEDOUT, "没有按时传完")
    return b"".join(pieces)
