"""Which findings stand in the 审核意见书? Those that the reviewer has read and ticked."""

from django.conf import settings
from django.db import models

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class CitedFinding(models.Model):
    """列入意见书: a finding that the reviewer makes her own, tied to the figures it speaks of."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="cited")
    check_code = models.CharField("规则", max_length=10)
    operands = models.CharField("所指的数字", max_length=64)
    message = models.TextField("当时的提示")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="审核人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "列入意见书的问题"
        verbose_name_plural = "列入意见书的问题"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["report", "operands"], name="one_citation_per_finding")
        ]

    def __str__(self) -> str:
        return f"{self.check_code}：{self.message[:30]}"
