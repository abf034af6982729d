"""W. 错别字与用语."""

from reports.checks.wording import (
    w01_doubled,
    w02_repeated,
    w10_own_kind,
    w19_other_name,
)
from reports.checks.wording.terms import S15 as INSTRUCTIONS
from reports.checks.wording.terms import W05, W07, W09, W13, W14, W20
from reports.checks.wording.typos import W03, W04
from reports.checks.wording.usage import W06, W08, W11, W12

S15 = INSTRUCTIONS.as_check()
"""Judged like wordings, listed with the structure."""

WORDING = (
    w01_doubled.CHECK,
    w02_repeated.CHECK,
    W03.as_check(),
    W04.as_check(),
    W05.as_check(),
    W06.as_check(),
    W07.as_check(),
    W08.as_check(),
    W09.as_check(),
    w10_own_kind.CHECK,
    W11.as_check(),
    W12.as_check(),
    W13.as_check(),
    W14.as_check(),
    w19_other_name.CHECK,
    W20.as_check(),
)
