"""From which year on does a unit report, and when did its report come to the county first?

Both are worked out of what the record says. Of a unit nobody knows how old it is: it counts from
the first year on which its county has anything.
"""

from django.db import migrations, models
from django.db.models import Min
from django.utils import timezone

SUMMER = 7
ARRIVALS = ("submit", "sign")


def count_units(apps, schema_editor):
    """The first of: the year of its first report, the year due when it was added."""
    Agency = apps.get_model("reports", "Agency")
    of_counties = _first_years_of_counties(apps)
    opened = _opened(apps)
    for unit in Agency.objects.exclude(parent=None).annotate(first=Min("reports__year")):
        names = (unit.name, *unit.former_names.values_list("name", flat=True))
        added = [opened[unit.parent_id, name] for name in names if (unit.parent_id, name) in opened]
        known = added or [of_counties.get(unit.parent_id, _due_year(timezone.now()))]
        unit.reports_from = min([*known, *([unit.first] if unit.first else [])])
        unit.save(update_fields=["reports_from"])


def _first_years_of_counties(apps):
    years = {}
    reports = apps.get_model("reports", "Report").objects.values_list("agency__parent", "year")
    dates = apps.get_model("reports", "CountyYear").objects.values_list("county", "year")
    for county, year in (*reports.iterator(), *dates.iterator()):
        years[county] = min(year, years.get(county, year))
    return years


def _opened(apps):
    entries = apps.get_model("reports", "AdministrativeEntry").objects.filter(action="open_agency")
    rows = entries.order_by("-at").values_list("county", "subject", "at")
    return {(county, name): _due_year(at) for county, name, at in rows}


def _due_year(moment):
    day = timezone.localdate(moment)
    return day.year - 1 if day.month < SUMMER else day.year


def keep_first_arrivals(apps, schema_editor):
    """The first entry by which the year's report came, unless it was recalled before it was read."""
    Report = apps.get_model("reports", "Report")
    arrived, read = {}, set()
    entries = apps.get_model("reports", "LedgerEntry").objects.order_by("report", "number")
    rows = entries.values_list("report", "action", "from_state", "at")
    for report, action, from_state, at in rows.iterator():
        if action in ARRIVALS:
            arrived.setdefault(report, at)
        elif action == "open":
            read.add(report)
        elif action == "recall" and from_state == "submitted" and report not in read:
            arrived.pop(report, None)
    first = {}
    for report in Report.objects.order_by("agency", "year", "version"):
        key = (report.agency_id, report.year)
        at = first.setdefault(key, arrived.get(report.pk))
        if at is not None:
            Report.objects.filter(pk=report.pk).update(arrived_at=at)


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial")]

    operations = [
        migrations.AddField(
            "agency",
            "reports_from",
            models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="自哪一年度起报告"
            ),
        ),
        migrations.AddField(
            "report",
            "arrived_at",
            models.DateTimeField(blank=True, null=True, verbose_name="首次送达时间"),
        ),
        migrations.RunPython(count_units, migrations.RunPython.noop),
        migrations.RunPython(keep_first_arrivals, migrations.RunPython.noop),
    ]
