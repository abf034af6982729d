"""收件箱: what came in one bundle, and what became of each file."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.agency import Agency
from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class InboxBatch(models.Model):
    """一批来件: what somebody handed in at once for one county."""

    county = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="inbox_batches")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="收件人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)
    files = models.PositiveIntegerField("文件数", null=True, blank=True)
    """How many came; null while they are coming, and for good where that was broken off."""

    class Meta:
        verbose_name = "一批来件"
        verbose_name_plural = "来件批次"
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.county} {self.at:%Y-%m-%d %H:%M}"

    @property
    def group(self) -> str:
        """Under what name its tasks are counted."""
        return f"inbox-{self.pk}"


class ArrivalState(models.TextChoices):
    """How far one file is."""

    WAITING = "waiting", "等待"
    ASKING = "asking", "要问"
    TAKEN = "taken", "收下"
    UNREAD = "unread", "读不出"
    SKIPPED = "skipped", "跳过"


class Arrival(models.Model):
    """来件: one file of a batch. It is kept under its hash, whatever becomes of it."""

    batch = models.ForeignKey(InboxBatch, on_delete=models.PROTECT, related_name="arrivals")
    name = models.CharField("文件名", max_length=255)
    """With its folders, and the archive or mail that it lay in."""
    hint = models.CharField("随件文字", max_length=300, blank=True)
    """Sender and subject of the mail that brought it."""
    digest = models.CharField("校验值（SHA-256）", max_length=64, blank=True, db_index=True)
    """Empty for what was not kept: it is no report, or too large for one."""
    size = models.PositiveBigIntegerField("字节")
    state = models.CharField(
        "状态", max_length=10, choices=ArrivalState.choices, default=ArrivalState.WAITING
    )
    says = models.CharField("说明", max_length=500, blank=True)
    """What became of it, or why not and what to do: one sentence."""
    asked = models.CharField("要问的名称", max_length=200, blank=True)
    """The words that may name several units, or none: who answers, answers for all of these."""
    asks_year = models.BooleanField("要问年度", default=False)
    likely = models.JSONField("可能的单位", default=list, blank=True)
    """Keys of units, the likeliest first."""
    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, related_name="arrivals", null=True, blank=True
    )
    """Whose it is: answered by somebody, or found."""
    year = models.PositiveSmallIntegerField("报告年度", null=True, blank=True)
    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="arrivals", null=True, blank=True
    )
    outcome = models.CharField("结果", max_length=20, blank=True)
    written_on = models.DateField("成文日期", null=True, blank=True)
    """What the file says of itself: of two of one unit the later one counts."""

    class Meta:
        verbose_name = "来件"
        verbose_name_plural = "来件"
        ordering = ["id"]
        indexes = [models.Index(fields=["batch", "state"], name="arrivals_of_a_batch_by_state")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="taken") | Q(report__isnull=False, agency__isnull=False),
                name="taken_arrival_has_its_report",
            )
        ]

    def __str__(self) -> str:
        return self.name


class UnitAlias(models.Model):
    """别名: what a unit is called in files, as somebody of the county once answered."""

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="unit_aliases")
    text = models.CharField("名称", max_length=200)
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="aliases")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="确认人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "别名"
        verbose_name_plural = "别名"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["county", "text"], name="one_unit_per_alias")
        ]

    def __str__(self) -> str:
        return f"{self.text}：{self.agency}"
