"""Did a page say what was approved, when it was looked at? 网页核对, kept as proof."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.kept_report import Report


class PageVerdict(models.TextChoices):
    """结果 of one comparison."""

    SAME = "same", "一致"
    DIFFERENT = "different", "有差别"
    UNREAD = "unread", "读不出"


class PageWay(models.TextChoices):
    """How a page came here."""

    ADDRESS = "address", "按网址打开"
    FILE = "file", "保存的网页"
    BOOKMARK = "bookmark", "书签送来"


class PageComparison(models.Model):
    """网页核对: one page held against the report as it was approved; never changed afterwards.

    ``against`` is the digest of the snapshot that it was held against. Each of ``differences`` has
    ``kind``, ``place``, ``approved``, ``seen``, ``line`` and ``around``.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="page_comparisons")
    way = models.CharField("方式", max_length=10, choices=PageWay.choices)
    address = models.CharField("网址", max_length=2000, blank=True)
    name = models.CharField("文件名", max_length=255)
    digest = models.CharField("网页校验值（SHA-256）", max_length=64, db_index=True)
    """Also the name under which the store ``frozen`` keeps the page as it was taken."""
    size = models.PositiveIntegerField("字节")
    against = models.CharField("定稿校验值（SHA-256）", max_length=64)
    verdict = models.CharField("结果", max_length=10, choices=PageVerdict.choices)
    says = models.CharField("说明", max_length=500, blank=True)
    """Why it could not be read."""
    differences = models.JSONField("差别", default=list, blank=True)
    has_turned = models.BooleanField("曾经一致", default=False)
    """Whether the same address said what was approved the last time, and does no longer."""
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="核对人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    """Nobody where it was done by night."""
    at = models.DateTimeField("核对时间")

    class Meta:
        verbose_name = "网页核对"
        verbose_name_plural = "网页核对"
        ordering = ["-id"]
        indexes = [models.Index(fields=["report", "-id"], name="comparisons_of_a_report")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(verdict="same") | Q(differences=[]),
                name="same_page_has_no_differences",
            ),
            models.CheckConstraint(
                condition=~Q(verdict="unread") | ~Q(says=""), name="unread_page_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} {self.get_verdict_display()}"

    @property
    def summary(self) -> str:
        """The verdict in a few words: 有3处差别."""
        if self.verdict == PageVerdict.DIFFERENT:
            return f"有{len(self.differences)}处差别"
        return self.get_verdict_display()
