"""Can nothing be written just now? A full disk, or one that is read only: reading goes on."""

import errno
import sqlite3
from collections.abc import Iterator

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
_SQLITE = {
    *(sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR_WRITE),
    *(sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE, sqlite3.SQLITE_IOERR_SHMSIZE),
    *(sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMMAP),
}
_POSTGRES = {"53100", "25006"}
"""disk_full, read_only_sql_transaction."""


def is_out_of_room(failure: BaseException | None) -> bool:
    """Whether a failure, or what it comes from, says that nothing can be written."""
    return any(map(_says_so, _causes(failure)))


def _causes(failure: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while failure is not None and id(failure) not in seen:
        seen.add(id(failure))
        yield failure
        failure = failure.__cause__ or failure.__context__


def _says_so(failure: BaseException) -> bool:
    if isinstance(failure, OSError):
        return failure.errno in _FULL
    code = getattr(failure, "sqlite_errorcode", 0)
    if code in _SQLITE or code & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY}:
        return True
    return getattr(failure, "sqlstate", None) in _POSTGRES
