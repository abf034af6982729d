"""prepare_fonts: cut the fonts of the PDFs down once, so that no document has to wait for it."""

from typing import Any

from django.core.management.base import BaseCommand

from reports.exporters.fonts import ROLES, faces, lacking


class Command(BaseCommand):
    help = "Prepare the fonts of the PDFs; say which are missing."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the prepared files into the folder of fonts; names what is not installed."""
        for role in ROLES.values():
            for _ in faces(role, with_rare=True):
                pass
        for lack in lacking():
            self.stdout.write(lack.sentence)
