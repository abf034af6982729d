"""Save database, files and settings in one archive, and send the record's ends elsewhere."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reports.workflow.files.sealed_archive import NoArchive
from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.back_up import Backup, back_up
from reports.workflow.safekeeping.last_backup import remember_backup
from reports.workflow.safekeeping.send_heads import refuse_nonsense, send_heads
from reports.workflow.safekeeping.try_out import try_out


class Command(BaseCommand):
    help = (
        "Save the database, then the files, and the settings without secrets, in one archive with "
        "the hash of every part."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("place", type=Path, metavar="FILE_OR_FOLDER")
        parser.add_argument(
            "--verify", action="store_true", help="restore it in a scratch place and verify there"
        )
        parser.add_argument(
            "--heads-to",
            default=settings.HEADS_TO,
            metavar="PLACE",
            help="where the ends of the record go: /folder, mailto:address, https://address "
            "(HEADS_TO)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was saved; end with status 1 where something is missing."""
        try:
            refuse_nonsense(options["heads_to"])
            done = back_up(options["place"])
            self._say(done)
            if options["verify"]:
                self.stdout.write(f"试恢复并核对：{try_out(done.path)}")
            remember_backup(is_tried=options["verify"])
            self._send(options["heads_to"], done)
        except (Refused, NoArchive) as reason:
            raise CommandError(str(reason)) from None
        except OSError as reason:
            raise CommandError(f"备份写不了：{reason}") from None
        if done.damaged:
            raise CommandError(
                f"有{len(done.damaged)}个文件丢失或者损坏（{done.damaged[0][:12]}…），"
                "其余已备份；请从以前的备份找回。"
            )

    def _say(self, done: Backup) -> None:
        size = done.path.stat().st_size / 1_000_000
        self.stdout.write(f"数据库和{done.files}个文件已备份到 {done.path}（{size:.1f} MB）。")

    def _send(self, to: str, done: Backup) -> None:
        if to:
            self.stdout.write(f"办理记录的链尾已送到 {send_heads(to, done)}。")
        else:
            self.stdout.write("没有设 HEADS_TO，办理记录的链尾只在这份备份里，没有送出本机。")
