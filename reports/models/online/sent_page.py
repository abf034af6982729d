"""Which page did a bookmark send that nobody has confirmed yet?"""

from django.conf import settings
from django.db import models

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class SentPage(models.Model):
    """书签送来的网页, set apart: it says nothing of the report until its person confirms it."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sent_pages")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="书签的主人", on_delete=models.CASCADE
    )
    address = models.CharField("网址", max_length=2000)
    text = models.TextField("网页")
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "待确认的网页"
        verbose_name_plural = "待确认的网页"
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.address
