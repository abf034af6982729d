"""What did two people read at a place of a file that the program could not read? 代录."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from reports.models.kept_report import Report


class EnteredCell(models.Model):
    """代录 of one place of a report, from the file that has this hash.

    A figure or a date is typed twice, each time unseen by the other person; words are typed once,
    and ``second`` holds them again once somebody else has compared them with the file, or what she
    found wrong. Where both are the same, the place is confirmed and stands in the report.
    Taken back is blank: rows are on record, and stay.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="entered_cells")
    digest = models.CharField("原件校验值（SHA-256）", max_length=64)
    place = models.CharField("位置", max_length=120)
    first = models.TextField("录入", blank=True)
    first_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="录入人", on_delete=models.PROTECT, related_name="+"
    )
    first_at = models.DateTimeField("录入时间")
    second = models.TextField("核对", blank=True)
    second_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="核对人",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    second_at = models.DateTimeField("核对时间", null=True, blank=True)
    confirmed_at = models.DateTimeField("确认时间", null=True, blank=True)

    class Meta:
        verbose_name = "代录"
        verbose_name_plural = "代录"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "digest", "place"], name="one_entered_cell_per_place"
            ),
            models.CheckConstraint(
                condition=Q(second_by__isnull=True) | ~Q(second_by=F("first_by")),
                name="nobody_confirms_what_she_entered",
                violation_error_message="录入和核对必须是两个人。",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True)
                | (
                    Q(second_by__isnull=False, second_at__isnull=False, second=F("first"))
                    & ~Q(first="")
                ),
                name="confirmed_has_two_persons_of_one_mind",
                violation_error_message="两个人录入一致，才算核对过。",
            ),
        ]

    def __str__(self) -> str:
        return self.place

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    @property
    def is_disputed(self) -> bool:
        """Whether the second person found something else."""
        return self.second_by_id is not None and self.confirmed_at is None
