"""Which exchange packages were handed in, and which of them were taken in?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.agency import Agency
from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class HandedPackage(models.Model):
    """交来的交换包: whole and rightly signed, kept byte for byte; taken in by a further act."""

    county = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="handed_packages")
    """Whose report is in it: a county of the city that was handed the package."""
    year = models.PositiveSmallIntegerField("报告年度")
    version = models.PositiveSmallIntegerField("版本")
    name = models.CharField("文件名", max_length=255)
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)
    """Also the name under which the store ``frozen`` keeps the bytes."""
    size = models.PositiveIntegerField("字节")
    key = models.CharField("公钥", max_length=64)
    report_digest = models.CharField("报告校验值（SHA-256）", max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="交来的人",
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = StampedTime("交来时间", auto_now_add=True)
    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="handed_packages", null=True, blank=True
    )
    """The report that it was taken into; null until it was."""
    outcome = models.CharField("结果", max_length=20, blank=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="收下的人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    taken_at = models.DateTimeField("收下时间", null=True, blank=True)
    set_aside_why = models.CharField("不收的理由", max_length=200, blank=True)
    """Why nobody waits for it any more; the file stays. Empty while it waits, or was taken."""
    set_aside_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="不收的人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    set_aside_at = models.DateTimeField("不收的时间", null=True, blank=True)

    class Meta:
        verbose_name = "交来的交换包"
        verbose_name_plural = "交来的交换包"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "digest"], name="one_handed_package_per_digest"
            ),
            models.CheckConstraint(
                condition=Q(report__isnull=True)
                | Q(taken_by__isnull=False, taken_at__isnull=False),
                name="taken_package_has_person_and_time",
            ),
            models.CheckConstraint(
                condition=Q(set_aside_why="")
                | Q(report__isnull=True, set_aside_by__isnull=False, set_aside_at__isnull=False),
                name="package_set_aside_has_person_and_time_and_is_not_taken",
            ),
        ]

    def __str__(self) -> str:
        return self.name
