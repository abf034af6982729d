"""更正 that are under way are due thirty days after they were begun, not when the year was."""

import datetime

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils import timezone

TAKES = datetime.timedelta(days=30)


def give_limits(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    reports = apps.get_model("reports", "Report").objects
    for report in reports.filter(version__gt=1).exclude(state="published"):
        report.publish_by = timezone.localdate(report.created_at) + TAKES
        report.save(update_fields=["publish_by"])


class Migration(migrations.Migration):
    dependencies = [("reports", "0010_a_county_lists_words_of_its_own")]

    operations = [migrations.RunPython(give_limits, migrations.RunPython.noop)]
