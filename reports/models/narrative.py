"""The text of a report, chapter by chapter, and what was typed that is no figure."""

from django.conf import settings
from django.db import models

from reports.models.kept_report import Report
from reports.statute.schema import MOST_DIGITS, Cell


class ChapterRecord(models.Model):
    """A chapter's version: it counts up with every save, so that no one overwrites unseen."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="chapter_records")
    chapter = models.CharField("章", max_length=2)
    version = models.PositiveIntegerField("版本", default=0)
    saved_at = models.DateTimeField("保存时间", null=True, blank=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    confirmed_by = models.CharField("数据确认单位（不印出）", max_length=100, blank=True)
    automatic_totals = models.TextField("自动合计", blank=True, default="")
    """The totals of its table that follow their parts: their cells, with blanks between."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "chapter"], name="one_record_per_chapter")
        ]

    def __str__(self) -> str:
        return f"{self.chapter}·{self.version}"

    @property
    def automatic(self) -> frozenset[Cell]:
        """The totals that followed their parts when the chapter was last saved."""
        return frozenset(self.automatic_totals.split())


class Section(models.Model):
    """One box of text; ``name`` as in the JSON: lead, overview.proactive, other_matters …"""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sections")
    name = models.CharField("位置", max_length=40)
    text = models.TextField("文字", blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "name"], name="one_section_per_name")
        ]

    def __str__(self) -> str:
        return self.name


class ProblemPair(models.Model):
    """A problem and what is done about it (五、存在的主要问题及改进情况)."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="problem_pairs")
    position = models.PositiveSmallIntegerField("次序")
    problem = models.TextField("存在的主要问题", blank=True)
    measure = models.TextField("改进情况", blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["report", "position"], name="one_pair_per_position")
        ]

    def __str__(self) -> str:
        return self.problem[:20]


class FeeStatement(models.Model):
    """信息处理费 of the year (六、其他需要报告的事项); None = not stated."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="fee_statement")
    notices = models.PositiveIntegerField("发出收费通知（件）", null=True, blank=True)
    amount = models.DecimalField(
        "涉及金额（元）", max_digits=MOST_DIGITS + 2, decimal_places=2, null=True, blank=True
    )
    received = models.DecimalField(
        "实际收取（元）", max_digits=MOST_DIGITS + 2, decimal_places=2, null=True, blank=True
    )

    def __str__(self) -> str:
        return f"{self.notices}"


class UnreadableEntry(models.Model):
    """What was typed where a number or date belongs and is none: kept, shown, never read as 0."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="unreadable_entries")
    name = models.CharField("位置", max_length=80)
    text = models.CharField("原文", max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "name"], name="one_unreadable_entry_per_name")
        ]

    def __str__(self) -> str:
        return f"{self.name}：{self.text}"
