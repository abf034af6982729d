"""Who signs in, and what for?"""

from django.contrib.auth.models import AbstractUser
from django.db import models

from reports.models.agency import Agency


class Office(models.TextChoices):
    """三员: who operates the platform, who looks after its accounts, who reads its record."""

    SYSTEM = "system", "系统管理员"
    SECURITY = "security", "安全管理员"
    AUDIT = "audit", "审计员"


class Account(AbstractUser):
    """A person who signs in; what she may do follows from her appointments, or from her office."""

    full_name = models.CharField("姓名", max_length=30, blank=True)
    office = models.CharField(
        "平台分工", max_length=20, choices=Office.choices, blank=True, default="", db_default=""
    )
    """One of the three or none, for accounts of the platform; nobody can hold two of them."""
    must_change_password = models.BooleanField("须修改初始密码", default=False)
    closed_at = models.DateTimeField("停用时间", null=True, blank=True)

    class Meta:
        verbose_name = "账号"
        verbose_name_plural = "账号"

    def __str__(self) -> str:
        return self.full_name or self.username


class Role(models.TextChoices):
    """岗位: what an appointment allows."""

    FILLER = "filler", "填报员"
    SIGNER = "signer", "审签人"
    REVIEWER = "reviewer", "县级审核员"
    ADMINISTRATOR = "administrator", "县级管理员"
    AUDITOR = "auditor", "审计"


class Appointment(models.Model):
    """One person's role in one unit; a person may hold several."""

    account = models.ForeignKey(
        Account, verbose_name="账号", on_delete=models.CASCADE, related_name="appointments"
    )
    agency = models.ForeignKey(
        Agency, verbose_name="报告机关", on_delete=models.PROTECT, related_name="appointments"
    )
    role = models.CharField("岗位", max_length=20, choices=Role.choices)

    class Meta:
        verbose_name = "任职"
        verbose_name_plural = "任职"
        constraints = [
            models.UniqueConstraint(
                fields=["account", "agency", "role"], name="one_appointment_per_role_and_unit"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account}：{self.agency.short_name} {self.get_role_display()}"


class PlatformRules(models.Model):
    """平台的规定: one row, made when somebody first lays down a rule; without it none holds."""

    offices_apart = models.BooleanField("三员分立", default=False)
    two_steps_obliged = models.BooleanField("县级岗位必须用两步验证", default=False)

    class Meta:
        verbose_name = "平台的规定"
        verbose_name_plural = "平台的规定"
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="one_row_of_platform_rules")
        ]

    def __str__(self) -> str:
        return "平台的规定"
