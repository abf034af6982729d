from django.db import migrations, models

from reports.models.public_code import draw_code


def give_codes(apps, schema_editor):
    """Every body that there is gets a code of its own."""
    bodies = apps.get_model("reports", "Agency").objects
    keys = list(bodies.order_by("pk").values_list("pk", flat=True))
    codes = set()
    while len(codes) < len(keys):
        codes.add(draw_code())
    for key, code in zip(keys, codes, strict=True):
        bodies.filter(pk=key).update(public_code=code)


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0035_public_packages_are_asked_for_and_known"),
    ]

    operations = [
        migrations.AddField(
            model_name="agency",
            name="public_code",
            field=models.CharField(
                editable=False, max_length=8, null=True, verbose_name="公开地址代码"
            ),
        ),
        migrations.RunPython(give_codes, migrations.RunPython.noop),
    ]
