"""By what is a submitted report found that another one is like? Its sentences, and their keys.

All of it follows from the report: it is made with the act that sends a report in, goes with the
act that takes it back, and may be made anew at any time.
"""

from django.db import models

from reports.models.agency import Agency
from reports.models.kept_report import Report

COUNTY_BITS = 32
"""A standing is the county's number, and below it so many bits for the text's."""


class ComparableText(models.Model):
    """What is compared of a report: its sentences without years, numbers and names."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="comparable_texts")
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="+")
    scheme = models.PositiveSmallIntegerField("编法")
    submitted_at = models.DateTimeField("报送时间")
    """When what is meant of the report was sent in."""
    sentences = models.TextField("比对的句子")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "scheme"], name="one_text_per_scheme")
        ]

    def __str__(self) -> str:
        return f"{self.report_id}·{self.scheme}"


class ComparableSentence(models.Model):
    """One sentence: the numbers that it is found by, each at its place (bands of its MinHash)."""

    text = models.ForeignKey(ComparableText, on_delete=models.CASCADE, related_name="keys")
    standing = models.BigIntegerField("所属")
    """County and text in one number, so that an index has a county's reports side by side."""
    key_1 = models.IntegerField()
    key_2 = models.IntegerField()
    key_3 = models.IntegerField()
    key_4 = models.IntegerField()
    key_5 = models.IntegerField()
    key_6 = models.IntegerField()
    key_7 = models.IntegerField()
    key_8 = models.IntegerField()

    class Meta:
        indexes = [
            models.Index(fields=[f"key_{band}", "standing"], name=f"sentences_by_key_{band}")
            for band in range(1, 9)
        ]

    def __str__(self) -> str:
        return f"{self.text_id}"


class NotYetComparable(models.Model):
    """A submitted report that others cannot be compared with yet, and in which scheme."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="+")
    scheme = models.PositiveSmallIntegerField("编法")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scheme", "report"], name="waits_once_per_scheme")
        ]

    def __str__(self) -> str:
        return f"{self.report_id}·{self.scheme}"


class MeasuredText(models.Model):
    """A text that was held against the others of its county and year, and against last year's."""

    text = models.OneToOneField(ComparableText, on_delete=models.CASCADE, related_name="measured")
    last_year = models.PositiveSmallIntegerField("与上年相同（%）", null=True)
    """null = last year's report is not here."""

    def __str__(self) -> str:
        return f"{self.text_id}"


class SharedText(models.Model):
    """How much of one text stands in another of the same county and year.

    Both texts stay as they are while they are there; who sends in anew has a new one.
    """

    text = models.ForeignKey(ComparableText, on_delete=models.CASCADE, related_name="shared")
    other = models.ForeignKey(ComparableText, on_delete=models.CASCADE, related_name="+")
    percent = models.PositiveSmallIntegerField("相同（%）")
    sentences = models.PositiveSmallIntegerField("相同的句子")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["text", "other"], name="shared_once")]

    def __str__(self) -> str:
        return f"{self.text_id}·{self.other_id}：{self.percent}%"
