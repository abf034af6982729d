"""L. 引用法规文件."""

from reports.checks.citations import (
    l01_number_of_the_form,
    l02_number_of_another,
    l03_superseded_notice,
    l04_form_without_number,
    l05_short_name,
    l06_no_basis,
    l09_old_articles,
    l10_nested_titles,
    l11_not_their_article,
)
from reports.checks.citations.numbers import L07, L08

CITATIONS = (
    l01_number_of_the_form.CHECK,
    l02_number_of_another.CHECK,
    l03_superseded_notice.CHECK,
    l04_form_without_number.CHECK,
    l05_short_name.CHECK,
    l06_no_basis.CHECK,
    L07,
    L08,
    l09_old_articles.CHECK,
    l10_nested_titles.CHECK,
    l11_not_their_article.CHECK,
)
