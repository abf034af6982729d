"""What came over from last year's report? The evidence, what is locked, what is still unwritten."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.clock import StampedTime
from reports.models.kept_report import Report


class LastYear(models.Model):
    """上年报告 that a report started from; ``document`` is its JSON where it came as a file."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="started_from")
    origin = models.CharField("来源", max_length=200)
    document = models.TextField("上年报告（系统里没有的）", blank=True)
    brought_at = StampedTime("带入时间", auto_now_add=True)
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="带入人", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return self.origin


class WaitingFile(models.Model):
    """上年报告的文件 that was read and is shown to the clerk: nothing of it is taken over yet.

    ``choices`` is what she has said of it so far, by the names of the page's boxes.
    """

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="waiting_file")
    name = models.CharField("文件名", max_length=80)
    document = models.TextField("读出的内容")
    choices = models.JSONField("填报员的选择", default=dict, blank=True)
    read_at = StampedTime("读取时间", auto_now_add=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="读取人", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return self.name


class CarriedFigure(models.Model):
    """上年结转 of one column as last year's report says; locked until somebody gives a reason."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="carried_figures")
    cell = models.CharField("格", max_length=80)
    figure = models.PositiveIntegerField("上年结转下年度")
    unlocked_at = models.DateTimeField("解锁时间", null=True, blank=True)
    unlocked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="解锁人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    reason = models.CharField("解锁原因", max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["report", "cell"], name="one_carried_figure_per_cell"),
            models.CheckConstraint(
                condition=Q(unlocked_at__isnull=True)
                | (Q(unlocked_by__isnull=False) & ~Q(reason="")),
                name="unlocked_has_person_and_reason",
                violation_error_message="解锁上年结转必须写明原因。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cell}：{self.figure}"


class CarriedPart(models.Model):
    """What one of several merged bodies adds to 上年结转, by cell.

    Without a title there is no report of it here: its figures are blank, and so is the sum.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="carried_parts")
    name = models.CharField("单位", max_length=100)
    title = models.CharField("上年报告", max_length=200, blank=True)
    figures = models.JSONField("结转下年度", default=dict)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class CarriedSentence(models.Model):
    """A sentence of last year's report, moved on; it is no text of this one until it is taken."""

    class Answer(models.TextChoices):
        """处理: what the clerk said of it."""

        OPEN = "", "未处理"
        TAKEN = "taken", "已采用"
        DROPPED = "dropped", "不用"

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="carried_sentences")
    name = models.CharField("位置", max_length=40)
    position = models.PositiveSmallIntegerField("次序")
    opens_paragraph = models.BooleanField("另起一段")
    text = models.TextField("文字")
    answer = models.CharField("处理", max_length=10, choices=Answer.choices, blank=True)

    class Meta:
        ordering = ["name", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "name", "position"], name="one_carried_sentence_per_place"
            )
        ]

    def __str__(self) -> str:
        return self.text[:20]
