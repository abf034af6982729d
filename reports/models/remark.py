"""What does the reviewer say of which place, and what is answered? Added to, never changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class RemarkState(models.TextChoices):
    """状态 of a remark."""

    OPEN = "open", "待整改"
    ANSWERED = "answered", "已回复"
    CLOSED = "closed", "已关闭"


class Remark(models.Model):
    """审核意见 at a cell, at a sentence or at a chapter of one report; it is never printed.

    ``place`` is the cell (``requests.granted.other``) or the section (``overview.proactive``),
    empty for a whole chapter; ``quote`` are the words that were marked in a section.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="remarks")
    chapter = models.CharField("章", max_length=2)
    place = models.CharField("位置", max_length=80, blank=True)
    quote = models.CharField("所指文字", max_length=500, blank=True)
    text = models.TextField("意见", max_length=500)
    check_code = models.CharField("规则", max_length=10, blank=True)
    state = models.CharField(
        "状态", max_length=10, choices=RemarkState.choices, default=RemarkState.OPEN
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="审核人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "审核意见"
        verbose_name_plural = "审核意见"
        ordering = ["chapter", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_remark_says_something")
        ]

    def __str__(self) -> str:
        return self.text[:30]


class RemarkLine(models.Model):
    """What was said or done on a remark after it was made."""

    class Kind(models.TextChoices):
        ANSWER = "answer", "回复"
        CLOSE = "close", "关闭"
        REOPEN = "reopen", "重新提出"

    remark = models.ForeignKey(Remark, on_delete=models.CASCADE, related_name="lines")
    kind = models.CharField("类别", max_length=10, choices=Kind.choices)
    text = models.TextField("内容", max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="经办人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="close") | ~Q(text=""), name="a_line_says_something"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.text[:30]}"


class Waiver(models.Model):
    """豁免: why a 必改 finding need not be corrected in this one report, tied to its figures."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="waivers")
    check_code = models.CharField("规则", max_length=10)
    operands = models.CharField("所豁免的数字", max_length=64)
    message = models.TextField("当时的提示")
    reason = models.CharField("豁免理由", max_length=200)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="豁免人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "豁免"
        verbose_name_plural = "豁免"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["report", "operands"], name="one_waiver_per_finding"),
            models.CheckConstraint(condition=~Q(reason=""), name="a_waiver_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.check_code}：{self.reason}"
