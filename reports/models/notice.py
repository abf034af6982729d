"""What has whom been told, and what does a person want to be told?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.kept_report import Report


class Notice(models.Model):
    """通知: one sentence to one person, as a rule on one report.

    ``kind`` is one of the kinds that the workflow knows. ``key`` names what is said only once, as a
    reminder. One that its person wants by mail alone is kept too, and not shown.
    """

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="收件人",
        on_delete=models.CASCADE,
        related_name="notices",
    )
    report = models.ForeignKey(
        Report,
        verbose_name="报告",
        on_delete=models.CASCADE,
        related_name="notices",
        null=True,
        blank=True,
    )
    kind = models.CharField("类别", max_length=20)
    text = models.TextField("内容")
    key = models.CharField("只说一次的事", max_length=60, blank=True)
    is_shown = models.BooleanField("在系统里显示", default=True)
    at = models.DateTimeField("时间")
    read_at = models.DateTimeField("阅读时间", null=True, blank=True)

    class Meta:
        verbose_name = "通知"
        verbose_name_plural = "通知"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "key"], condition=~Q(key=""), name="one_reminder_per_account"
            )
        ]
        indexes = [
            models.Index(
                fields=["account"],
                condition=Q(read_at__isnull=True, is_shown=True),
                name="unread_notices",
            )
        ]

    def __str__(self) -> str:
        return self.text[:30]


class NoticeChoice(models.Model):
    """What one person chose for one kind of notice; whoever chose nothing gets the usual."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="账号",
        on_delete=models.CASCADE,
        related_name="notice_choices",
    )
    kind = models.CharField("类别", max_length=20)
    in_program = models.BooleanField("系统内通知")
    by_mail = models.BooleanField("邮件通知")

    class Meta:
        verbose_name = "通知方式"
        verbose_name_plural = "通知方式"
        constraints = [
            models.UniqueConstraint(fields=["account", "kind"], name="one_choice_per_kind")
        ]

    def __str__(self) -> str:
        return f"{self.account}：{self.kind}"
