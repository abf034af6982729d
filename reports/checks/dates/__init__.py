"""D. 日期与年度."""

from reports.checks.dates import (
    d02_before_the_year_ended,
    d03_late,
    d04_unsigned,
    d05_one_name_one_year,
    d06_period,
    d07_stale_year,
    d08_next_year,
    d09_way_of_writing,
    d10_no_such_date,
    d11_former_congress,
    d12_not_yet,
)

DATES = (
    d02_before_the_year_ended.CHECK,
    d03_late.CHECK,
    d04_unsigned.CHECK,
    d05_one_name_one_year.CHECK,
    d06_period.CHECK,
    d07_stale_year.CHECK,
    d08_next_year.CHECK,
    d09_way_of_writing.CHECK,
    d10_no_such_date.CHECK,
    d11_former_congress.CHECK,
    d12_not_yet.CHECK,
)
