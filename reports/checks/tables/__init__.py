"""T. 表格标签与单元格."""

from reports.checks.tables import (
    t01_missing_line,
    t02_old_form,
    t03_changed_label,
    t04_misprinted_label,
    t05_blank,
    t06_more_figures,
    t07_not_digits,
    t08_columns,
    t09_label_style,
    t10_columns_shifted,
    t11_empty_cells,
    t12_breaks_in_cells,
    t13_note,
)

TABLES = (
    t01_missing_line.CHECK,
    t02_old_form.CHECK,
    t03_changed_label.CHECK,
    t04_misprinted_label.CHECK,
    t05_blank.CHECK,
    t06_more_figures.CHECK,
    t07_not_digits.CHECK,
    t08_columns.CHECK,
    t09_label_style.CHECK,
    t10_columns_shifted.CHECK,
    t11_empty_cells.CHECK,
    t12_breaks_in_cells.CHECK,
    t13_note.CHECK,
)
