"""C. 内容质量."""

from reports.checks.content import (
    c01_problems_and_measures,
    c02_no_concrete_problem,
    c03_unanswered_problem,
    c04_no_numbers,
    c05_no_measures,
    c06_documents_unsaid,
    c07_off_the_subject,
    c08_like_another,
    c09_plans_in_overview,
    c10_more_than_allowed,
)

CONTENT = (
    c01_problems_and_measures.CHECK,
    c02_no_concrete_problem.CHECK,
    c03_unanswered_problem.CHECK,
    c04_no_numbers.CHECK,
    c05_no_measures.CHECK,
    c06_documents_unsaid.CHECK,
    c07_off_the_subject.CHECK,
    c08_like_another.CHECK,
    c09_plans_in_overview.CHECK,
    c10_more_than_allowed.CHECK,
)
