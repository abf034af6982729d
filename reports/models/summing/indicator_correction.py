"""Which figure of 文字指标 did the county put right by hand, and why?"""

from django.conf import settings
from django.db import models

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class IndicatorCorrection(models.Model):
    """A figure read from the text of one report, as somebody of the county has put it right.

    It holds for this version: the text of a later one is read anew. ``read`` is what the program
    had read.
    """

    report = models.ForeignKey(
        Report, on_delete=models.CASCADE, related_name="indicator_corrections"
    )
    indicator = models.CharField("指标", max_length=20)
    number = models.PositiveIntegerField("改为")
    read = models.CharField("读出的数", max_length=60, blank=True)
    word = models.CharField("说明", max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="改的人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now=True)

    class Meta:
        verbose_name = "文字指标的更正"
        verbose_name_plural = "文字指标的更正"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "indicator"], name="one_correction_per_report_and_indicator"
            ),
            models.CheckConstraint(
                condition=~models.Q(word=""),
                name="corrected_indicator_has_a_word",
                violation_error_message="改文字指标必须写明说明。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}：{self.number}"
