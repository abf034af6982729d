"""Mark the database that 0.1.0 filled with the demonstration: it kept no mark itself."""

from django.contrib.auth.hashers import check_password
from django.db import migrations, models
from django.db.models import Count

PASSWORD = "yangguang-nianbao"
"""Printed by every demonstration at its start."""

PEOPLE = ("guanli", "shenhe", "qingshi", "baima", "hedong", "liuxi", "taoyuan", "chengguan")
ENOUGH, MOST_HASHES = 3, 5


def mark(apps, schema_editor):
    """By its people with their invented addresses, or by the one hash that they share."""
    accounts = apps.get_model("reports", "Account").objects
    addresses = [f"{name}@example.org" for name in PEOPLE]
    named = accounts.filter(username__in=PEOPLE, email__in=addresses).count()
    if named >= ENOUGH or any(map(_is_known, _shared(accounts))):
        apps.get_model("reports", "Demonstration").objects.get_or_create()


def _shared(accounts):
    """Hashes of several accounts: by chance no two are alike."""
    counted = accounts.order_by().values("password").annotate(number=Count("pk"))
    return list(counted.filter(number__gt=1).values_list("password", flat=True)[:MOST_HASHES])


def _is_known(password):
    return check_password(PASSWORD, password)


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0003_snapshots_name_checks_not_run"),
    ]

    operations = [
        migrations.CreateModel(
            name="Demonstration",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("loaded_at", models.DateTimeField(auto_now_add=True, verbose_name="装入时间")),
            ],
            options={"verbose_name": "演示数据", "verbose_name_plural": "演示数据"},
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
