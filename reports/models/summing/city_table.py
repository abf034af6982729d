"""What has a county said of the labels and names in its city's workbook? Kept for next year."""

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.clock import StampedTime


class CityTable(models.Model):
    """市里的表: what labels that nobody could match mean, and whose the names are.

    ``labels``: a path of labels to a cell, ``-`` for none; ``units``: a name to the unit's key.
    """

    county = models.OneToOneField(Agency, on_delete=models.CASCADE, related_name="city_table")
    labels = models.JSONField("栏目的对应", default=dict)
    units = models.JSONField("单位的对应", default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="认定人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now=True)

    class Meta:
        verbose_name = "市里的表"
        verbose_name_plural = "市里的表"

    def __str__(self) -> str:
        return f"{self.county}：市里的表"
