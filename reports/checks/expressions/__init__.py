"""E. 规范表述: names, titles and set phrases that are often misprinted; advice and no more."""

from reports.checks.expressions.institutions import E01
from reports.checks.expressions.set_phrases import E03
from reports.checks.expressions.titles import E02
from reports.checks.expressions.words_met import E04

EXPRESSIONS = (E01.as_check(), E02.as_check(), E03.as_check(), E04)
