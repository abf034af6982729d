"""Whose is a unit's report to read? The county divides its units among its reviewers."""

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.clock import StampedTime


class Assignment(models.Model):
    """分派: one unit and the reviewer who reads what it sends in; a unit without one is free."""

    agency = models.OneToOneField(Agency, on_delete=models.CASCADE, related_name="assignment")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="审核员", on_delete=models.PROTECT, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="分派人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("分派时间", auto_now=True)

    class Meta:
        verbose_name = "分派"
        verbose_name_plural = "分派"

    def __str__(self) -> str:
        return f"{self.agency_id}：{self.reviewer_id}"
