"""Which files of a report did the county bring in, and which of them stands in the tables?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.kept_report import Report


class BroughtFile(models.Model):
    """收到的文件: a report as a file, kept byte for byte, also where nothing was taken from it."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="brought_files")
    name = models.CharField("文件名", max_length=255)
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)
    """Also the name under which the store ``frozen`` keeps the bytes."""
    size = models.PositiveIntegerField("字节")
    unread = models.JSONField("没有读懂的内容", default=list, blank=True)
    """What the reader found and could not place: ``where`` and ``text`` each."""
    kept_beside = models.CharField("没有采用的原因", max_length=200, blank=True)
    is_newest = models.BooleanField("报告所依据的文件", default=False)
    """Of those that were taken the last one: the report was filled from it."""
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="收件人", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("收到时间")
    """Of one that was taken the same moment as its report's ``submitted_at``."""

    class Meta:
        verbose_name = "收到的文件"
        verbose_name_plural = "收到的文件"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "digest"], name="one_brought_file_per_digest"
            ),
            models.UniqueConstraint(
                fields=["report"],
                condition=Q(is_newest=True),
                name="one_newest_brought_file_per_report",
            ),
            models.CheckConstraint(
                condition=Q(is_newest=False) | Q(kept_beside=""),
                name="newest_brought_file_was_taken",
            ),
        ]

    def __str__(self) -> str:
        return self.name
