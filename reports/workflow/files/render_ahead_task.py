"""Files that will be asked for soon are rendered before anybody waits for them."""

from django.conf import settings

from reports.exporters import EXPORTERS
from reports.exporters.blocks import Printing
from reports.models import Report, State
from reports.workflow.background.duty import background
from reports.workflow.files.rendered import rendered

_UNTOUCHED = (State.REVIEWING, State.APPROVED, State.PUBLISHED)


@background("预先生成文件", inside=False, tries=3, priority=-10)
def render_ahead(report_id: int) -> str:
    """Render what an approval will freeze and what people ask for then, all as issued.

    The effect lies in the store of rendered files, under a hash of what was printed: rendered
    again, a file is found there.
    """
    report = Report.objects.filter(pk=report_id, state__in=_UNTOUCHED).first()
    if report is None:
        return "报告已经退回或者删除，不用生成。"
    for exporter in EXPORTERS:
        rendered(report, exporter, Printing(sealed=settings.SEALED_SIGNATURE))
    return f"生成了{'、'.join(one.label for one in EXPORTERS)}。"
