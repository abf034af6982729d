"""Which entry of the record binds a digest? An index of the chains: it proves nothing by itself."""

from django.db import models

from reports.models.ledger_entry import AddedOnly, LedgerEntry


class BoundDigest(models.Model):
    """A digest that an entry holds in ``kept``, to be found by it; what counts is the entry."""

    entry = models.ForeignKey(LedgerEntry, on_delete=models.PROTECT, related_name="bound")
    name = models.CharField("名称", max_length=80)
    digest = models.CharField("校验值（SHA-256）", max_length=64, db_index=True)

    objects = AddedOnly.as_manager()

    class Meta:
        verbose_name = "登记的校验值"
        verbose_name_plural = "登记的校验值"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "name"], name="one_bound_digest_per_name")
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.digest}"
