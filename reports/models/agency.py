"""Who reports, and to whom? 报告机关 in a tree: 省, 市, 县, and what stands under a county."""

from django.db import models
from django.db.models import F, Q

from reports.document.levels import guess_kind
from reports.models.public_code import CODE_LENGTH, draw_code


class Standing(models.TextChoices):
    """性质: in whose name a body acts, by the county's choice; what a sum counts goes by it."""

    GOVERNMENT = "government", "政府"
    DEPARTMENT = "department", "部门"
    OUTPOST = "outpost", "派出机关"
    BRANCH = "branch", "派出机构"
    VERTICAL = "vertical", "垂直管理"
    PUBLIC_SERVICE = "public_service", "公共企事业"


class Agency(models.Model):
    """报告机关: a township, a street office, a department, or a body above them in the tree."""

    name = models.CharField("机关全称", max_length=100)
    short_name = models.CharField("简称", max_length=30)
    level = models.CharField("层级", max_length=20, blank=True)
    standing = models.CharField(
        "性质", max_length=20, choices=Standing.choices, blank=True, db_default=""
    )
    code = models.CharField("机构代码", max_length=30, blank=True)
    public_code = models.CharField(
        "公开地址代码", max_length=CODE_LENGTH, unique=True, editable=False, default=draw_code
    )
    """What its public addresses are made of; given once and never changed."""
    parent = models.ForeignKey(
        "self",
        verbose_name="上级",
        on_delete=models.PROTECT,
        related_name="units",
        null=True,
        blank=True,
    )
    contact_office = models.CharField("联系科室", max_length=50, blank=True)
    contact_address = models.CharField("地址", max_length=100, blank=True)
    contact_postcode = models.CharField("邮编", max_length=6, blank=True)
    contact_phone = models.CharField("电话", max_length=40, blank=True)
    reports_from = models.PositiveSmallIntegerField("自哪一年度起报告", null=True, blank=True)
    """Years before are none of its own; null = as long as there are reports."""
    reports_until = models.PositiveSmallIntegerField("报告到哪一年度", null=True, blank=True)
    """The last year of its own, where it goes on and reports no more; null = as long as it is."""
    position = models.PositiveSmallIntegerField("排序", null=True, blank=True)
    """Its place in the county's official order; null = after those that have one."""
    closed_on = models.DateField("撤并日期", null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        verbose_name="并入",
        on_delete=models.PROTECT,
        related_name="merged_from",
        null=True,
        blank=True,
    )

    class Meta:
        verbose_name = "报告机关"
        verbose_name_plural = "报告机关"
        ordering = ["id"]
        constraints = [
            # Two cities have a 鼓楼区 each: a name is one body's among those under the same one.
            models.UniqueConstraint(
                fields=["parent", "name"],
                name="one_agency_per_name_under_one",
                violation_error_message="同一个上级下面，这个名称已经有了。",
            ),
            models.UniqueConstraint(
                fields=["code"],
                condition=~Q(code=""),
                name="one_agency_per_code",
                violation_error_message="这个机构代码已经有了。",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="no_agency_above_itself",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True)
                | (Q(closed_on__isnull=False) & ~Q(merged_into=F("id"))),
                name="merged_agency_is_closed",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Guess the level from the name where nobody gave one."""
        self.level = self.level or guess_kind(self.name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def is_open(self) -> bool:
        return self.closed_on is None

    @property
    def path(self) -> str:
        """The names from the top down: what tells two bodies of one name apart."""
        return f"{self.parent.path} / {self.name}" if self.parent else self.name

    @property
    def county_id(self) -> int:
        """主管县（市、区）: the body above; a body without one answers for itself."""
        return self.parent_id or self.pk


IN_ORDER = (F("position").asc(nulls_last=True), "pk")
"""The county's official order; what has no place in it comes after, as it was added."""


class FormerParent(models.Model):
    """原上级: under which body another stood in the years from one to another, both included."""

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="former_parents")
    parent = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="former_units")
    from_year = models.PositiveSmallIntegerField("自哪一年度起", default=0)
    until_year = models.PositiveSmallIntegerField("到哪一年度")

    class Meta:
        verbose_name = "原上级"
        verbose_name_plural = "原上级"
        ordering = ["until_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "until_year"], name="one_former_parent_a_year"
            )
        ]

    def __str__(self) -> str:
        return f"{self.parent}（到{self.until_year}年度）"


class FormerName(models.Model):
    """曾用名: what a unit was called until it was renamed."""

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField("曾用名", max_length=100)
    until = models.DateField("使用至")

    class Meta:
        verbose_name = "曾用名"
        verbose_name_plural = "曾用名"
        ordering = ["until", "id"]

    def __str__(self) -> str:
        return self.name
