"""Who did what, and when? Chains of entries, each holding the hash of the one before it."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.kept_report import Report, State


class Unchangeable(Exception):
    """The record is added to and never changed; a program that tries has a fault."""


class AddedOnly(models.QuerySet[Any]):
    """Rows of the record: none is changed or deleted through the program."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise Unchangeable

    def delete(self) -> NoReturn:
        raise Unchangeable


def to_milliseconds(at: datetime) -> datetime:
    """A time as every database and every file of Django's keeps it; dumpdata cuts what is finer."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


class Entry(models.Model):
    """One act. ``digest`` covers all that it says and the digest of the entry before it."""

    number = models.PositiveIntegerField("序号")
    at = models.DateTimeField("时间")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="经办人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    address = models.CharField("来自", max_length=45, blank=True)
    action = models.CharField("事项", max_length=30)
    comment = models.TextField("说明", blank=True)
    changes = models.JSONField("改动", default=list, blank=True)
    """``[place, before, after]`` each; ``null`` = blank."""
    previous = models.CharField("上一条的校验值", max_length=64, blank=True)
    digest = models.CharField("校验值", max_length=64)

    objects = AddedOnly.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the entry; Unchangeable when it stands in the record already."""
        if self.pk is not None:
            raise Unchangeable
        self.at = to_milliseconds(self.at)
        self.digest = self.expected_digest()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Unchangeable

    def said(self) -> dict[str, Any]:
        """Everything that the digest covers."""
        return {
            "number": self.number,
            "at": self.at.astimezone(UTC).isoformat(),
            "by": self.by_id,
            "address": self.address,
            "action": self.action,
            "comment": self.comment,
            "changes": self.changes,
            "previous": self.previous,
        }

    def plain(self) -> str:
        """What the entry says as the text that is digested."""
        return json.dumps(self.said(), ensure_ascii=False, sort_keys=True)

    def expected_digest(self) -> str:
        """SHA-256 of what the entry says, as hexadecimal digits."""
        return hashlib.sha256(self.plain().encode()).hexdigest()


class LedgerEntry(Entry):
    """办理记录: one act on one report."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="ledger")
    from_state = models.CharField("原状态", max_length=20, choices=State.choices, blank=True)
    to_state = models.CharField("新状态", max_length=20, choices=State.choices)
    kept = models.JSONField("登记的校验值", default=dict, blank=True)
    """By name, the SHA-256 of what the act left beside the record: snapshot, files, remarks …"""

    class Meta:
        verbose_name = "办理记录"
        verbose_name_plural = "办理记录"
        ordering = ["report", "number"]
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="one_ledger_entry_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by} {self.action}"

    def said(self) -> dict[str, Any]:
        """Everything that the digest covers, the report and its states among it.

        What an entry of 0.1.0 said knew no ``kept``: where that is empty it is left out.
        """
        states = {"from": self.from_state, "to": self.to_state}
        kept = {"kept": self.kept} if self.kept else {}
        return super().said() | states | {"report": self.report_id} | kept


class AdministrativeEntry(Entry):
    """管理记录: a sign-in or an administrative act; ``county`` is null for the whole platform."""

    county = models.ForeignKey(
        Agency,
        verbose_name="县（市、区）",
        on_delete=models.PROTECT,
        related_name="record",
        null=True,
        blank=True,
    )
    subject = models.CharField("对象", max_length=150, blank=True)

    class Meta:
        verbose_name = "管理记录"
        verbose_name_plural = "管理记录"
        ordering = ["county", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "number"], name="one_administrative_entry_per_number"
            ),
            models.UniqueConstraint(
                fields=["number"],
                condition=models.Q(county__isnull=True),
                name="one_platform_entry_per_number",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by} {self.action}"

    def said(self) -> dict[str, Any]:
        """Everything that the digest covers, the county and the subject among it."""
        return super().said() | {"county": self.county_id, "subject": self.subject}
