"""What is added to a sum or taken from it, and why? 调整: withdrawn, never deleted."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.agency import Agency
from reports.models.clock import StampedTime


class AdjustmentKind(models.TextChoices):
    """调整的种类."""

    JOINT_DEFENDANTS = "joint_defendants", "同一案件共同被告"
    JOINT_ISSUE = "joint_issue", "联合发文只计主办"
    DELEGATED = "delegated", "委托执法重复"
    TRANSFERRED = "transferred", "行政区划划转"
    NOT_ADOPTED = "not_adopted", "更正不采纳"
    OTHER = "other", "其他"


class Adjustment(models.Model):
    """调整 of a county's sum of one year; ``changes`` by cell as text: ``{cell: "-3"}``, whole."""

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="adjustments")
    year = models.PositiveSmallIntegerField("报告年度")
    kind = models.CharField("种类", max_length=20, choices=AdjustmentKind.choices)
    changes = models.JSONField("各格的增减")
    reason = models.CharField("理由", max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="调整人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)
    withdrawn_at = models.DateTimeField("撤销时间", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="撤销人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    withdrawn_why = models.CharField("撤销的理由", max_length=200, blank=True)

    class Meta:
        verbose_name = "调整"
        verbose_name_plural = "调整"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True)
                | (Q(withdrawn_by__isnull=False) & ~Q(withdrawn_why="")),
                name="withdrawn_adjustment_has_person_and_reason",
                violation_error_message="撤销调整必须写明理由。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.reason}"
