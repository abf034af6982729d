"""Move everything to another database, SQLite to PostgreSQL or back: 搬迁数据库."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from reports.models import AdministrativeEntry, LedgerEntry
from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.copy_rows import Models, copy_rows
from reports.workflow.safekeeping.database_copy import copy_of
from reports.workflow.safekeeping.try_out import manage, said_of
from reports.workflow.site.database_address import at_address
from reports.workflow.site.other_database import ALIAS, other_database
from reports.workflow.site.schema_refusal import AWAY, first_line
from reports.workflow.verification.heads import ends_of, write_heads

_OF_THE_ENDS = ("上次核对", "没有上次", "这次的总")
"""Lines that speak of where the ends are kept, which differs."""


@dataclass(frozen=True)
class Moved:
    """How many rows were moved, and whether the record of both is without a fault."""

    rows: int
    holds: bool


def move_database(address: str) -> Moved:
    """Migrate the empty target, copy every row, compare every row, and verify the record there.

    Nobody writes meanwhile (SQLite), or what is written after the beginning is not moved
    (PostgreSQL). Refused, with the target empty again, where anything is not as it was.
    """
    with other_database(at_address(address, "--to")) as target:
        _refuse_what_lives(target)
        before = said_of(os.environ, "verify_ledger")
        try:
            manage(os.environ | {"DATABASE_URL": address}, "migrate", "--verbosity", "0")
            rows = copy_rows(kept_models(), DEFAULT_DB_ALIAS, ALIAS)
            target.close()
            _refuse_other_words(before, _verified(address))
        except BaseException:
            copy_of(target).clear()
            raise
    return Moved(rows, before[0] == 0)


def kept_models() -> Models:
    """Every table that a migration makes, those between two others among them."""
    return [
        one
        for one in apps.get_models(include_auto_created=True)
        if one._meta.managed and not one._meta.proxy
    ]


def _refuse_what_lives(target: BaseDatabaseWrapper) -> None:
    try:
        if not copy_of(target).is_empty():
            raise Refused("目标数据库里已经有表，没有搬：请给一个空的数据库。")
    except DatabaseError as failure:
        raise Refused(AWAY.format(why=first_line(failure))) from failure


def _verified(address: str) -> tuple[int, str]:
    """What verify_ledger says of the target, given where the record ends here."""
    with TemporaryDirectory() as folder:
        heads = Path(folder) / "heads.json"
        write_heads(heads, ends_of(LedgerEntry.objects.all(), AdministrativeEntry.objects.all()))
        connection.close()
        surroundings = os.environ | {"DATABASE_URL": address}
        return said_of(surroundings, "verify_ledger", "--heads", str(heads))


def _refuse_other_words(before: tuple[int, str], after: tuple[int, str]) -> None:
    here, there = (
        [line for line in said.splitlines() if not line.startswith(_OF_THE_ENDS)]
        for _, said in (before, after)
    )
    if (before[0], here) != (after[0], there):
        told = "\n".join(line for line in there if line not in here)
        raise Refused(f"搬过去以后核对的结果和原来的不一样，没有搬：\n{told}")
