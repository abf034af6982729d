"""Why does a finding stand? The clerk's line, tied to the very figures it explains."""

from django.conf import settings
from django.db import models

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class Explanation(models.Model):
    """说明 of one 须说明 finding. ``operands`` is the hash of what it explains: other figures, no
    explanation. ``cells`` and ``section`` say which finding it is, to offer the old line again.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="explanations")
    check_code = models.CharField("规则", max_length=10)
    cells = models.JSONField("所指格", default=list, blank=True)
    section = models.CharField("所指文字的位置", max_length=40, blank=True)
    operands = models.CharField("所说明的数字", max_length=64)
    text = models.CharField("说明", max_length=200)
    message = models.TextField("当时的提示")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="说明人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now=True)

    class Meta:
        verbose_name = "说明"
        verbose_name_plural = "说明"
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "operands"], name="one_explanation_per_finding"
            ),
            models.CheckConstraint(
                condition=~models.Q(text=""),
                name="an_explanation_says_something",
                violation_error_message="说明不能是空的。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.check_code}：{self.text}"
