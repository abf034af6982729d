"""Under which name was an approved report issued, and which version of a report counts?

Name, level and title are those of the report as it was approved: its JSON was kept then, so that
a unit that was renamed since gets its former name back there. What counts is the last version
that was approved; where none was, the only one.
"""

import json

from django.db import migrations, models

FROZEN = ("approved", "published")


def keep_what_was_issued(apps, schema_editor):
    """Out of the last JSON that an approval kept."""
    Report = apps.get_model("reports", "Report")
    Snapshot = apps.get_model("reports", "Snapshot")
    for report in Report.objects.filter(state__in=FROZEN).iterator():
        kept = Snapshot.objects.filter(report=report, action="approve").order_by("-id").first()
        if kept is not None:
            document = json.loads(kept.document)
            Report.objects.filter(pk=report.pk).update(
                issued_name=document["organisation"],
                issued_level=document["organisation_level"],
                issued_title=document["title"],
            )


def say_what_counts(apps, schema_editor):
    """Every row begins as one that counts; those that do not are said here."""
    Report = apps.get_model("reports", "Report")
    versions = {}
    rows = Report.objects.order_by("version").values_list("agency", "year", "pk", "state")
    for agency, year, pk, state in rows.iterator():
        known = versions.setdefault((agency, year), [])
        known.append((state in FROZEN, pk))
    for known in versions.values():
        _, counts = max(known, key=lambda one: (one[0], known.index(one)))
        others = [pk for _, pk in known if pk != counts]
        Report.objects.filter(pk__in=others).update(is_in_force=False)


class Migration(migrations.Migration):
    dependencies = [("reports", "0005_entries_bind_what_is_kept")]

    operations = [
        migrations.AddField(
            "report", "is_in_force", models.BooleanField("现行有效版本", default=True)
        ),
        migrations.AddField(
            "report",
            "issued_name",
            models.CharField("定稿时的机关名称", blank=True, max_length=100),
        ),
        migrations.AddField(
            "report", "issued_level", models.CharField("定稿时的层级", blank=True, max_length=20)
        ),
        migrations.AddField(
            "report", "issued_title", models.CharField("定稿时的标题", blank=True, max_length=200)
        ),
        migrations.AlterField(
            "report", "is_current", models.BooleanField("最新版本", default=True)
        ),
        migrations.RunPython(keep_what_was_issued, migrations.RunPython.noop),
        migrations.RunPython(say_what_counts, migrations.RunPython.noop),
        migrations.AddConstraint(
            "report",
            models.UniqueConstraint(
                condition=models.Q(("is_in_force", True)),
                fields=("agency", "year"),
                name="one_version_in_force_per_unit_and_year",
                violation_error_message="这一年已经有一份现行有效的报告。",
            ),
        ),
    ]
