"""What stands on a page of a report and was confirmed by nobody yet?"""

from django.conf import settings
from django.db import models

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class PageDraft(models.Model):
    """Numbers, ticks, answers and explanations as typed, by the names of their boxes.

    They are no text of the report, and on no record: what is confirmed leaves from here.
    """

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="page_draft")
    typed = models.JSONField("已输入的", default=dict, blank=True)
    version = models.PositiveIntegerField("版次", default=0)
    saved_at = StampedTime("保存时间", auto_now=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="保存人", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.report}：{len(self.typed)}处"
