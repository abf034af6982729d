"""Let everyone search what was published before there was a search; the night does the same."""

from typing import Any

from django.core.management.base import BaseCommand

from reports.workflow.searching.searchable_task import renewed_search


class Command(BaseCommand):
    help = (
        "Take published reports that the public search does not find yet into its index; "
        "may be broken off and run again, beside a working site."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many it were."""
        looked_after = renewed_search()
        left = len(looked_after) - sum(looked_after)
        self.stdout.write(f"编入公开搜索：{sum(looked_after)}份；{left}份没有可以搜索的内容。")
