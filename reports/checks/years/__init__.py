"""Y. 跨年衔接: silent without last year's report."""

from reports.checks.years import (
    y01_carried_over,
    y02_documents_in_force,
    y03_still_pending,
    y04_great_change,
    y05_like_last_year,
    y06_problem_again,
    y07_more_than_allowed,
)

YEARS = (
    y01_carried_over.CHECK,
    y02_documents_in_force.CHECK,
    y03_still_pending.CHECK,
    y04_great_change.CHECK,
    y05_like_last_year.CHECK,
    y06_problem_again.CHECK,
    y07_more_than_allowed.CHECK,
)
