"""With which key does a county sign, and which key of another's has somebody confirmed?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.agency import Agency
from reports.models.clock import StampedTime


class CountyKey(models.Model):
    """签名密钥 of a county that is kept here; a later one takes its place, none is changed.

    ``locked`` is the private half, locked with the installation's secret: whoever has a copy of
    the database alone signs nothing.
    """

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="signing_keys")
    public = models.CharField("公钥", max_length=64, unique=True)
    locked = models.TextField("私钥（加密）")
    is_in_force = models.BooleanField("现用", default=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="生成人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
    )
    """None where the operator made it with a command."""
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "签名密钥"
        verbose_name_plural = "签名密钥"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county"],
                condition=Q(is_in_force=True),
                name="one_signing_key_in_force_per_county",
            )
        ]

    def __str__(self) -> str:
        return f"{self.county} {self.public[:8]}"


class ConfirmedKey(models.Model):
    """A key of a county that works elsewhere: who compared its fingerprint, and with whom."""

    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="confirmed_keys")
    public = models.CharField("公钥", max_length=64)
    told_by = models.CharField("对方核对人", max_length=30)
    is_in_force = models.BooleanField("现用", default=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="确认人", on_delete=models.PROTECT, related_name="+"
    )
    at = StampedTime("时间", auto_now_add=True)

    class Meta:
        verbose_name = "已确认的密钥"
        verbose_name_plural = "已确认的密钥"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["county"],
                condition=Q(is_in_force=True),
                name="one_confirmed_key_in_force_per_county",
            )
        ]

    def __str__(self) -> str:
        return f"{self.county} {self.public[:8]}"
