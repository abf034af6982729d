"""What does a bucket's refusal mean, said as a disk says it? An OSError with a Chinese word."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from boto3.exceptions import Boto3Error
from botocore.exceptions import BotoCoreError, ClientError
from urllib3.exceptions import HTTPError

_MISSING = {"NoSuchKey", "404"}
_THERE = {"PreconditionFailed", "ConditionalRequestConflict"}
_UNCONDITIONAL = "NotImplemented"
_FULL = {"QuotaExceeded", "XMinioStorageFull", "InsufficientCapacity", "507"}
_REFUSED = {"AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "403", "401"}
_SAID = {
    "NoSuchBucket": "桶不存在",
    "RequestTimeTooSkewed": "这台机器的时钟和它的差得太多",
    **dict.fromkeys(_FULL, "空间已满"),
    **dict.fromkeys(_REFUSED, "它拒绝了，钥匙、密钥或者权限不对"),
}


class NoConditions(OSError):
    """The store cannot be asked to write only where nothing is."""


@contextmanager
def as_a_disk(name: str) -> Iterator[None]:
    """Let what the store answers, or does not, be an OSError about the file of a name."""
    try:
        yield
    except ClientError as answer:
        raise _refusal(answer, name) from answer
    except (BotoCoreError, Boto3Error, HTTPError) as failure:
        raise OSError(errno.ETIMEDOUT, "没有应答，或者没有按时应答", name) from failure


def _refusal(answer: ClientError, name: str) -> OSError:
    code = str(answer.response.get("Error", {}).get("Code", ""))
    if code in _MISSING:
        return FileNotFoundError(errno.ENOENT, "没有这个文件", name)
    if code in _THERE:
        return FileExistsError(errno.EEXIST, "已经在了", name)
    if code == _UNCONDITIONAL:
        return NoConditions(errno.ENOSYS, "不会按条件写入", name)
    number = errno.ENOSPC if code in _FULL else errno.EACCES
    return OSError(number, _SAID.get(code, f"它没有照办（{code or '没有说明'}）"), name)
