"""D. 日期与年度."""

from reports.checks.dates import (
    d02_before_the_year_ended,
    d03_late,
    d04_unsigned,
    d05_one_name_one_year,
    d06_period,
)

DATES = (
    d02_before_the_year_ended.CHECK,
    d03_late.CHECK,
    d04_unsigned.CHECK,
    d05_one_name_one_year.CHECK,
    d06_period.CHECK,
)
