"""Write down all that is a county's own; take the county out; hand a year to the archive."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reports.models import Agency
from reports.workflow.files.sealed_archive import NoArchive
from reports.workflow.handing_over.county_archive import write_county
from reports.workflow.handing_over.remove_county import remove_county
from reports.workflow.handing_over.year_archive import write_year
from reports.workflow.refusal import Refused


class Command(BaseCommand):
    help = (
        "export: all data of a county in one sealed archive. remove: take the county out, given "
        "an archive that holds it as it stands. year: 档案移交, a year's approved reports, sealed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("act", choices=("export", "remove", "year"))
        parser.add_argument("--county", type=int, required=True, metavar="N")
        parser.add_argument("--archive", type=Path, required=True, metavar="FILE.zip")
        parser.add_argument("--year", type=int, metavar="YYYY", help="for year")
        parser.add_argument("--sure", action="store_true", help="for remove: nothing asks again")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say what came of it."""
        county = Agency.objects.filter(pk=options["county"]).first()
        if county is None:
            raise CommandError(f"没有第{options['county']}号机构。")
        try:
            self.stdout.write(_done(options["act"], county, options))
        except (Refused, NoArchive) as reason:
            raise CommandError(str(reason)) from None
        except OSError as reason:
            raise CommandError(f"存档写不了或者读不了：{reason}") from None


def _done(act: str, county: Agency, options: dict[str, Any]) -> str:
    path, name = options["archive"], county.path
    if act == "export":
        return f"“{name}”的{write_county(county, path)}行数据和全部定稿文件，已写入 {path}。"
    if act == "year":
        if options["year"] is None:
            raise CommandError("请用 --year 写明哪一年。")
        number = write_year(county, options["year"], path)
        return f"“{name}”{options['year']}年{number}份定稿，已写入 {path}。"
    if not options["sure"]:
        raise CommandError(f"移出以后“{name}”的数据只在 {path} 里。确实要移出，请加 --sure。")
    return f"“{name}”已移出，共{remove_county(county, path)}份报告；存档请妥善保管。"
