"""Does a unit count in a year's sum, and what does the county add of its own? 计入, 本级."""

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.clock import StampedTime


class CountingDecision(models.Model):
    """是否计入 of a unit, where the county has decided otherwise than its 性质 says."""

    unit = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="counting_decisions")
    year = models.PositiveSmallIntegerField("报告年度")
    counts = models.BooleanField("计入")
    reason = models.CharField("理由", max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="决定人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now=True)

    class Meta:
        verbose_name = "是否计入"
        verbose_name_plural = "是否计入"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "year"], name="one_decision_per_unit_and_year")
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.year}"


class OwnFigures(models.Model):
    """本级: what the county government itself received and did; three tables and no text.

    ``figures`` is the whole form by cell, as text: ``{"requests.new_received.total": "12"}``.
    """

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="own_figures")
    year = models.PositiveSmallIntegerField("报告年度")
    figures = models.JSONField("各格的数", default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="填写人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now=True)

    class Meta:
        verbose_name = "本级数"
        verbose_name_plural = "本级数"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "year"], name="one_set_of_own_figures_per_county_and_year"
            )
        ]

    def __str__(self) -> str:
        return f"{self.county} {self.year}"
