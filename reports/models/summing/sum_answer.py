"""What did the county say to a question that its sum raises? 重复, 结转, 缺报, 口径, 更正影响."""

from django.conf import settings
from django.db import models

from reports.models.agency import Agency
from reports.models.clock import StampedTime
from reports.models.summing.adjustment import Adjustment


class SumAnswer(models.Model):
    """The answer to one question of a year's sum.

    ``question`` names it, its kind first: ``double.litigation.12``, ``carried.natural_person``,
    ``missing.12``. ``seen`` is the figures it was asked about, as shown: when they change, it is
    open again. ``adjustment`` is what was done about it; none where the word is enough.
    """

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="sum_answers")
    year = models.PositiveSmallIntegerField("报告年度")
    question = models.CharField("问题", max_length=120)
    seen = models.CharField("当时的数", max_length=200, blank=True)
    word = models.CharField("说明", max_length=200)
    adjustment = models.ForeignKey(
        Adjustment, on_delete=models.PROTECT, related_name="answers", null=True, blank=True
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="答复人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now=True)

    class Meta:
        verbose_name = "汇总问题的答复"
        verbose_name_plural = "汇总问题的答复"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "year", "question"], name="one_answer_per_question_of_a_sum"
            )
        ]

    def __str__(self) -> str:
        return f"{self.question}：{self.word}"


class ControlFigure(models.Model):
    """口径核对: what another list (司法局台账) says of a cell; it never enters the sum."""

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="control_figures")
    year = models.PositiveSmallIntegerField("报告年度")
    cell = models.CharField("格", max_length=80)
    figure = models.DecimalField("数", max_digits=12, decimal_places=4)
    source = models.CharField("出处", max_length=100)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="填写人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now=True)

    class Meta:
        verbose_name = "口径核对数"
        verbose_name_plural = "口径核对数"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "year", "cell"], name="one_control_figure_per_cell"
            )
        ]

    def __str__(self) -> str:
        return f"{self.cell}：{self.figure}"
