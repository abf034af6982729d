"""Is this a name, a login, a line of an address? What people of a county type, tidied."""

import re

from reports.document.entry import writable
from reports.workflow.refusal import Refused

_LOGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@+-]{2,49}")


def worded(text: str, what: str, *, longest: int, required: bool = True) -> str:
    """One line, tidied; Refused, naming ``what`` it is, when it is missing or too long."""
    tidy = " ".join(writable(text).split())
    if required and not tidy:
        raise Refused(f"没有填写{what}。")
    if len(tidy) > longest:
        raise Refused(f"{what}最多{longest}个字，现在有{len(tidy)}个字。")
    return tidy


def login_name(text: str) -> str:
    """A name to sign in with, as people type it on any keyboard."""
    tidy = worded(text, "登录名", longest=50)
    if not _LOGIN.fullmatch(tidy):
        raise Refused("登录名用3到50个字母、数字或 _ . @ + -，以字母或数字开头。")
    return tidy
