"""Which public packages were asked for, how far are they, and by which hash is each known?"""

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.clock import StampedTime
from reports.models.ledger_entry import AdministrativeEntry


class PublicPackage(models.Model):
    """公开数据包 of a county and year: asked for, then made in the background.

    ``root`` is the SHA-256 of its list of hashes, ``digest`` that of its ZIP, both empty until it
    is made. What counts is the entry of the county's record that names them.
    """

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="public_packages")
    year = models.PositiveSmallIntegerField("报告年度")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="生成人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    """None where the operator made it with a command."""
    at = StampedTime("要求时间", auto_now_add=True)
    parts_done = models.PositiveIntegerField("已生成的文件", default=0)
    parts = models.PositiveIntegerField("文件数", default=0)
    made_at = models.DateTimeField("生成时间", null=True, blank=True)
    reports = models.PositiveIntegerField("报告数", default=0)
    as_of = models.DateField("截至", null=True, blank=True)
    name = models.CharField("文件名", max_length=255, blank=True)
    size = models.PositiveBigIntegerField("字节", default=0)
    root = models.CharField("总校验值（SHA-256）", max_length=64, blank=True, db_index=True)
    digest = models.CharField("压缩包校验值（SHA-256）", max_length=64, blank=True, db_index=True)
    entry = models.ForeignKey(
        AdministrativeEntry, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    class Meta:
        verbose_name = "公开数据包"
        verbose_name_plural = "公开数据包"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(made_at__isnull=True)
                | (models.Q(entry__isnull=False) & ~models.Q(root="") & ~models.Q(digest="")),
                name="made_package_has_entry_and_hashes",
            )
        ]

    def __str__(self) -> str:
        return f"{self.county}{self.year}年公开数据包"

    @property
    def task_group(self) -> str:
        """The name under which its work in the background is counted."""
        return f"public-package-{self.pk}"
