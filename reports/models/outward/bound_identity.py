"""Who is somebody in an identity service (统一身份认证)? Bound by her, or by her administrator."""

from django.db import models

from reports.models.account import Account


class BoundIdentity(models.Model):
    """One person's identity: what a service (``issuer``) says of her in one claim."""

    account = models.ForeignKey(
        Account, verbose_name="账号", on_delete=models.CASCADE, related_name="identities"
    )
    issuer = models.CharField("身份服务", max_length=200)
    claim = models.CharField("凭哪一项认人", max_length=50)
    value = models.CharField("这一项的内容", max_length=255)
    bound_at = models.DateTimeField("绑定时间")

    class Meta:
        verbose_name = "统一身份"
        verbose_name_plural = "统一身份"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "claim", "value"], name="one_account_per_identity"
            ),
            models.UniqueConstraint(
                fields=["account", "issuer", "claim"], name="one_identity_per_service"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}：{self.issuer}"
