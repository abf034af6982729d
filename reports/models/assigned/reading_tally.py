"""What did the checks say of a report, in figures? Kept for the queue, which judges nothing.

All of it follows from the report and the rules: it is made with the act that sends a report in,
and anew whenever the rules are others.
"""

from django.db import models

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class ReadingTally(models.Model):
    """核查速览 of one report under review."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="tally")
    must_fix = models.PositiveIntegerField("必须改正")
    must_explain = models.PositiveIntegerField("待说明")
    notes = models.PositiveIntegerField("提示")
    is_whole = models.BooleanField("规则都运行了")
    is_empty = models.BooleanField("全零")
    """Every cell of every table holds zero; a blank one is none."""
    like_last_year = models.PositiveSmallIntegerField("与上年重复（%）", null=True)
    """null = last year's report is not here."""
    like_another = models.PositiveSmallIntegerField("与他单位重复（%）", null=True)
    changed_figures = models.PositiveIntegerField("与上年不同的格", null=True)
    new_sentences = models.PositiveIntegerField("上年没有的句子", null=True)
    news = models.JSONField("上年没有的话", default=list)
    """The beginnings of the first of those sentences."""
    rules = models.CharField("规则版本", max_length=64)
    """The program's rules, and what the county has laid down beside them."""
    made_at = StampedTime("核查时间", auto_now=True)

    class Meta:
        verbose_name = "核查速览"
        verbose_name_plural = "核查速览"

    def __str__(self) -> str:
        return f"{self.report_id}"

    @property
    def is_clean(self) -> bool:
        """Nothing in it stands in the way of an approval."""
        return self.is_whole and not self.must_fix and not self.must_explain
