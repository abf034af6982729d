"""Copy a database of PostgreSQL by pg_dump, and put a copy in its place by pg_restore and psql."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.client import DatabaseClient

from reports.workflow.refusal import Refused

_PLAIN = ("--no-owner", "--no-privileges")


@dataclass(frozen=True)
class PostgresDump:
    connection: BaseDatabaseWrapper

    def write(self, path: Path) -> None:
        self._on_server("pg_dump", "--format=custom", *_PLAIN, "--file", str(path))

    def is_empty(self) -> bool:
        return not self.connection.introspection.table_names()

    def refuse_in_use(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            [others] = cursor.fetchone()
        if others:
            raise Refused(
                f"数据库正由别的程序使用（{others}个连接），没有恢复：请先停下网站和后台任务。"
            )

    def put_back(self, path: Path) -> str:
        """All in one transaction: what was there goes only when what comes is there."""
        script, first = path.with_suffix(".sql"), path.with_suffix(".first.sql")
        _run(["pg_restore", *_PLAIN, "--file", str(script), str(path)], {})
        first.write_text(self._dropping(), encoding="utf-8")
        self.connection.close()
        once = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
        self._on_server("psql", *once, "--output", os.devnull, "--file", first, "--file", script)
        return ""

    def clear(self) -> None:
        if dropping := self._dropping():
            with self.connection.cursor() as cursor:
                cursor.execute(dropping)

    def _dropping(self) -> str:
        names = map(self.connection.ops.quote_name, self.connection.introspection.table_names())
        return "".join(f"DROP TABLE {one} CASCADE;\n" for one in names)

    def _on_server(self, tool: str, *words: str | Path) -> None:
        """Where the database is, as Django tells its own client; the password goes unseen."""
        args, env = DatabaseClient.settings_to_cmd_args_env(self.connection.settings_dict, [])
        _run([tool, *args[1:-1], "--dbname", args[-1], *map(str, words)], env or {})


def _run(words: list[str], env: dict[str, str]) -> None:
    try:
        done = subprocess.run(
            words, env=os.environ | env, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as missing:
        raise Refused(
            f"没有找到 {words[0]}：请装上软件包 postgresql-client（版本不低于服务器）。"
        ) from missing
    if done.returncode:
        said = next(iter(done.stderr.strip().splitlines()), "没有说明原因")
        raise Refused(f"{words[0]} 没有办成：{said}")
