"""Demonstration data and a real site exclude each other: its passwords are printed at start."""

from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from reports.models import Demonstration

REFUSAL = (
    "这个数据库装有演示数据，演示账号的密码人人知道，不能正式使用。"
    "请换一个空的数据目录（DATA_DIR）或数据库（DATABASE_URL）；只看演示的，请设 DEMO=true。"
)


def mark_demonstration() -> None:
    """Remember for good that this database holds demonstration data."""
    Demonstration.objects.get_or_create()


def refusal() -> str:
    """Why nobody may work with this database as the site is set; empty where she may."""
    return "" if settings.DEMO or not Demonstration.objects.exists() else REFUSAL


def refusal_at_start() -> str:
    """The same, before anything is known of the database: it may be away, or not made yet."""
    if settings.DEMO or not is_there(connection):
        return ""
    try:
        return refusal()
    except DatabaseError:
        return ""


def is_there(link: BaseDatabaseWrapper) -> bool:
    """Asking a file of SQLite that is not there would make it."""
    name = str(link.settings_dict["NAME"])
    is_file = link.vendor == "sqlite" and "memory" not in name
    return not is_file or Path(name).exists()
