"""Is the site well? What a watcher asks every minute, and what the operator reads."""

import datetime
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from post_office.models import STATUS, Email

from reports.models import clock
from reports.workflow.background.overview import living_workers, tasks_by_kind
from reports.workflow.files.place_at_start import refusal_of_the_store
from reports.workflow.safekeeping.last_backup import last_backup
from reports.workflow.site.nightly_task import verify_record
from reports.workflow.site.schema_refusal import refusal_to_work
from reports.workflow.turns.store_state import objection

LEAST_ROOM = 1_000_000_000
"""Bytes that have to be free on the disk of the data directory."""

TOO_LONG_AGO = datetime.timedelta(hours=36)
"""What happens every night has not happened when it is older."""

WAITS_TOO_LONG = datetime.timedelta(hours=1)
"""A mail that has waited for so long is not being sent."""


@dataclass(frozen=True)
class SiteSign:
    """One thing that the site needs; ``is_vital``: without it no request can be served."""

    key: str
    label: str
    is_well: bool
    said: str
    is_vital: bool = False


def site_signs() -> tuple[SiteSign, ...]:
    """All signs. Where the database is away, only those that can be read without it."""
    database = _database()
    return (database, *_machine(), *(_kept_in_the_database() if database.is_well else ()))


def is_ready(signs: tuple[SiteSign, ...]) -> bool:
    """Whether requests can be served."""
    return all(one.is_well for one in signs if one.is_vital)


def _database() -> SiteSign:
    try:
        refused = refusal_to_work(connection)
    except DatabaseError as failure:
        refused = type(failure).__name__
    said = refused or "应答正常，和程序的版本相符。"
    return SiteSign("database", "数据库", not refused, said, is_vital=True)


def _machine() -> Iterator[SiteSign]:
    yield _disk()
    refused, _ = refusal_of_the_store()
    yield SiteSign("files", "文件存储", not refused, refused or "应答正常。")
    found = objection()
    said = "应答正常。" if settings.CACHE_URL else "没有设，只有一台服务器时不需要。"
    yield SiteSign("store", "共享缓存", found is None, found.sentence if found else said)
    yield _backup()


def _disk() -> SiteSign:
    """Room, and whether anything can be written: a disk that has faults is made read only."""
    folder = settings.DATA_DIR
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return SiteSign("disk", "磁盘", False, "数据目录（DATA_DIR）不见了。")
    if not os.access(folder, os.W_OK):
        return SiteSign("disk", "磁盘", False, "数据目录不能写入：磁盘只读，或者没有权限。")
    said = f"数据目录所在的磁盘还有{free / 1e9:.1f} GB。"
    return SiteSign("disk", "磁盘", free >= LEAST_ROOM, said)


def _backup() -> SiteSign:
    kept = last_backup()
    if kept is None:
        return SiteSign(
            "backup", "备份", False, "这台服务器上还没有备份过，请定时运行 manage.py backup。"
        )
    tried = "，试恢复过" if kept.is_tried else "，没有试恢复（请加 --verify）"
    said = f"最近一次是{_when(kept.at)}（{_ago(kept.at)}）{tried}。"
    return SiteSign("backup", "备份", clock.now() - kept.at < TOO_LONG_AGO, said)


def _kept_in_the_database() -> Iterator[SiteSign]:
    workers = living_workers()
    said = f"{len(workers)}个在运行。" if workers else "没有在运行，请启动 manage.py work。"
    yield SiteSign("worker", "后台程序", bool(workers), said)
    number, waiting = (tasks_by_kind()[kind].count() for kind in ("failed", "waiting"))
    said = f"{number}项失败，等待处理" if number else "没有失败的"
    said += f"；{waiting}项在排队。" if waiting else "。"
    yield SiteSign("tasks", "后台任务", not number, said)
    yield _mails()
    yield _verification()


def _mails() -> SiteSign:
    waiting = Email.objects.filter(status__in=(STATUS.queued, STATUS.requeued))
    late = waiting.filter(created__lt=clock.now() - WAITS_TOO_LONG).count()
    said = f"{late}封等了一小时以上还没有发出。" if late else "没有积压。"
    return SiteSign("mail", "邮件", not late, said)


def _verification() -> SiteSign:
    """The nightly verification of the record, when it last found everything right."""
    newest = tasks_by_kind()["done"].filter(task__task_path=verify_record.module_path).first()
    at = newest.task.finished_at if newest else None
    never = "还没有核对过；后台程序运行以后，每天夜里核对。"
    said = f"最近一次全部相符是{_when(at)}（{_ago(at)}）。" if at else never
    is_well = at is not None and clock.now() - at < TOO_LONG_AGO
    return SiteSign("record", "办理记录", is_well, said)


def _ago(at: datetime.datetime) -> str:
    """How long ago, in hours where it is less than two days."""
    hours = int((clock.now() - at).total_seconds() // 3600)
    return f"{hours}小时前" if hours < 48 else f"{hours // 24}天前"


def _when(at: datetime.datetime) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}"
