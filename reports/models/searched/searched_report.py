"""By what is a published report found? Its sentences, the same as they are compared, and pieces.

All of it follows from the report: it comes with publication, goes when the report is taken down,
and may be made anew at any time. Each engine has an index of its own over the pieces.
"""

from django.db import models

from reports.models.agency import Agency
from reports.models.kept_report import Report


class SearchedReport(models.Model):
    """The valid version of a published report, as everyone searches it."""

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, primary_key=True, related_name="searched"
    )
    year = models.PositiveSmallIntegerField("报告年度", db_index=True)
    county = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="+", db_index=False)
    """On whose page it stands; of a county's own report, the county itself."""
    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField("单位种类", max_length=20)
    scheme = models.PositiveSmallIntegerField("编法")
    unit_text = models.CharField("单位名称（比对用）", max_length=400)
    text = models.TextField("比对用的文字")
    """The title, then every printed sentence, one a line, as they are compared."""
    sentences = models.TextField("句子")
    """The same lines as they are printed."""
    tokens = models.TextField("索引的词")
    """The pieces of all that can be asked for, each once, with blanks between."""

    class Meta:
        verbose_name = "可以搜索的年报"
        verbose_name_plural = "可以搜索的年报"

    def __str__(self) -> str:
        return f"{self.report_id}"
