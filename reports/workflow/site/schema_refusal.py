"""Does the database fit the program? If not: one sentence that says what to do."""

from collections.abc import Callable, Iterator, Sequence

from django.apps import apps
from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper

from reports.workflow.site.demonstration_data import is_there
from reports.workflow.site.no_room import is_out_of_room
from reports.workflow.site.schema_state import SchemaState, Step, tables_of

BEGIN = "数据库还是空的：请先运行 manage.py migrate。"
MIGRATE = "数据库比程序旧，还差{count}步（从{first}起）：请先备份，再运行 manage.py migrate。"
TOO_OLD = (
    "程序比数据库旧，不认识其中的{count}步（{first}）："
    "请装上升级过这个数据库的那一版程序，或者恢复升级前的备份。"
)
UNKNOWN = (
    "数据库的版本不认识：有{unknown}，却没有{missing}，不是任何一版程序留下的。"
    "没有动它；请恢复一份备份，或换回原来的程序。"
)
DAMAGED = (
    "数据库和它的升级记录不符（{places}）：是0.1.0以前的，或者被改动过、没有恢复完整。"
    "没有动它；请恢复一份备份，或换一个空的数据库。"
)
FOREIGN = "这个数据库里有别的程序的表（{places}），没有动它：请换一个空的数据库（DATABASE_URL）。"
AWAY = (
    "用不了数据库（{why}）：请检查 DATABASE_URL（或 DATA_DIR）是否写对、数据库是否在运行、"
    "账号有没有权限。"
)
_NO_RIGHTS = "42501"
KEPT_OUT = (
    "数据库不让写（{why}）：请给 DATABASE_URL 里的账号建表的权限，或者让运行的账号能写那个文件夹，"
    "磁盘满了的先腾出地方，再运行一次 manage.py migrate；已经做完的步骤都保留。"
)
MOST_PLACES = 3


def refusal_to_work(connection: BaseDatabaseWrapper) -> str:
    """Why this program may not work on the database; empty where it may.

    The rule for two versions at once: a database that is ahead by nothing but additive migrations
    lets the program before them go on.
    """
    return _or_away(connection, _refusal_to_work)


def refusal_to_migrate(connection: BaseDatabaseWrapper) -> str:
    """Why the database may not be migrated by this program; empty where it may."""
    return _or_away(connection, _refusal_to_migrate)


def _or_away(connection: BaseDatabaseWrapper, refusal: Callable[[SchemaState], str]) -> str:
    try:
        return refusal(SchemaState(connection))
    except DatabaseError as failure:
        return AWAY.format(why=first_line(failure))


def _refusal_to_work(state: SchemaState) -> str:
    if not is_there(state.connection) or state.is_empty:
        return BEGIN
    if refused := _strange(state):
        return refused
    if state.missing:
        return MIGRATE.format(count=len(state.missing), first=_called(state.missing[:1]))
    return _damaged(state.differing(tables_of(apps.get_models(include_auto_created=True))))


def _refusal_to_migrate(state: SchemaState) -> str:
    if state.is_foreign:
        return _places(FOREIGN, iter(sorted(state.connection.introspection.table_names())))
    if state.is_empty:
        return ""
    if refused := _strange(state):
        return refused
    if state.unknown:
        return ""
    return _damaged(state.differing(state.tables_then(), exactly=["reports_"]))


def _strange(state: SchemaState) -> str:
    """A database with steps that this program does not know, unless it may go on beside them."""
    if not state.unknown or state.is_one_step_ahead:
        return ""
    if state.missing:
        unknown, missing = _called(state.unknown), _called(state.missing)
        return UNKNOWN.format(unknown=unknown, missing=missing)
    return TOO_OLD.format(count=len(state.unknown), first=_called(state.unknown))


def _damaged(places: Iterator[str]) -> str:
    return _places(DAMAGED, places)


def _places(sentence: str, places: Iterator[str]) -> str:
    found = list(places)
    more = "等" if len(found) > MOST_PLACES else ""
    return sentence.format(places="、".join(found[:MOST_PLACES]) + more) if found else ""


def _called(steps: Sequence[Step]) -> str:
    more = f"等{len(steps)}步" if len(steps) > 1 else ""
    return ".".join(steps[0]) + more


def is_kept_out(failure: BaseException) -> bool:
    """Whether a database refuses to be written to, by rights or for want of room."""
    said = (failure, failure.__cause__)
    return is_out_of_room(failure) or any(
        getattr(one, "sqlstate", None) == _NO_RIGHTS for one in said
    )


def first_line(failure: BaseException) -> str:
    """What a database says of a failure, without the hints that follow."""
    return next(iter(str(failure).strip().splitlines()), type(failure).__name__)
