"""Who did what, and when?"""

from django.conf import settings
from django.db import models

from reports.models.report import Report, State


class LedgerEntry(models.Model):
    """One act on one report; entries are added, never changed."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="ledger")
    action = models.CharField("事项", max_length=20)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="经办人", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("时间", auto_now_add=True)
    from_state = models.CharField("原状态", max_length=20, choices=State.choices, blank=True)
    to_state = models.CharField("新状态", max_length=20, choices=State.choices)
    comment = models.TextField("说明", blank=True)

    class Meta:
        verbose_name = "办理记录"
        verbose_name_plural = "办理记录"
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by} {self.action}"
