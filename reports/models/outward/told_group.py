"""Which group of a messenger does a county tell, and what is it still to be told?"""

from django.db import models
from django.db.models.functions import Coalesce

from reports.models.agency import Agency


class ToldGroup(models.Model):
    """群消息: the robot of a group; of the whole platform where ``county`` is null.

    ``locked`` holds its address and its secret so that the database alone gives neither away;
    ``shown`` is as much of the address as may be seen.
    """

    county = models.ForeignKey(
        Agency,
        verbose_name="县（市、区）",
        on_delete=models.CASCADE,
        related_name="told_groups",
        null=True,
        blank=True,
    )
    kind = models.CharField("群机器人", max_length=20)
    locked = models.TextField("地址（加锁）")
    shown = models.CharField("地址（遮住）", max_length=120)
    trouble = models.CharField("最近一次没有发出的原因", max_length=300, blank=True)
    sent_at = models.DateTimeField("最近一次发出", null=True, blank=True)

    class Meta:
        verbose_name = "群消息"
        verbose_name_plural = "群消息"
        constraints = [
            # One for the platform, too: a null would be another each time.
            models.UniqueConstraint(Coalesce("county", 0), name="one_group_per_county")
        ]

    def __str__(self) -> str:
        return f"{self.county or '平台'}的群"


class GroupLine(models.Model):
    """One sentence for a group, kept until it has gone, or a day has passed."""

    group = models.ForeignKey(ToldGroup, on_delete=models.CASCADE, related_name="lines")
    text = models.CharField("一句话", max_length=300)
    path = models.CharField("到哪里办理", max_length=200)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "要发的一句话"
        verbose_name_plural = "要发的话"
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text
