"""Y. 跨年衔接: silent without last year's report."""

from reports.checks.years import y01_carried_over, y02_documents_in_force

YEARS = (y01_carried_over.CHECK, y02_documents_in_force.CHECK)
