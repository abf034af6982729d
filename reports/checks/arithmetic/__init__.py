"""A. 表内勾稽."""

from reports.checks.arithmetic import (
    a04_not_a_count,
    a05_two_columns,
    a07_in_force,
    a08_total_alone,
    a09_cannot_tell,
)
from reports.checks.arithmetic.identities import A01, A02, A03, A06

ARITHMETIC = (
    A01,
    A02,
    A03,
    a04_not_a_count.CHECK,
    a05_two_columns.CHECK,
    A06,
    a07_in_force.CHECK,
    a08_total_alone.CHECK,
    a09_cannot_tell.CHECK,
)
