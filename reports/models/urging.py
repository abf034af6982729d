"""Who was urged when? 催报: one unit, one reporting year, one day."""

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.clock import StampedTime


class Urging(models.Model):
    """催报 of one unit; the constraint keeps a county from urging it twice on one day."""

    unit = models.ForeignKey(
        Agency, verbose_name="报告机关", on_delete=models.CASCADE, related_name="urgings"
    )
    year = models.PositiveSmallIntegerField("报告年度")
    on = models.DateField("日期")
    told = models.PositiveSmallIntegerField("通知人数")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="催报人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "催报"
        verbose_name_plural = "催报"
        ordering = ["-on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "on"],
                name="one_urging_per_unit_year_and_day",
                violation_error_message="这个单位今天已经催过。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.year} {self.on}"
