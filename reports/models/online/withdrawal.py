"""Why was a published version taken down (撤下), by whom, and when?"""

from django.conf import settings
from django.db import models

from reports.models.kept_report import Report


class WithdrawalKind(models.TextChoices):
    """撤下原因: what everyone is told of it; the words of the reason stay in the house."""

    PERSONAL = "personal", "含有个人信息"
    WRONG = "wrong", "内容错误"
    NOT_OPEN = "not_open", "含有不应公开的信息"
    OTHER = "other", "其他原因"


SEALED_KINDS = (WithdrawalKind.PERSONAL, WithdrawalKind.NOT_OPEN)
"""What nobody should read on: the original is handed to the auditor alone."""


class Withdrawal(models.Model):
    """撤下 of a published version: it stays in the record and the sum, unread outside."""

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="withdrawal")
    kind = models.CharField("撤下原因", max_length=20, choices=WithdrawalKind.choices)
    reason = models.CharField("情况说明", max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="撤下人", on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField("撤下时间")

    class Meta:
        verbose_name = "撤下"
        verbose_name_plural = "撤下"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(reason=""),
                name="withdrawal_has_reason",
                violation_error_message="撤下必须写明情况。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.get_kind_display()}"

    @property
    def is_sealed(self) -> bool:
        """Whether the original is kept from everyone but the auditor."""
        return self.kind in SEALED_KINDS
