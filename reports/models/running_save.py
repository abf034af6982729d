"""What has been saved since the last entry of a report's record, and goes on being saved?"""

from django.conf import settings
from django.db import models

from reports.models.kept_report import Report


class RunningSave(models.Model):
    """正在填写: one person's changes in one chapter, put together until they are one entry.

    A page saves every few seconds. Each save an entry would be a hundred times what was changed.
    """

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="running_save")
    chapter = models.CharField("章", max_length=10)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="经办人", on_delete=models.PROTECT, related_name="+"
    )
    address = models.CharField("来自", max_length=45, blank=True)
    changes = models.JSONField("改动", default=list)
    """``[place, before, after]`` each, as in the record."""
    since = models.DateTimeField("开始")
    at = models.DateTimeField("最后保存")

    def __str__(self) -> str:
        return f"{self.report}：{self.by} {len(self.changes)}处"
