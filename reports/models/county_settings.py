"""What has a county laid down? Its dates, its ways, its own remarks."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from reports.models.agency import Agency


class CountySettings(models.Model):
    """本县的规定, as long as nobody changes them."""

    county = models.OneToOneField(Agency, on_delete=models.CASCADE, related_name="settings")
    signing_required = models.BooleanField("报送前须经乡镇领导审签", default=False)
    signature_required = models.BooleanField("报告须有落款", default=False)
    scans_public = models.BooleanField("盖章扫描件对外公开", default=False)
    public_page = models.BooleanField("公开页面对所有人开放", default=True)
    checkup_open = models.BooleanField("年报体检对所有人开放", default=False)
    mails_sent = models.BooleanField("用邮件通知", default=True)
    most_repeated = models.PositiveSmallIntegerField(
        "重复率超过多少要说明（%）",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(99)],
    )
    mend_within = models.PositiveSmallIntegerField(
        "退回以后几个工作日内整改",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    opinion_issuer = models.CharField(
        "审核意见书的发文机关", max_length=40, blank=True, default="", db_default=""
    )
    opinion_mark = models.CharField(
        "审核意见书的机关代字", max_length=20, blank=True, default="", db_default=""
    )
    opinion_contact = models.CharField(
        "审核意见书的联系人和电话", max_length=60, blank=True, default="", db_default=""
    )
    column_address = models.URLField(
        "公开专栏的网址", max_length=500, blank=True, default="", db_default=""
    )
    own_words = models.TextField("本县的词", blank=True, default="")
    """A plain list, 词→建议 a line; see ``workflow/settings/own_words.py``."""

    class Meta:
        verbose_name = "本县的规定"
        verbose_name_plural = "本县的规定"
        constraints = [
            models.CheckConstraint(
                condition=Q(most_repeated__isnull=True) | Q(most_repeated__range=(1, 99)),
                name="some_repetition_is_allowed",
                violation_error_message="重复率的限度填1到99。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.county}的规定"


class CountyYear(models.Model):
    """本县一个报告年度的期限; a date that nobody set binds nobody."""

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField("报告年度")
    submit_by = models.DateField("报送截止", null=True, blank=True)
    review_by = models.DateField("审核截止", null=True, blank=True)
    publish_by = models.DateField("公布期限", null=True, blank=True)

    class Meta:
        verbose_name = "年度期限"
        verbose_name_plural = "年度期限"
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["county", "year"], name="one_row_per_county_and_year"),
            models.CheckConstraint(
                condition=Q(submit_by__isnull=True)
                | Q(review_by__isnull=True)
                | Q(submit_by__lte=F("review_by")),
                name="submitted_before_reviewed",
                violation_error_message="报送截止不能晚于审核截止。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.county} {self.year}"


class ReadyRemark(models.Model):
    """常用审核意见 of a county."""

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="ready_remarks")
    text = models.CharField("意见", max_length=200)

    class Meta:
        verbose_name = "常用审核意见"
        verbose_name_plural = "常用审核意见"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county", "text"],
                name="one_ready_remark_each",
                violation_error_message="这条意见已经有了。",
            )
        ]

    def __str__(self) -> str:
        return self.text
