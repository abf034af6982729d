"""Is it kept, and still what it was? Bytes in the store ``frozen``, each under its own SHA-256."""

import hashlib
import logging

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages

from reports.workflow.refusal import Refused
from reports.workflow.site.no_room import is_out_of_room

logger = logging.getLogger(__name__)


class NotKept(Refused):
    """The store of the files did not take one of them; nothing else has been done."""

    def __init__(self, failure: Exception) -> None:
        why = "磁盘已满或者不能写入" if is_out_of_room(failure) else "没有应答，或者拒绝了"
        super().__init__(
            f"文件没有存好（文件存储{why}），什么也没有改动。"
            "请过几分钟再试；一直这样，请告诉系统管理员。"
        )


class Damaged(Exception):
    """The store does not hold what was kept: ``found`` is what stands there, None where nothing."""

    def __init__(self, digest: str, found: bytes | None = None) -> None:
        super().__init__(digest)
        self.found = found


class StoreAway(Exception):
    """The store gives no answer, or refuses: whether it holds a file nobody knows."""


def keep_bytes(digest: str, content: bytes) -> None:
    """Put bytes in the store under their own hash, once: NotKept where it does not hold them."""
    try:
        try:
            storages["frozen"].save(digest, ContentFile(content))
        except FileExistsError:
            kept_bytes(digest)
    except (OSError, Damaged, StoreAway) as failure:
        logger.exception("%s could not be kept", digest)
        raise NotKept(failure) from failure


def kept_bytes(digest: str) -> bytes:
    """The bytes of a hash; Damaged where the store has lost or altered them, or StoreAway."""
    return bytes_in(storages["frozen"], digest)


def bytes_in(store: Storage, digest: str) -> bytes:
    """The same of any store."""
    try:
        with store.open(digest) as file:
            content: bytes = file.read()
    except FileNotFoundError as failure:
        raise Damaged(digest) from failure
    except OSError as failure:
        raise StoreAway(failure.strerror) from failure
    if hashlib.sha256(content).hexdigest() != digest:
        raise Damaged(digest, content)
    return content
